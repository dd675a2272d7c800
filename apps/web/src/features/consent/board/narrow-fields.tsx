import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { InlineSelect } from '../../../ui/field.tsx';
import { messages } from './messages.ts';
import { AGES, isAge, type Narrowing } from './narrow.ts';
import { useBoardChoices } from './use-board.ts';

/** By maker, domain and age: for who has hundreds of works and asks about some. */
export function NarrowFields({ schoolId, value, onValue }: { schoolId: string; value: Narrowing; onValue: (value: Narrowing) => void }) {
  const t = useT(messages).narrow;
  const words = useVocabulary();
  const choices = useBoardChoices(schoolId).data?.consentBoardChoices;
  const any = { value: '', label: t.any };
  return (
    <div className="line consent-narrow">
      <InlineSelect
        label={t.maker}
        value={value.maker ?? ''}
        onValue={(maker) => onValue({ ...value, maker: maker || undefined })}
        options={[any, ...(choices?.makers ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <InlineSelect
        label={t.domain}
        value={value.domain ?? ''}
        onValue={(domain) => onValue({ ...value, domain: domain || undefined })}
        options={[any, ...(choices?.domains ?? []).map((domain) => ({ value: domain, label: words.word(domain) }))]}
      />
      <InlineSelect
        label={t.age}
        value={value.age ?? ''}
        onValue={(age) => onValue({ ...value, age: isAge(age) ? age : undefined })}
        options={[any, ...AGES.map((age) => ({ value: age, label: t.ages[age] }))]}
      />
    </div>
  );
}

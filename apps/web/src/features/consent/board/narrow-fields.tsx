import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { InlineSelect } from '../../../ui/field.tsx';
import { messages } from './messages.ts';
import { AGES, allDomains, allMakers, isAge, type Narrowing } from './narrow.ts';
import type { BoardRow } from './rows.ts';

/** By maker, domain and age: for who has hundreds of works and asks about some. */
export function NarrowFields({ rows, value, onValue }: { rows: readonly BoardRow[]; value: Narrowing; onValue: (value: Narrowing) => void }) {
  const t = useT(messages).narrow;
  const words = useVocabulary();
  const any = { value: '', label: t.any };
  return (
    <div className="line">
      <InlineSelect
        label={t.maker}
        value={value.maker ?? ''}
        onValue={(maker) => onValue({ ...value, maker: maker || undefined })}
        options={[any, ...allMakers(rows).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <InlineSelect
        label={t.domain}
        value={value.domain ?? ''}
        onValue={(domain) => onValue({ ...value, domain: domain || undefined })}
        options={[any, ...allDomains(rows).map((domain) => ({ value: domain, label: words.word(domain) }))]}
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

import { LICENCES } from '@deelgenoot/kernel';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Select } from '../../../ui/field.tsx';
import { OptionGroup, type Option } from '../../../ui/options.tsx';
import { isCreativeCommons } from './choice.ts';
import { messages } from './messages.ts';
import type { PartProps } from './terms-form.tsx';

const CC = LICENCES.filter(isCreativeCommons);

/** "Wat mogen zij ermee doen?" Creative Commons only where everybody may see it. */
export function LicencePart({ number, choice, onChoice }: PartProps) {
  const t = useT(messages);
  const words = useVocabulary();
  const isOpen = isCreativeCommons(choice.licence);
  const set = (licence: string) => onChoice({ ...choice, licence });
  const variants = (
    <Select
      label={t.ccWhich}
      help={words.licence(choice.licence, choice.attribution === 'FULL').sentences}
      value={choice.licence}
      onValue={set}
      options={CC.map((value) => ({ value, label: words.licence(value).name }))}
    />
  );
  const options: Option<'adapt' | 'use' | 'cc'>[] = [
    { value: 'adapt', title: t.adapt, text: t.adaptText },
    { value: 'use', title: t.use, text: t.useText },
    ...(choice.mode === 'PUBLIC' ? [{ value: 'cc' as const, title: t.cc, text: t.ccText, details: variants }] : []),
  ];
  return (
    <OptionGroup
      section
      legend={`${number}. ${t.what}`}
      options={options}
      value={isOpen ? 'cc' : choice.licence === 'use' ? 'use' : 'adapt'}
      onValue={(value) => set(value === 'cc' ? (CC[0] ?? 'cc-by') : value)}
    />
  );
}

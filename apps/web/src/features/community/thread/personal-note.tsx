import { useDeferredValue } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Note } from '../../../ui/state.tsx';
import { messages } from './messages.ts';
import { personalDataIn } from './personal-data.ts';

/** Warns before posting when a text seems to hold data about people. */
export function PersonalNote({ text }: { text: string }) {
  const t = useT(messages);
  const [found] = personalDataIn(useDeferredValue(text));
  return found ? (
    <Note tone="wait" status title={t.personal[found]}>
      <p>{t.personalText}</p>
    </Note>
  ) : null;
}

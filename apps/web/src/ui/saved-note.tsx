import { useT } from '../i18n/language.ts';
import { messages } from './messages.ts';
import { RelativeTime } from './text.tsx';

/** The remark under a field whose draft is kept: "Bewaard op dit apparaat, 10 seconden geleden". */
export function SavedNote({ at }: { at: number }) {
  const t = useT(messages);
  return (
    <>
      {t.savedHere} <RelativeTime at={at} />
    </>
  );
}

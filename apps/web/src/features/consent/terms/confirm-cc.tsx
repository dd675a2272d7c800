import { useT } from '../../../i18n/language.ts';
import { Confirm } from '../confirm.tsx';
import { messages } from './messages.ts';
import type { By } from './terms-form.tsx';

/** The second question about a licence that cannot be called back. */
export function ConfirmCc({ by, onYes, onNo }: { by: By; onYes: () => void; onNo: () => void }) {
  const t = useT(messages).confirmCc;
  return <Confirm title={t.title} text={by === 'author' ? t.text : t.textAsked} yes={t.yes} no={t.no} onYes={onYes} onNo={onNo} />;
}

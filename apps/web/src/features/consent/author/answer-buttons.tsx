import { useT } from '../../../i18n/language.ts';
import { Button, Even } from '../../../ui/button.tsx';
import { messages } from './messages.ts';
import type { Answering } from './use-answer.ts';

/** Ja and Nee: the same button twice. */
export function AnswerButtons({ answering: { say, busy } }: { answering: Answering }) {
  const t = useT(messages);
  return (
    <Even>
      <Button look="even" busy={busy && t.sending} onClick={() => say(true)}>
        {t.yes}
      </Button>
      <Button look="even" busy={busy && t.sending} onClick={() => say(false)}>
        {t.no}
      </Button>
    </Even>
  );
}

import { useEffect, useRef } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Button, Even } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { messages } from './messages.ts';

/** The one question before stopping, with two equal answers; as much work as giving permission was. */
export function StopQuestion({ title, busy, error, onYes, onNo }: { title: string; busy: boolean; error: unknown; onYes: () => void; onNo: () => void }) {
  const t = useT(messages);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset className="consent-stop stack-s" aria-label={title} tabIndex={-1} ref={box}>
      <p>
        <b>{title}</b>
      </p>
      <p>{t.stopText}</p>
      <ActionError error={error} />
      <Even>
        <Button look="even" busy={busy && t.sending} onClick={onYes}>
          {t.stopYes}
        </Button>
        <Button look="even" onClick={onNo}>
          {t.stopNo}
        </Button>
      </Even>
    </fieldset>
  );
}

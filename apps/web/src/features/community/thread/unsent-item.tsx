import { useErrorText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Avatar } from '../../../ui/who.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { Voice } from '../../../ui/text.tsx';
import { messages } from './messages.ts';
import type { Unsent } from './outbox.ts';

/** Your message before the server has it: on its way, waiting for a network, or refused with what to do. */
export function UnsentItem({ message, name, onRetry, onTakeBack }: { message: Unsent; name: string; onRetry: () => void; onTakeBack: () => void }) {
  const t = useT(messages);
  const errorText = useErrorText();
  const { state, body, error } = message;
  return (
    <div className="talk-item">
      <article className="msg unsent" aria-label={`${name}, ${t.sending}`} aria-busy={state === 'sending' || state === 'sent'}>
        <Avatar name={name} tone="me" />
        <div>
          <header>
            <b>{name}</b>
            {state === 'waiting' && (
              <Badge tone="wait" icon="offline">
                {t.waiting}
              </Badge>
            )}
            {state === 'refused' && (
              <Badge tone="danger" icon="warn">
                {t.refused}
              </Badge>
            )}
            {(state === 'sending' || state === 'sent') && <span className="meta">{t.sending}</span>}
          </header>
          <Voice text={body} />
          {state === 'waiting' && <p className="meta">{t.waitingText}</p>}
          {state === 'refused' && <FieldError>{errorText(error)}</FieldError>}
          {(state === 'waiting' || state === 'refused') && (
            <div className="acts">
              <Button small look="quiet" icon="undo" onClick={onRetry}>
                {t.again}
              </Button>
              <Button small look="quiet" icon="edit" onClick={onTakeBack}>
                {t.takeBack}
              </Button>
            </div>
          )}
        </div>
      </article>
    </div>
  );
}

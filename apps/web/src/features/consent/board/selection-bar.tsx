import { useRouter } from '@tanstack/react-router';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { askLink, MAX_CHOSEN } from '../ask/ask-link.ts';
import { messages } from './messages.ts';
import { type BoardRow, canAsk, cancellable, remindable } from './rows.ts';

/** What can be done with the works that were chosen; each button says for how many. */
export function SelectionBar({
  rows,
  busy,
  onRemind,
  onCancel,
  onClear,
}: {
  rows: readonly BoardRow[];
  busy: boolean;
  onRemind: (ids: readonly string[]) => void;
  onCancel: (ids: readonly string[]) => void;
  onClear: () => void;
}) {
  const t = useT(messages);
  const router = useRouter();
  const ask = rows.filter(canAsk).map(({ material }) => material.id);
  const remind = remindable(rows);
  const cancel = cancellable(rows);
  return (
    <fieldset className="consent-chosen" aria-label={t.chosen(rows.length)}>
      <output>
        <b>{t.chosen(rows.length)}</b>
      </output>
      <Actions>
        <Button
          small
          look="primary"
          notNow={ask.length === 0 ? t.nothingToAsk : ask.length > MAX_CHOSEN && t.tooMany(MAX_CHOSEN)}
          onClick={() => void router.navigate(askLink(ask))}
        >
          {t.askN(ask.length)}
        </Button>
        {remind.length > 0 && (
          <Button small busy={busy && t.busy} onClick={() => onRemind(remind)}>
            {t.remindN(remind.length)}
          </Button>
        )}
        {cancel.length > 0 && (
          <Button small onClick={() => onCancel(cancel)}>
            {t.cancelN(cancel.length)}
          </Button>
        )}
        <Button
          small
          onClick={() =>
            void router.navigate(
              askLink(
                rows.map(({ material }) => material.id),
                '/toestemming/vrijgave',
              ),
            )
          }
        >
          {t.clearN(rows.length)}
        </Button>
        <Button small look="quiet" onClick={onClear}>
          {t.clear}
        </Button>
      </Actions>
    </fieldset>
  );
}

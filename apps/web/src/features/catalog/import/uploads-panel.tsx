import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Note, Progress } from '../../../ui/state.tsx';
import { FileTable } from './file-table.tsx';
import { messages } from './messages.ts';
import type { QueueState, UploadItem, UploadQueue } from './upload-queue.ts';

const sizeOf = (items: readonly UploadItem[]) => items.reduce((sum, { size }) => sum + size, 0);

/** What was chosen, how far it is, and what can be done about it. */
export function UploadsPanel({ queue, state }: { queue: UploadQueue; state: QueueState }) {
  const t = useT(messages);
  const format = useFormat();
  const { items, phase } = state;
  const going = items.filter((item) => item.state !== 'refused' && item.state !== 'again');
  const done = items.filter((item) => item.state === 'done');
  const again = items.filter((item) => item.state === 'again');
  const missing = items.filter((item) => item.state === 'failed' || item.state === 'again');
  const sent = going.reduce((sum, item) => sum + item.sent, 0);
  const handing = phase === 'sent' || phase === 'taken';
  const busy = handing || phase === 'sending';
  return (
    <div className="stack">
      {phase === 'choosing' && (done.length > 0 || again.length > 0) && (
        <Note tone="info" title={t.earlier}>
          <p>{t.earlierText(done.length, again.length)}</p>
        </Note>
      )}
      {phase === 'sending' && (
        <>
          <Progress
            title={t.sending(done.length, going.length)}
            detail={t.bytes(format.bytes(sent), format.bytes(sizeOf(going)))}
            value={sent}
            max={sizeOf(going)}
            onStop={() => queue.cancel()}
            stopWord={t.stop}
          />
          <p className="meta">{t.stayHere}</p>
        </>
      )}
      {handing && <Progress title={t.startingImport} value={1} max={1} />}
      {phase === 'stuck' && (
        <Note
          tone="danger"
          status
          title={t.stuck(missing.length)}
          actions={
            <>
              <Button look="primary" onClick={() => queue.start()}>
                {t.again}
              </Button>
              {done.length > 0 && <Button onClick={() => queue.leaveBehind()}>{t.without(done.length)}</Button>}
            </>
          }
        >
          <p>{t.stuckText}</p>
        </Note>
      )}
      {items.length > 0 && <FileTable items={items} queue={queue} busy={busy} />}
      {phase === 'choosing' && items.length > 0 && (
        <Actions>
          {going.length > 0 && (
            <Button look="primary" icon="upload" onClick={() => queue.start()}>
              {done.length > 0 ? t.continue(going.length) : t.start(going.length)}
            </Button>
          )}
          <Button look="quiet" onClick={() => queue.cancel()}>
            {t.empty}
          </Button>
          <span className="meta">{t.chosen(going.length, format.bytes(sizeOf(going)))}</span>
        </Actions>
      )}
    </div>
  );
}

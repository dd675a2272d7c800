import { useCodeText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { Checkbox } from '../../../ui/options.tsx';
import { messages } from './messages.ts';
import type { ItemState, UploadItem, UploadQueue } from './upload-queue.ts';

const LOOK: Readonly<Record<ItemState, readonly [tone: BadgeTone, icon: IconName]>> = {
  waiting: ['plain', 'ring'],
  sending: ['info', 'upload'],
  done: ['ok', 'check'],
  failed: ['danger', 'warn'],
  refused: ['danger', 'warn'],
  again: ['wait', 'undo'],
};

function FileState({ item }: { item: UploadItem }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const [tone, icon] = LOOK[item.state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t.states[item.state]}
      </Badge>
      {item.state === 'sending' && (
        <div className="bar" aria-hidden="true">
          <i style={{ width: `${(100 * item.sent) / Math.max(1, item.size)}%` }} />
        </div>
      )}
      {item.code && <p className="meta">{codeText(item.code, item.details)}</p>}
    </>
  );
}

/** Every chosen file with how far it is. A CSV can be the list of titles and makers. */
export function FileTable({ items, queue, busy }: { items: readonly UploadItem[]; queue: UploadQueue; busy: boolean }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable with the keyboard
    <section className="tbl-box upload-files" tabIndex={0} aria-label={t.name}>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <div>
              <b>{item.name}</b>
              {/\.csv$/i.test(item.name) && (
                <Checkbox checked={item.list} disabled={busy} onChecked={(on) => queue.setList(on ? item.key : null)}>
                  {t.isList}
                </Checkbox>
              )}
            </div>
            <div className="stack-s">
              <FileState item={item} />
            </div>
            <span className="meta num">{format.bytes(item.size)}</span>
            <Button small look="quiet" iconOnly icon="cross" onClick={() => queue.remove(item.key)}>
              {t.remove(item.name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

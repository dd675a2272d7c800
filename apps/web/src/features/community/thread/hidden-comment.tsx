import { useState } from 'react';
import { messages as moderate } from '../../../app/moderate/messages.ts';
import { Reasons } from '../../../app/moderate/reasons.tsx';
import { RestoreForm } from '../../../app/moderate/restore-form.tsx';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { HiddenMessage } from '../../../ui/thread.tsx';
import { Voice } from '../../../ui/text.tsx';
import type { Comment } from './comments.ts';
import { messages } from './messages.ts';
import { useTalk } from './talk-context.ts';

/** A message that was taken away or hidden. Its writer and moderators read what stood there, and why it is hidden. */
export function HiddenComment({ comment }: { comment: Comment }) {
  const t = useT(messages);
  const judge = useT(moderate);
  const { myId, refresh } = useTalk();
  const [open, setOpen] = useState<'look' | 'restore' | null>(null);
  const { id, createdAt, body, author, restriction, viewerCan } = comment;
  if (comment.deleted) return <HiddenMessage at={createdAt} title={t.deletedTitle} reason={t.deleted} />;
  if (body === null) return <HiddenMessage at={createdAt} title={t.hiddenTitle} reason={t.hiddenText} />;

  const mine = author?.id === myId;
  const shown = mine || open === 'look';
  return (
    <HiddenMessage
      at={createdAt}
      title={mine ? judge.yours.comment : t.hiddenTitle}
      reason={mine ? judge.yours.text : judge.hiddenFor}
      actions={
        !mine &&
        viewerCan.moderate && (
          <>
            <Button look="quiet" small icon="eye" aria-expanded={open === 'look'} onClick={() => setOpen(open === 'look' ? null : 'look')}>
              {open === 'look' ? t.lookNot : t.look}
            </Button>
            <Button look="quiet" small icon="undo" aria-expanded={open === 'restore'} onClick={() => setOpen(open === 'restore' ? null : 'restore')}>
              {t.restore}
            </Button>
          </>
        )
      }
    >
      {shown && (
        <div className="stack-s">
          <Voice text={body} />
          <Reasons restriction={restriction} mine={mine} />
        </div>
      )}
      {open === 'restore' && (
        <section className="sheet" aria-live="off" aria-label={judge.restoreTitle}>
          <RestoreForm
            subject={{ kind: 'comment', id, author: author?.name ?? null }}
            onDone={() => {
              setOpen(null);
              refresh();
            }}
            onCancel={() => setOpen(null)}
          />
        </section>
      )}
    </HiddenMessage>
  );
}

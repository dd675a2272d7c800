import { useState, type ReactNode } from 'react';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { HideForm } from '../../../app/moderate/hide-form.tsx';
import { messages as moderate } from '../../../app/moderate/messages.ts';
import { EditCommentDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Message } from '../../../ui/thread.tsx';
import { CommentActions } from './comment-actions.tsx';
import { withComments, type Comment } from './comments.ts';
import { Composer } from './composer.tsx';
import { HiddenComment } from './hidden-comment.tsx';
import { messages } from './messages.ts';
import { roleIn, useTalk } from './talk-context.ts';

type Open = 'reply' | 'edit' | 'hide' | null;

function EditComment({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const t = useT(messages);
  const { cancel } = useT(moderate);
  const start = comment.body ?? '';
  const draft = useDraft(`edit:${comment.id}`, start);
  const { change } = useTalk();
  const save = async (body: string) => {
    const { editComment } = await request(EditCommentDoc, { id: comment.id, body });
    change((pages) => withComments(pages, [editComment]));
    onDone();
  };
  return <Composer focus draft={draft} start={start} label={t.editLabel} send={t.save} busy={t.saving} cancel={cancel} onSend={save} onCancel={onDone} />;
}

function ReplyTo({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const t = useT(messages);
  const { cancel } = useT(moderate);
  const { post, typing } = useTalk();
  const draft = useDraft(`comment:${comment.threadId}:${comment.id}`, '');
  const send = (body: string) => {
    post(body, comment.id);
    onDone();
  };
  return (
    <Composer
      focus
      draft={draft}
      label={t.replyTo(comment.author?.name ?? t.someone)}
      send={t.place}
      cancel={cancel}
      onTyping={typing}
      onCancel={onDone}
      onSend={send}
    />
  );
}

function HideSheet({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const t = useT(moderate);
  const { refresh } = useTalk();
  const author = comment.author?.name ?? null;
  return (
    <section className="sheet stack" aria-live="off" aria-label={t.hideTitle(author)}>
      <h3 className="sheet-title">{t.hideTitle(author)}</h3>
      <HideForm
        subject={{ kind: 'comment', id: comment.id, author }}
        onDone={() => {
          onDone();
          refresh();
        }}
        onCancel={onDone}
      />
    </section>
  );
}

/** One message that stands, with what one can do with it. */
function Standing({ comment, best }: { comment: Comment; best: boolean }) {
  const t = useT(messages);
  const { thread, myId } = useTalk();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const role = roleIn(thread, comment.author?.id);
  const author = { ...(comment.author ?? { name: t.someone }), school: comment.school };
  return (
    <Message
      author={author}
      at={comment.createdAt}
      text={comment.body ?? ''}
      mark={best ? 'answer' : undefined}
      me={comment.author !== null && comment.author.id === myId}
      host={role !== null}
      edited={comment.editedAt !== null}
      badges={
        role && (
          <Badge tone="info" icon={role === 'maker' ? 'doc' : 'question'}>
            {t.roles[role]}
          </Badge>
        )
      }
      actions={
        open !== 'edit' && <CommentActions comment={comment} onReply={() => setOpen('reply')} onEdit={() => setOpen('edit')} onHide={() => setOpen('hide')} />
      }
    >
      {open === 'edit' && <EditComment comment={comment} onDone={close} />}
      {open === 'hide' && <HideSheet comment={comment} onDone={close} />}
      {open === 'reply' && <ReplyTo comment={comment} onDone={close} />}
    </Message>
  );
}

/** One message in its conversation; `children` are the replies to it. */
export function CommentItem({ comment, best = false, children }: { comment: Comment; best?: boolean; children?: ReactNode }) {
  return (
    <div className="talk-item" id={comment.id} tabIndex={-1}>
      {comment.hidden || comment.deleted ? <HiddenComment comment={comment} /> : <Standing comment={comment} best={best} />}
      {children}
    </div>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { DeleteCommentDoc, MarkSolvedDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';
import { withComments, type Comment } from './comments.ts';
import { messages } from './messages.ts';
import { Reactions, REACTIONS, useReact } from './reactions.tsx';
import { placeOf, useTalk } from './talk-context.ts';
import { WordsMenu } from './words-menu.tsx';

/** Says which answer solved the question, or that none did after all. */
function SolvedButton({ comment }: { comment: Comment }) {
  const t = useT(messages);
  const { thread, refresh } = useTalk();
  const queries = useQueryClient();
  const { contribution } = thread;
  const solved = contribution?.solvedBy?.id === comment.id;
  // A reply says something about an answer; it seldom is one.
  if (!contribution?.viewerCan.solve || (comment.parentId !== null && !solved)) return null;
  const mark = async () => {
    await request(MarkSolvedDoc, { contributionId: contribution.id, commentId: solved ? null : comment.id });
    toast({ text: solved ? t.bestUndone : t.bestDone });
    refresh();
    void queries.invalidateQueries({ queryKey: ['Contributions'] });
  };
  return (
    <Button look="quiet" small icon={solved ? 'undo' : 'star'} onClick={() => void mark()}>
      {solved ? t.bestNot : t.best}
    </Button>
  );
}

/** What one can do with a message. The daily things are buttons, the rest is in a menu. */
export function CommentActions({ comment, onReply, onEdit, onHide }: { comment: Comment; onReply: () => void; onEdit: () => void; onHide: () => void }) {
  const t = useT(messages);
  const { change } = useTalk();
  const { id, viewerCan, reactions, author } = comment;
  const subject = { kind: 'comment', id } as const;
  const react = useReact(subject, reactions);
  const remove = async () => {
    const { deleteComment } = await request(DeleteCommentDoc, { id });
    change((pages) => withComments(pages, [deleteComment]));
    toast({ text: t.deletedToast, icon: 'trash' });
  };
  const quiet = viewerCan.react ? REACTIONS.filter((kind) => kind !== 'helpful' && !reactions.some((reaction) => reaction.kind === kind)) : [];
  return (
    <>
      {viewerCan.reply && (
        <Button look="quiet" small icon="reply" onClick={onReply}>
          {t.reply}
        </Button>
      )}
      <Reactions subject={subject} reactions={reactions} may={viewerCan.react} always={['helpful']} />
      <SolvedButton comment={comment} />
      {viewerCan.moderate && (
        <Button look="quiet" small icon="eyeoff" onClick={onHide}>
          {t.hide}
        </Button>
      )}
      <WordsMenu
        subject={subject}
        label={t.more(author?.name ?? t.someone)}
        link={placeOf(comment)}
        notice={viewerCan.notice}
        extra={quiet.map((kind) => ({ key: kind, title: t.reactions[kind] ?? kind, onAction: () => void react(kind) }))}
        onEdit={viewerCan.edit && onEdit}
        onDelete={viewerCan.delete && remove}
      />
    </>
  );
}

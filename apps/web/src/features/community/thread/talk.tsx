import { useRouterState } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useDraft } from '../../../app/drafts.ts';
import { useTyping } from '../../../app/live.ts';
import { useSession, type Me } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Note, Pager } from '../../../ui/state.tsx';
import { NewBar, NewSince, TalkLog } from '../../../ui/thread.tsx';
import { CommentItem } from './comment-item.tsx';
import { bestFirst, itemsOf, withComments, type Comment, type Item, type Thread, type ThreadPages } from './comments.ts';
import { Composer } from './composer.tsx';
import { useLastVisit } from './last-visit.ts';
import { messages } from './messages.ts';
import type { Unsent } from './outbox.ts';
import { TalkContext } from './talk-context.ts';
import { TypingLine } from './typing-line.tsx';
import { UnsentItem } from './unsent-item.tsx';
import { useEndInSight, useFollowing } from './use-following.ts';
import { useOutbox, type OwnMessages } from './use-outbox.ts';
import { useShown } from './use-shown.ts';

interface TalkProps {
  readonly thread: Thread;
  readonly comments: readonly Comment[];
  change(to: (pages: ThreadPages) => ThreadPages): void;
  refresh(): void;
  readonly more: { readonly has: boolean; readonly busy: boolean; fetch(): Promise<unknown> };
}

/** Why there is no field to write in. */
function NoComposer({ thread }: { thread: Thread }) {
  const t = useT(messages);
  const { me, known } = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  if (!known) return null;
  if (!me)
    return (
      <div className="composer">
        <LinkButton to={`/inloggen?terug=${encodeURIComponent(here)}` as string} look="primary">
          {t.signIn}
        </LinkButton>
      </div>
    );
  if (thread.locked)
    return (
      <div className="composer">
        <Note icon="lock" title={t.locked}>
          <p>{t.lockedText}</p>
        </Note>
      </div>
    );
  return (
    <div className="composer">
      <Note icon="lock">
        <p>{me.suspended ? t.suspended : t.readOnly}</p>
      </Note>
    </div>
  );
}

/** The messages, oldest first; the best answer before them. What was posted here and has not arrived stands at the end. */
function Log({
  items,
  best,
  own,
  me,
  lastVisit,
  onTakeBack,
}: {
  items: readonly Item[];
  best: Item | null;
  own: OwnMessages;
  me: Me | null;
  lastVisit: number | null;
  onTakeBack: (message: Unsent) => void;
}) {
  const t = useT(messages);
  const firstNew =
    lastVisit === null ? undefined : items.find(({ comment }, i) => i > 0 && Date.parse(comment.createdAt) > lastVisit && comment.author?.id !== me?.id);
  const unsent = (parentId: string | null) =>
    own.unsent
      .filter((message) => message.parentId === parentId)
      .map((message: Unsent) => (
        <UnsentItem
          key={message.clientId}
          message={message}
          name={me?.name ?? ''}
          onRetry={() => own.retry(message.clientId)}
          onTakeBack={() => onTakeBack(message)}
        />
      ));
  const withReplies = ({ comment, replies }: Item, isBest = false) => {
    const mine = unsent(comment.id);
    return (
      <CommentItem comment={comment} best={isBest}>
        {(replies.length > 0 || mine.length > 0) && (
          <div className="replies">
            {replies.map((reply) => (
              <CommentItem key={reply.id} comment={reply} />
            ))}
            {mine}
          </div>
        )}
      </CommentItem>
    );
  };
  return (
    <TalkLog label={t.log}>
      {best && withReplies(best, true)}
      {items.map((item) => (
        <Fragment key={item.comment.id}>
          {item === firstNew && <NewSince />}
          {withReplies(item)}
        </Fragment>
      ))}
      {unsent(null)}
    </TalkLog>
  );
}

/** A whole conversation: messages, what is new behind a bar, who is typing, and a field to write in. */
export function Talk({ thread, comments, change, refresh, more }: TalkProps) {
  const t = useT(messages);
  const { me } = useSession();
  const myId = me?.id ?? null;
  const foot = useRef<HTMLDivElement>(null);
  const following = useFollowing(foot);
  const { visible, waiting, showAll } = useShown(comments, myId, following);
  const typing = useTyping('thread', thread.id);
  const own = useOutbox(thread.id, myId ?? 'visitor', comments, (comment) => change((pages) => withComments(pages, [comment])));
  const sending = own.unsent.some(({ parentId }) => parentId === null);
  useEndInSight(foot, following || sending, visible.length + own.unsent.length);
  const lastVisit = useLastVisit(myId ?? 'visitor', thread.id);
  const [seek, setSeek] = useState<string | null>(null);
  const sought = useRef<string | null>(null);
  const { best, rest } = bestFirst(visible, thread.contribution?.solvedBy ?? null);

  // Only after someone asked for it: to the first message that was waiting.
  useEffect(() => {
    if (!seek || sought.current === seek) return;
    sought.current = seek;
    document.getElementById(seek)?.focus();
  }, [seek]);
  const showNew = () => {
    setSeek(waiting[0]?.id ?? null);
    showAll();
  };
  const kind = thread.contribution?.kind ?? 'material';
  const draft = useDraft(`comment:${thread.id}`, '');
  const takeBack = (message: Unsent) => {
    draft.setValue([draft.value, message.body].filter(Boolean).join('\n\n'));
    own.remove(message.clientId);
  };
  const answer = kind === 'QUESTION' && thread.contribution?.author?.id !== myId;
  return (
    <TalkContext value={{ thread, myId, change, refresh, post: own.post, typing: typing.say }}>
      <section className="talk" aria-label={t.talk}>
        <h2 className="vh">{t.talk}</h2>
        <div className="talk-scroll">
          <Log items={itemsOf(rest)} best={best} own={own} me={me} lastVisit={lastVisit} onTakeBack={takeBack} />
          {visible.length === 0 && own.unsent.length === 0 && <p className="quiet talk-empty">{t.empty[kind]}</p>}
          <Pager hasMore={more.has} busy={more.busy} onMore={() => void more.fetch().then(showAll)} />
        </div>
        <div className="talk-foot" ref={foot}>
          <div className="talk-strip">
            <div role="status">
              <NewBar count={waiting.length} onShow={showNew} />
            </div>
            {waiting.length === 0 && <TypingLine personIds={typing.personIds.filter((id) => id !== myId)} comments={comments} />}
          </div>
          {thread.viewerCan.comment ? (
            <Composer draft={draft} label={answer ? t.yoursAnswer : t.yours} send={t.place} onTyping={typing.say} onSend={(body) => own.post(body, null)} />
          ) : (
            <NoComposer thread={thread} />
          )}
        </div>
      </section>
    </TalkContext>
  );
}

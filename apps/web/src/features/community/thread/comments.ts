import type { InfiniteData } from '@tanstack/react-query';
import type { CommentPartsFragment, ThreadNewsQuery, ThreadQuery } from '../../../gql/community.ts';

export type Comment = CommentPartsFragment;
export type Thread = ThreadQuery['thread'];
export type ThreadPages = InfiniteData<ThreadQuery>;

/** A comment with the replies to it. */
export interface Item {
  readonly comment: Comment;
  readonly replies: readonly Comment[];
}

const first = ({ pages }: ThreadPages): Thread => (pages[0] as ThreadQuery).thread;

/** The thread itself; what is known of it without paging stands on the first page. */
export const threadOf = first;

/** Every comment that was fetched, oldest first, each once. */
export function commentsOf({ pages }: ThreadPages): Comment[] {
  const byId = new Map(pages.flatMap((page) => page.thread.comments.nodes).map((comment) => [comment.id, comment]));
  return [...byId.values()];
}

const eachPage = (data: ThreadPages, change: (thread: Thread, page: number) => Thread): ThreadPages => ({
  ...data,
  pages: data.pages.map((page, i) => ({ ...page, thread: change(page.thread, i) })),
});

/**
 * The pages with new and changed comments in them: known ones in their place, new ones at the end. While there are pages
 * to come, new ones are left out: they are on the last of those.
 */
export function withComments(data: ThreadPages, changed: readonly Comment[]): ThreadPages {
  const byId = new Map(changed.map((comment) => [comment.id, comment]));
  const known = new Set(commentsOf(data).map(({ id }) => id));
  const fresh = changed.filter(({ id }) => !known.has(id)).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return eachPage(data, (thread, i) => {
    const isLast = i === data.pages.length - 1 && !thread.comments.pageInfo.hasNextPage;
    const nodes = [...thread.comments.nodes.map((comment) => byId.get(comment.id) ?? comment), ...(isLast ? fresh : [])];
    const { contribution } = thread;
    const best = contribution?.solvedBy && byId.get(contribution.solvedBy.id);
    return { ...thread, comments: { ...thread.comments, nodes }, contribution: best ? { ...contribution, solvedBy: best } : contribution };
  });
}

/** The pages after what `sinceSeq` told. */
export function withNews(data: ThreadPages, { comments, ...facts }: ThreadNewsQuery['thread']): ThreadPages {
  return withComments(
    eachPage(data, (thread, i) => (i === 0 ? { ...thread, ...facts } : thread)),
    comments.nodes,
  );
}

/** One comment, or the contribution, with other reactions. */
export function withReactions(data: ThreadPages, subjectId: string, reactions: Comment['reactions']): ThreadPages {
  const comment = commentsOf(data).find(({ id }) => id === subjectId);
  if (comment) return withComments(data, [{ ...comment, reactions }]);
  return eachPage(data, (thread) => (thread.contribution?.id === subjectId ? { ...thread, contribution: { ...thread.contribution, reactions } } : thread));
}

/** Reactions after a tap, before the server said so. */
export function toggled(reactions: Comment['reactions'], kind: string, on: boolean): Comment['reactions'] {
  const now = reactions.find((reaction) => reaction.kind === kind) ?? { kind, count: 0, mine: false };
  if (now.mine === on) return reactions;
  const next = { kind, count: now.count + (on ? 1 : -1), mine: on };
  return [...reactions.filter((reaction) => reaction.kind !== kind), ...(next.count > 0 ? [next] : [])];
}

/** Comments with their replies under them. A reply whose comment is not there stands by itself. */
export function itemsOf(comments: readonly Comment[]): Item[] {
  const ids = new Set(comments.map(({ id }) => id));
  const isReply = ({ parentId }: Comment) => parentId !== null && ids.has(parentId);
  return comments.filter((comment) => !isReply(comment)).map((comment) => ({ comment, replies: comments.filter((reply) => reply.parentId === comment.id) }));
}

/** The best answer first, with its replies, and the rest without it. */
export function bestFirst(comments: readonly Comment[], best: Comment | null): { best: Item | null; rest: readonly Comment[] } {
  if (!best || best.hidden || best.deleted) return { best: null, rest: comments };
  const latest = comments.find(({ id }) => id === best.id) ?? best;
  const replies = comments.filter(({ parentId }) => parentId === best.id);
  return { best: { comment: latest, replies }, rest: comments.filter((comment) => comment.id !== best.id && comment.parentId !== best.id) };
}

import { bestFirst, commentsOf, itemsOf, toggled, withComments, withNews, withReactions, type Comment, type ThreadPages } from './comments.ts';

const comment = (id: string, changes: Partial<Comment> = {}) =>
  ({ id, parentId: null, body: id, createdAt: `2026-01-01T00:00:0${id.length}Z`, hidden: false, deleted: false, reactions: [], ...changes }) as Comment;

const page = (ids: string[], hasNextPage = false) => ({
  thread: { id: 't', seq: ids.length, contribution: null, comments: { nodes: ids.map((id) => comment(id)), pageInfo: { hasNextPage, endCursor: null } } },
});
const pages = (...all: ReturnType<typeof page>[]) => ({ pages: all, pageParams: [] }) as unknown as ThreadPages;
const ids = (data: ThreadPages) => commentsOf(data).map(({ id }) => id);

describe('comments on screen', () => {
  it('change in their place, and new ones come at the end, by when they were written', () => {
    const data = withComments(pages(page(['a', 'bb'])), [comment('a', { body: 'anders' }), comment('ffff'), comment('eee')]);
    expect(ids(data)).toEqual(['a', 'bb', 'eee', 'ffff']);
    expect(commentsOf(data)[0]?.body).toBe('anders');
  });

  it('wait for their page while there are more', () => {
    expect(ids(withComments(pages(page(['a'], true)), [comment('z')]))).toEqual(['a']);
    expect(ids(withComments(pages(page(['a'], true), page(['b'])), [comment('z')]))).toEqual(['a', 'b', 'z']);
  });

  it('are there once, though two pages hold them', () => {
    expect(ids(pages(page(['a', 'b'], true), page(['b', 'c'])))).toEqual(['a', 'b', 'c']);
  });

  it('bring the numbers of the thread along', () => {
    const data = withNews(pages(page(['a'])), {
      seq: 9,
      locked: true,
      commentCount: 2,
      comments: { nodes: [comment('b')], pageInfo: { hasNextPage: false, endCursor: null } },
    } as never);
    expect(data.pages[0]?.thread).toMatchObject({ seq: 9, locked: true });
    expect(ids(data)).toEqual(['a', 'b']);
  });

  it('stand under what they reply to', () => {
    const all = [comment('a'), comment('b'), comment('r', { parentId: 'a' }), comment('lost', { parentId: 'gone' })];
    expect(itemsOf(all).map((item) => [item.comment.id, item.replies.map(({ id }) => id)])).toEqual([
      ['a', ['r']],
      ['b', []],
      ['lost', []],
    ]);
  });

  it('have the best answer first, with its replies, unless it was hidden', () => {
    const all = [comment('a'), comment('b'), comment('r', { parentId: 'b' })];
    const { best, rest } = bestFirst(all, comment('b'));
    expect([best?.comment.id, best?.replies.map(({ id }) => id), rest.map(({ id }) => id)]).toEqual(['b', ['r'], ['a']]);
    expect(bestFirst(all, comment('b', { hidden: true })).best).toBeNull();
  });
});

describe('reactions', () => {
  it('count up and down by one, once', () => {
    const one = toggled([], 'helpful', true);
    expect(one).toEqual([{ kind: 'helpful', count: 1, mine: true }]);
    expect(toggled(one, 'helpful', true)).toEqual(one);
    expect(toggled(one, 'helpful', false)).toEqual([]);
    expect(toggled([{ kind: 'helpful', count: 3, mine: false }], 'helpful', true)).toEqual([{ kind: 'helpful', count: 4, mine: true }]);
  });

  it('are put on the comment they are about', () => {
    const data = withReactions(pages(page(['a', 'b'])), 'b', [{ kind: 'thanks', count: 1, mine: true }]);
    expect(commentsOf(data).map(({ reactions }) => reactions.length)).toEqual([0, 1]);
  });
});

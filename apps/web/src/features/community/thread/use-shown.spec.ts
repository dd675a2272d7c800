import { type Comment } from './comments.ts';
import { landBelow } from './use-shown.ts';

const comment = (id: string, parentId: string | null = null) => ({ id, parentId }) as Comment;
const visible = [comment('a'), comment('b'), comment('a1', 'a')];

describe('what others write meanwhile', () => {
  it.each([
    ['a message', [comment('c')], true],
    ['a reply to the last message', [comment('b1', 'b')], true],
    ['a message with a reply to it', [comment('c'), comment('c1', 'c')], true],
    ['a reply to an earlier message', [comment('a2', 'a')], false],
    ['a message, and a reply to an earlier one', [comment('c'), comment('a2', 'a')], false],
  ])('%s: lands below what is read? %#', (_, waiting, below) => {
    expect(landBelow(visible, waiting)).toBe(below);
  });

  it('is the first: nothing is moved', () => expect(landBelow([], [comment('a')])).toBe(true));
});

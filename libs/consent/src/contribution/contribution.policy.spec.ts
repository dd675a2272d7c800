import { grantedOf, NOW, rowOf, viewer } from '../testing/rows.ts';
import { decideRemovals, mayChangeAuthors } from './contribution.policy.ts';

describe('who may take an author off a work', () => {
  const change = (to: string[], asked: string[]) => ({ from: ['anna', 'bram'], to, asked });
  it.each<[string, Parameters<typeof viewer>[0], string[], string[], string | true]>([
    ['nobody was asked', 'mies', ['bram'], [], true],
    ['someone else was asked', 'mies', ['bram'], ['bram'], true],
    ['she was asked', 'mies', ['bram'], ['anna'], 'AUTHOR_REMOVAL_NEEDS_CONFIRMATION'],
    ['she was asked, and does it herself', 'anna', ['bram'], ['anna'], true],
    ['she was asked, and only others are added', 'mies', ['anna', 'bram', 'dewi'], ['anna'], true],
    ['both were asked, and she takes him off too', 'anna', [], ['anna', 'bram'], 'AUTHOR_REMOVAL_NEEDS_CONFIRMATION'],
  ])('%s', (_, who, to, asked, expected) => {
    const decision = mayChangeAuthors(viewer(who), change(to, asked));
    expect(decision === true || decision.code).toBe(expected);
  });
});

describe('what follows when one leaves', () => {
  const types = (to: string[], ...rows: ReturnType<typeof rowOf>[]) =>
    decideRemovals(viewer('anna'), { from: ['anna', 'bram'], to, asked: [] }, rows, NOW).map(({ type, row }) => [type, row.authorId, row.state]);
  const bram = { id: 'other', authorId: 'bram' };
  it.each<[string, unknown[][], unknown[][]]>([
    [
      'the other is asked anew',
      types(['bram'], grantedOf(bram)),
      [
        ['SUPERSEDE', 'bram', 'superseded'],
        ['REQUEST', 'bram', 'requested'],
      ],
    ],
    ['their own question is taken back', types(['bram'], rowOf()), [['CANCEL', 'anna', 'cancelled']]],
    ['their own yes ends', types(['bram'], grantedOf()), [['SUPERSEDE', 'anna', 'superseded']]],
    ['a question that waits is enough', types(['bram'], rowOf({ ...bram, id: 'waiting' }), grantedOf(bram)), [['SUPERSEDE', 'bram', 'superseded']]],
    ['nothing, when nobody leaves', types(['anna', 'bram', 'dewi'], grantedOf(bram)), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

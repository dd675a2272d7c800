import { newId } from '@deelgenoot/kernel';
import { ModerationSubjects } from '@deelgenoot/moderation';
import { type Name, World } from '../testing/world.ts';

const REACT =
  'mutation ($kind: String!, $id: ID!, $reaction: String = "helpful", $on: Boolean = true) { react(subjectKind: $kind, subjectId: $id, kind: $reaction, on: $on) { kind count mine } }';

describe('reactions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  const react = (name: Name, kind: string, id: string, more: object = {}) => world.ask(name, REACT, { kind, id, ...more });

  it('count each person once, and can be taken back', async () => {
    const id = await world.contribute('bram');
    expect(await react('chris', 'contribution', id)).toEqual([{ kind: 'helpful', count: 1, mine: true }]);
    expect(await react('chris', 'contribution', id)).toEqual([{ kind: 'helpful', count: 1, mine: true }]);
    expect(await react('anna', 'contribution', id, { reaction: 'tried' })).toEqual([
      { kind: 'helpful', count: 1, mine: false },
      { kind: 'tried', count: 1, mine: true },
    ]);
    expect(await react('anna', 'contribution', id)).toEqual([
      { kind: 'helpful', count: 2, mine: true },
      { kind: 'tried', count: 1, mine: true },
    ]);
    expect(await react('chris', 'contribution', id, { on: false })).toEqual([
      { kind: 'helpful', count: 1, mine: false },
      { kind: 'tried', count: 1, mine: false },
    ]);
    expect(await world.ask('nora', 'query ($id: ID!) { contribution(id: $id) { reactions { kind count mine } } }', { id })).toEqual({
      reactions: [
        { kind: 'helpful', count: 1, mine: false },
        { kind: 'tried', count: 1, mine: false },
      ],
    });
  });

  it('are for what one sees and what still stands', async () => {
    const home = await world.material('Thuis', []);
    const { id: unseen } = await world.comment('bram', home, 'Onder ons');
    expect(await world.codeOf('chris', REACT, { kind: 'comment', id: unseen })).toBe('NOT_FOUND');
    const work = await world.material();
    const { id } = await world.comment('bram', work, 'Voor iedereen');
    expect(await react('chris', 'comment', id)).toEqual([{ kind: 'helpful', count: 1, mine: true }]);
    await world.act((ctx) => world.get(ModerationSubjects).of('comment').restrict(ctx, id, newId()));
    expect(await world.codeOf('anna', REACT, { kind: 'comment', id })).toBe('COMMENT_REMOVED');
    const seen = async (name: Name) =>
      (
        await world.ask<{ comments: { nodes: { reactions: object[] }[] } }>(
          name,
          'query ($id: ID!) { thread(id: $id) { comments { nodes { reactions { count } } } } }',
          { id: work },
        )
      ).comments.nodes[0]?.reactions;
    expect([await seen('bram'), await seen('chris')]).toEqual([[{ count: 1 }], []]);
  });

  it.each<[string, Name | null, object, string]>([
    ['by a visitor', null, {}, 'NOT_FOUND'],
    ['by someone suspended', 'sam', {}, 'NOT_FOUND'],
    ['of another kind', 'chris', { reaction: 'boos' }, 'REACTION_UNKNOWN'],
    ['to another kind of thing', 'chris', { kind: 'material' }, 'NOT_FOUND'],
    ['to what is not there', 'chris', { id: 'onzin' }, 'NOT_FOUND'],
  ])('are refused %s', async (_, name, more, code) => {
    const id = await world.contribute('bram');
    expect(await world.codeOf(name, REACT, { kind: 'contribution', id, ...more })).toBe(code);
  });
});

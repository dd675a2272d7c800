import { newId } from '@deelgenoot/kernel';
import { ModerationSubjects } from '@deelgenoot/moderation';
import { Indexables, type SearchDocument } from '@deelgenoot/search';
import { World } from '../testing/world.ts';
import { AudienceChoice, ContributionKind } from './contribution.type.ts';

describe('what search is told', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  const documents = (kind: string, ids: string[]): Promise<SearchDocument[]> =>
    world.act((ctx) => world.get(Indexables).get(kind)?.documents(ctx, ids) ?? Promise.resolve([]));

  it('a contribution with the audience of its work beside its own', async () => {
    const materialId = await world.material();
    const id = await world.contribute('bram', { materialId, title: 'Stil scherm' });
    const [document] = await documents('tip', [id]);
    expect(document).toMatchObject({
      kind: 'tip',
      id,
      foldId: id,
      title: 'Stil scherm',
      parts: [],
      open: [`person:${world.people.bram}`],
      shared: ['educators', 'moderators'],
      sharedUntil: null,
      subject: { kind: 'material', id: materialId, shared: ['educators', 'moderators'], sharedUntil: null },
      url: `/gesprek/${id}`,
    });
    await world.share(materialId, []);
    expect((await documents('tip', [id]))[0]?.subject?.shared).toEqual([]);
    expect(await documents('question', [id])).toEqual([]);
  });

  it('answers for the same people as parts of their question; others not', async () => {
    const id = await world.contribute('bram', { kind: ContributionKind.QUESTION, body: 'Hoe?' });
    await world.comment('chris', id, 'Zo');
    const { id: hidden } = await world.comment('chris', id, 'Onaardig');
    const { id: deleted } = await world.comment('chris', id, 'Toch niet');
    await world.act((ctx) => world.get(ModerationSubjects).of('comment').restrict(ctx, hidden, newId()));
    await world.ask('chris', 'mutation ($id: ID!) { deleteComment(id: $id) { id } }', { id: deleted });
    const [document] = await documents('question', [id]);
    expect(document?.parts).toEqual([{ place: '', text: 'Zo' }]);
    expect(document?.open).toEqual([]); // who sees the question only as its author may not read every answer
  });

  it('nothing of what was deleted; who may see it when hidden', async () => {
    const [gone, hidden] = [await world.contribute('bram'), await world.contribute('bram')];
    await world.ask('bram', 'mutation ($id: ID!) { deleteContribution(id: $id) }', { id: gone });
    await world.act((ctx) => world.get(ModerationSubjects).of('contribution').restrict(ctx, hidden, newId()));
    expect(await documents('tip', [gone, hidden])).toMatchObject([
      { id: hidden, open: [`person:${world.people.bram}`, `moderators:${world.schools.noord}`, 'moderators'], shared: [] },
    ]);
  });

  it('loads hits as the viewer', async () => {
    const ids = [await world.contribute('bram'), await world.contribute('bram', { audience: AudienceChoice.MY_SCHOOL })];
    const load = (name: 'anna' | 'chris') =>
      world.as(name, async (ctx) => [...((await world.get(Indexables).get('tip')?.load(ctx, ids)) ?? new Map<string, object>()).keys()].sort());
    expect(await load('anna')).toEqual([...ids].sort());
    expect(await load('chris')).toEqual([ids[0]]);
  });
});

import { newId } from '@deelgenoot/kernel';
import { ModerationSubjects } from '@deelgenoot/moderation';
import { type Name, World } from '../testing/world.ts';
import { ContributionKind } from './contribution.type.ts';

describe('contributions in search', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  const found = async (name: Name | null, text: string) => {
    const { totalCount, hits } = await world.ask<{ totalCount: number; hits: { kind: string; contribution: { id: string } | null }[] }>(
      name,
      'query ($text: String!) { search(input: { text: $text }) { totalCount hits { kind contribution { id } } } }',
      { text },
    );
    expect(totalCount).toBe(hits.length);
    return hits.map((hit) => hit.contribution?.id);
  };

  it('are gone and back with the work they are about, in the same instant', async () => {
    const materialId = await world.material();
    const id = await world.contribute('bram', { materialId, title: 'Zuurkoolmethode' });
    await world.drain();
    expect([await found('chris', 'zuurkoolmethode'), await found('anna', 'zuurkoolmethode'), await found(null, 'zuurkoolmethode')]).toEqual([[id], [id], []]);
    await world.restamp(materialId, []);
    expect([await found('chris', 'zuurkoolmethode')]).toEqual([[]]);
    await world.drain();
    expect([await found('chris', 'zuurkoolmethode'), await found('anna', 'zuurkoolmethode')]).toEqual([[], [id]]);
    await world.restamp(materialId, ['educators']);
    await world.drain();
    expect(await found('chris', 'zuurkoolmethode')).toEqual([id]);
  });

  it('are found by the words of their answers, until these are hidden', async () => {
    const id = await world.contribute('bram', { kind: ContributionKind.QUESTION, title: 'Stagegesprekken voeren' });
    const { id: answer } = await world.comment('chris', id, 'Met een kerstboomdiagram');
    await world.drain();
    expect(await found('anna', 'kerstboomdiagram')).toEqual([id]);
    await world.act((ctx) => world.get(ModerationSubjects).of('comment').restrict(ctx, answer, newId()));
    expect(await found('anna', 'kerstboomdiagram')).toEqual([]);
    await world.drain();
    expect(await found('anna', 'kerstboomdiagram')).toEqual([]);
    expect(await found('anna', 'stagegesprekken')).toContain(id);
  });
});

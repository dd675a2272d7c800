import { newId } from '@deelgenoot/kernel';
import { counts, type Stage } from './stage.ts';

export function facets(stage: Stage): void {
  const some = stage.scene(
    { title: 'Zebra', facets: { domains: ['Zorg', 'Techniek'], levels: ['4'] } },
    { title: 'Zebra', facets: { domains: ['Zorg'], levels: ['3'] } },
    { title: 'Zebra', facets: { domains: ['Horeca'], levels: ['3'] }, kind: 'tip' },
  );
  it('count what fits the other filters, and filter by any of their values', async () => {
    const result = await stage.ask('zebra', [some.home], { filters: { domains: ['Zorg'] } });
    expect([result.total, counts(result, 'domains'), counts(result, 'levels'), counts(result, 'kind')]).toEqual([
      2,
      { Zorg: 2, Techniek: 1, Horeca: 1 },
      { 3: 1, 4: 1 },
      { material: 2 },
    ]);
    const both = await stage.ask('zebra', [some.home], { filters: { domains: ['Zorg', 'Horeca'], kind: ['material'] } });
    expect([both.total, counts(both, 'kind')]).toEqual([2, { material: 2, tip: 1 }]);
    expect((await stage.ask('zebra', [some.home], { filters: { domains: ['Zorg'], levels: ['3'] } })).total).toBe(1);
    expect((await stage.ask('zebra', [some.home], { filters: { domains: ['Onbekend'] } })).total).toBe(0);
  });
  it('are counted only when asked', async () => expect((await stage.ask('zebra', [some.home], { count: false })).facets).toEqual({}));

  const odd = `Bouw "en" 'infra' \\ OR x = "y`;
  const strange = stage.scene({ title: 'Zebra', facets: { domains: [odd] } });
  it('take values as they are, whatever is in them', async () => {
    const result = await stage.ask('zebra', [strange.home], { filters: { domains: [odd] } });
    expect([result.total, counts(result, 'domains')]).toEqual([1, { [odd]: 1 }]);
    expect((await stage.ask('zebra', [strange.home], { filters: { domains: ['" OR kind EXISTS OR kind = "'] } })).total).toBe(0);
  });

  const [mine, other] = [newId(), newId()];
  const schools = stage.scene({ title: 'Zebra', facets: { school: mine } }, { title: 'Zebra', facets: { school: other } }, { title: 'Zebra' });
  it('leave out schools for those who look elsewhere', async () =>
    expect(await stage.ids('zebra', [schools.home], { exceptSchools: [mine] })).toEqual([schools.documents[1]!.id]));

  const [board, robot] = [newId(), newId()];
  const equipped = stage.scene({ title: 'Zebra', facets: { tools: [board] } }, { title: 'Zebra', facets: { tools: [board, robot] } }, { title: 'Zebra' });
  it('leave out what needs a tool that is not there', async () => {
    const [plain, , bare] = equipped.documents;
    expect((await stage.ids('zebra', [equipped.home], { exceptTools: [robot] })).sort()).toEqual([plain!.id, bare!.id].sort());
    expect(await stage.ids('zebra', [equipped.home], { exceptTools: [robot, board] })).toEqual([bare!.id]);
  });
}

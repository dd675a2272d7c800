import { World } from '../support/world.ts';

const SEARCH = 'query ($text: String!) { search(input: { text: $text }) { totalCount hits { kind material { id title } snippet { text hit } place } } }';
const PAGE =
  'query ($id: ID!) { material(id: $id) { id title access { reason count total schools { name } } files { id url name } viewerCan { withdraw comment edit } } }';
type Found = { search: { totalCount: number; hits: { material: { id: string } | null; place: string | null }[] } };
type Page = {
  material: { title: string; access: { reason: string; count: number; total: number; schools: { name: string }[] | null }; files: { url: string }[] };
};

describe('one PDF, one author, two schools', () => {
  let world: World;
  let id: string;
  let url: string;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const found = async (who: 'anna' | 'bram' | 'chris' | 'dewi', text = 'stilvalmoment') => (await world.at[who].ask<Found>(SEARCH, { text })).search.totalCount;
  const sees = async (who: 'anna' | 'bram' | 'chris' | 'dewi') => (await world.at[who].codeOf(PAGE, { id })) === null;
  const opens = async (who: 'anna' | 'bram' | 'chris' | 'dewi') => (await world.at[who].fetch(url)).status;

  it('publishes at home: colleagues see it, other schools get not found', async () => {
    id = await world.publishPdf('Wat doe je bij een stilvalmoment? Wacht zes tellen.');
    const { material } = await world.at.anna.ask<Page>(PAGE, { id });
    url = material.files[0]?.url as string;
    expect([await sees('bram'), await found('bram'), await opens('bram')]).toEqual([true, 1, 200]);
    expect([await sees('chris'), await found('chris'), await opens('chris')]).toEqual([false, 0, 404]);
  });

  it('asks the author, who answers: that school', async () => {
    await world.ask([id]);
    expect(await sees('chris')).toBe(false); // silence is never yes
    await world.answer('anna', true, { scope: { mode: 'INCLUDE', schoolIds: [world.schools.veld], futureMembers: false } });
    await world.app.drainOutbox();
    expect([await sees('chris'), await found('chris'), await opens('chris')]).toEqual([true, 1, 200]);
    expect([await sees('dewi'), await found('dewi'), await opens('dewi')]).toEqual([false, 0, 404]);
  });

  it('tells makers and readers the same about who sees it', async () => {
    const anna = (await world.at.anna.ask<Page>(PAGE, { id })).material.access;
    const chris = (await world.at.chris.ask<Page>(PAGE, { id })).material.access;
    expect(anna).toMatchObject({ reason: 'maker', count: 2, total: 4, schools: [{ name: 'Groen College Veld' }, { name: 'ROC Noord' }] });
    expect(chris).toMatchObject({ reason: 'shared', count: 2, total: 4, schools: null });
  });

  it('withdraws: gone from page, search and file at once, before any index ran', async () => {
    await world.withdraw('anna');
    expect([await sees('chris'), await found('chris'), await opens('chris')]).toEqual([false, 0, 404]);
    expect([await sees('bram'), await opens('bram')]).toEqual([true, 200]);
    await world.app.drainOutbox();
    expect([await found('bram'), await found('chris')]).toEqual([1, 0]);
  });

  it('keeps a ledger that verifies', async () => {
    const ledger = await world.at.anna.ask<{ ledger: { type: string }[]; verifyLedger: { ok: boolean; events: number } }>(
      'query ($id: ID!) { ledger(materialId: $id) { type } verifyLedger(materialId: $id) { ok events } }',
      { id },
    );
    expect(ledger.verifyLedger).toMatchObject({ ok: true, events: ledger.ledger.length });
    expect(ledger.ledger.map((event) => event.type)).toEqual(expect.arrayContaining(['REQUEST', 'GRANT', 'WITHDRAW']));
    expect(await world.at.chris.codeOf('query ($id: ID!) { ledger(materialId: $id) { type } }', { id })).toBe('NOT_FOUND');
  });
});

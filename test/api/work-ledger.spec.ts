import { World } from '../support/world.ts';

const LOG = `query ($id: ID!) { ledger(materialId: $id) { type details agreed { asked licence until matches scope { mode schools { id } } schools { id } } } }`;
interface Log {
  ledger: {
    type: string;
    details: { author: string | null };
    agreed: { asked: boolean; licence: string | null; matches: boolean; scope: { mode: string; schools: { id: string }[] }; schools: { id: string }[] } | null;
  }[];
}

describe('what was agreed about a work, read afterwards', () => {
  let world: World;
  let work: string;
  beforeAll(async () => {
    world = await World.open();
    work = await world.publishPdf('Vijlen.', 'Vijlen met de hand', ['anna', 'bram']);
    await world.ask([work]);
    await world.answer('anna', true, { scope: { mode: 'INCLUDE', schoolIds: [world.schools.veld], futureMembers: false } });
    await world.answer('bram', true, { licence: 'use' });
    await world.withdraw('anna');
  }, 120_000);
  afterAll(() => world?.stop());

  const log = async (who: 'manon' | 'anna' | 'bram') => (await world.at[who].ask<Log>(LOG, { id: work })).ledger;
  const told = (steps: Log['ledger']) => steps.filter(({ agreed }) => agreed !== null).map(({ type, details }) => [type, details.author]);

  it('is whole for the manager, also what held before, with the schools by name and whether it fits the chain', async () => {
    const steps = await log('manon');
    expect(steps.every(({ agreed }) => agreed === null || agreed.matches)).toBe(true);
    const given = steps.find(({ type, details }) => type === 'GRANT' && details.author === 'anna')?.agreed;
    expect(given).toMatchObject({ asked: false, licence: 'adapt', scope: { mode: 'INCLUDE', schools: [{ id: world.schools.veld }] } });
    expect(given?.schools).toEqual([{ id: world.schools.veld }]);
    expect(steps.find(({ type }) => type === 'WITHDRAW')?.agreed).toEqual(given); // ended, and still told
    expect(steps.find(({ type }) => type === 'REQUEST')?.agreed).toMatchObject({ asked: true, scope: { mode: 'ALL' }, schools: [] });
    expect(steps.find(({ type }) => type === 'CLEAR')?.agreed).toMatchObject({ asked: false, licence: null, scope: { mode: 'ALL' } });
  });

  it('tells a maker their own, and of another what holds now and nothing else', async () => {
    const own = (await log('anna')).filter(({ details }) => details.author === 'anna');
    expect(told(own).map(([type]) => type)).toEqual(['REQUEST', 'GRANT', 'WITHDRAW']);
    expect(told((await log('anna')).filter(({ details }) => details.author === 'bram'))).toEqual([['GRANT', 'bram']]);
    expect(told((await log('bram')).filter(({ details }) => details.author === 'anna'))).toEqual([]); // she stopped
  });

  it('says so when it was changed', async () => {
    await world.app.sql(`UPDATE consent.consent SET terms = jsonb_set(terms, '{licence}', '"use"') WHERE subject_id = $1 AND state = 'withdrawn'`, [work]);
    const changed = (await log('manon')).filter(({ agreed }) => agreed && !agreed.matches);
    await world.app.sql(`UPDATE consent.consent SET terms = jsonb_set(terms, '{licence}', '"adapt"') WHERE subject_id = $1 AND state = 'withdrawn'`, [work]);
    expect(told(changed)).toEqual([
      ['GRANT', 'anna'],
      ['WITHDRAW', 'anna'],
    ]);
  });

  it('is a file for who may read it, asked at each request, and not there for others', async () => {
    const file = (who: 'manon' | 'chris' | 'bram', form: string) => world.at[who].fetch(`/ledger/work/${work}.${form}`);
    const pdf = await file('manon', 'pdf');
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'private, no-store']);
    const json = (await (await file('manon', 'json')).json()) as { verification: { ok: boolean }; head: object; events: { agreed: object | null }[] };
    expect(json).toMatchObject({ work: { id: work }, verification: { ok: true }, head: { signature: expect.any(String) } });
    expect(json.events.filter(({ agreed }) => agreed !== null)).toHaveLength(6);
    const bram = (await (await file('bram', 'json')).json()) as typeof json;
    expect(bram.events.filter(({ agreed }) => agreed !== null)).toHaveLength(3); // his own two, and the school's
    for (const form of ['pdf', 'json']) expect((await file('chris', form)).status).toBe(404);
    expect((await world.anon.fetch(`/ledger/work/${work}.json`)).status).toBe(404);
    expect(await world.at.chris.codeOf(LOG, { id: work })).toBe('NOT_FOUND');
  });
});

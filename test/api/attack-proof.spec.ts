import pg from 'pg';
import { exportOf, zipFrom } from '../support/academy.ts';
import { PASSWORD, World } from '../support/world.ts';

const ERASE = 'mutation ($password: String!) { eraseAccount(password: $password) }';
const CHANGE = 'mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }';

describe('proof of what somebody agreed to', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  it('names a work to a former maker as they knew it, not as it was called after them', async () => {
    const id = await world.publishPdf('Van ons samen.', 'Samen gemaakt', ['anna', 'manon']);
    await world.ask([id]);
    await world.answer('manon', true);
    const consentId = (await world.consents('manon', 'GRANTED'))[0]!.id;
    await world.revise(id, 'nieuw.pdf', 'Iets heel anders.', { title: 'Fusieplannen van de academie', makerIds: [world.people.anna] });
    await world.app.sql('UPDATE identity.membership SET ends_at = now() WHERE person_id = $1', [world.people.manon]);
    const told = JSON.stringify([
      await world.at.manon.ask('query ($id: ID!) { consentReceipt(consentId: $id) { document paper { title sections { facts { value } } } } }', {
        id: consentId,
      }),
      await world.at.manon.ask('{ myLedger { sections { heading } } }'),
      await (await world.at.manon.fetch(`/receipts/${consentId}.json`)).text(),
      await (await world.at.manon.fetch('/ledger/mine.json')).text(),
    ]);
    await world.app.sql('UPDATE identity.membership SET ends_at = NULL WHERE person_id = $1', [world.people.manon]);
    expect([told.includes('Samen gemaakt'), told.includes('Fusieplannen')]).toEqual([true, false]);
  });

  it('is of nobody who erased their account, also when they change what they agreed to at that very moment', async () => {
    const id = await world.publishPdf('Wacht zes tellen.', 'Lassen');
    await world.ask([id]);
    await world.answer('anna', true);
    const consentId = (await world.consents('anna', 'GRANTED'))[0]!.id;
    const elsewhere = await world.signIn('anna');
    const holder = new pg.Client({ connectionString: world.app.databaseUrl });
    await holder.connect();
    try {
      // asked by another connection: within a transaction the picture stands still
      const waiting = async (n: number): Promise<void> => {
        const rows = await world.app.sql('SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.datname = current_database() AND NOT l.granted');
        if (rows.length < n) await waiting(n);
      };
      await holder.query('BEGIN');
      await holder.query('SELECT FROM consent.chain WHERE subject_id = $1 FOR UPDATE', [id]);
      const change = elsewhere.ask(CHANGE, { id: consentId, terms: world.terms({ attribution: 'NONE' }) });
      await Promise.race([waiting(1), change]); // who is refused does not wait
      const erase = world.at.anna.ask(ERASE, { password: PASSWORD });
      await Promise.race([waiting(2), erase]);
      await holder.query('COMMIT');
      await Promise.all([change, erase]);
    } finally {
      await holder.end();
    }
    expect(await world.app.sql("SELECT state FROM consent.consent WHERE author_id = $1 AND state IN ('granted', 'requested')", [world.people.anna])).toEqual(
      [],
    );
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })).toBe('NOT_FOUND');
  });
});

describe('the zip of a school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  it('cannot be had any more once somebody in it erased their account', async () => {
    await world.publishPdf('Alleen voor ons.', 'Rooster', ['bram']);
    const { url } = await exportOf(world.app, world.at.manon, world.schools.noord);
    expect((await world.at.manon.fetch(url!)).status).toBe(200);
    await world.at.bram.ask(ERASE, { password: PASSWORD });
    expect((await world.at.manon.fetch(url!)).status).toBe(404);
    const { entries } = await zipFrom(world.app, world.at.manon, world.schools.noord);
    expect(entries.get('people.json')!.toString()).not.toContain('bram');
  });
});

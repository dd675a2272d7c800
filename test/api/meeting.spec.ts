import { Consents } from '@deelgenoot/consent';
import { Database } from '@deelgenoot/platform';
import pg from 'pg';
import { World } from '../support/world.ts';

/** What becomes of people who act on the same thing at the same moment. */
describe('two people at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world?.stop());

  it('two moderators hide one comment: one decides, the other reads that it was decided, and its author gets one reason', async () => {
    const { contribute } = await world.at.anna.ask<{ contribute: { thread: { id: string } } }>(
      'mutation { contribute(input: { kind: TIP, title: "Rekenen", body: "Tel mee.", audience: EVERYONE }) { thread { id } } }',
    );
    const { comment } = await world.at.bram.ask<{ comment: { id: string } }>('mutation ($id: ID!) { comment(threadId: $id, body: "Piet had een 3.") { id } }', {
      id: contribute.thread.id,
    });
    await world.at.anna.ask('mutation ($id: ID!) { giveNotice(subjectKind: "comment", subjectId: $id, reason: "personal-data") }', { id: comment.id });
    const hide = 'mutation ($id: ID!, $reason: String!) { hide(subjectKind: "comment", subjectId: $id, rule: "personal-data", reason: $reason) { state } }';
    const codes = await Promise.all([
      world.at.mo.codeOf(hide, { id: comment.id, reason: 'Haal de naam weg.' }),
      world.at.nora.codeOf(hide, { id: comment.id, reason: 'Geen namen.' }),
    ]);
    expect(codes.toSorted()).toEqual(['ALREADY_DECIDED', null]);
    const reason = codes[0] === null ? 'Haal de naam weg.' : 'Geen namen.';
    const { myStatements } = await world.at.bram.ask<{ myStatements: { reason: string }[] }>('{ myStatements { reason } }');
    expect(myStatements).toEqual([{ reason }]);
    expect(await world.app.sql("SELECT act FROM moderation.log WHERE act = 'hide'")).toEqual([{ act: 'hide' }]);
  });

  it('who changes a work waits for who answers about it, and holds nothing that the other needs', async () => {
    const id = await world.publishPdf('Een toets met open vragen.', 'Open vragen');
    const other = new pg.Client(world.app.databaseUrl);
    await other.connect();
    const database = world.app.get(Database);
    let changing: Promise<string | null> = Promise.resolve('never asked');
    try {
      await database.transact(database.context(), async (ctx) => {
        await world.app.get(Consents).lock(ctx, 'material', [id]);
        changing = world.at.manon.codeOf('mutation ($ids: [ID!]!, $input: MaterialInput!) { updateMaterials(ids: $ids, input: $input) { id } }', {
          ids: [id],
          input: { makerIds: [world.people.anna, world.people.bram] },
        });
        await waiting(other);
        const free = await other.query('SELECT id FROM catalog.version WHERE material_id = $1 FOR UPDATE NOWAIT', [id]);
        expect(free.rowCount).toBe(1);
      });
      expect(await changing).toBeNull();
    } finally {
      await other.end();
    }
  });

  it('after a maker stopped sharing, the board tells from when they can be asked again', async () => {
    const id = await world.publishPdf('Een stageopdracht.', 'Stage', ['anna']);
    await world.ask([id]);
    await world.answer('anna', true);
    await world.withdraw('anna');
    const { consentBoard } = await world.at.manon.ask<{
      consentBoard: { nodes: { status: string; material: { id: string; positions: { canAskAt: string | null }[] } }[] };
    }>('query ($id: ID!) { consentBoard(schoolId: $id) { nodes { status material { id positions { canAskAt } } } } }', { id: world.schools.noord });
    const row = consentBoard.nodes.find(({ material }) => material.id === id);
    expect(row?.status).toBe('STOPPED');
    const { requestConsent } = await world.at.manon.ask<{ requestConsent: { faults: { code: string; at: string }[] } }>(
      'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { faults { code at } } }',
      { ids: [id], terms: world.terms() },
    );
    expect(requestConsent.faults).toEqual([{ code: 'CONSENT_COOL_DOWN', at: row?.material.positions[0]?.canAskAt }]);
  });
});

/** Until a session waits for a lock of another. */
async function waiting(db: pg.Client): Promise<void> {
  for (const deadline = Date.now() + 20_000; ;) {
    const { rowCount } = await db.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
    if (rowCount) return;
    if (Date.now() > deadline) throw new Error('nobody waits');
  }
}

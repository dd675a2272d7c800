import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VerifyLedger } from '@deelgenoot/consent';
import { Database } from '@deelgenoot/platform';
import { restore } from '@deelgenoot/platform/backup';
import { SearchMaintenance } from '@deelgenoot/search';
import pg from 'pg';
import { migrate, migrations } from '../../apps/api/src/migrations.ts';
import { TestApp } from '../support/app.ts';
import { demoClient } from '../support/demo.ts';

/** The demo world as version 0.1.0 left it, without its files: made by that version, and never changed. */
const OLD = fileURLToPath(new URL('../fixtures/deelgenoot-0.1.0.zip', import.meta.url));
/** What that version knew. */
const THEN = [
  'Platform1700000000000',
  'Identity1700000000100',
  'Moderation1700000000200',
  'Search1700000000300',
  'Search1700000000301',
  'Search1700000000302',
  'Notifications1700000000500',
  'Consent1700000000600',
  'Catalog1700000000700',
  'Offers1700000000800',
  'Community1700000000900',
];

/**
 * Who could see what, and how far consents and ledger were: what an upgrade must leave as it is.
 * @param passes what the people of a school `s` carry, in the SQL of that release
 */
async function stateOf(url: string, passes: string): Promise<Record<string, unknown[]>> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const rows = async (sql: string) => (await db.query(sql)).rows;
  try {
    return {
      people: await rows('SELECT id, name FROM identity.person ORDER BY id'),
      works: await rows(
        `SELECT id, title, open, shared_until, ARRAY(SELECT s.id FROM identity.institution s WHERE s.status = 'member' AND v.shared && ${passes} ORDER BY s.id) AS schools,
           shared && '{public}' AS public, shared && '{moderators}' AS moderators FROM catalog.version v ORDER BY id`,
      ),
      contributions: await rows('SELECT id, kind, open, shared, shared_until, hidden_at FROM community.contribution ORDER BY id'),
      comments: await rows('SELECT id, body, hidden_at FROM community.comment ORDER BY id'),
      consents: await rows('SELECT id, author_id, state, until FROM consent.consent ORDER BY id'),
      ledger: await rows('SELECT subject_id, seq, hash FROM consent.event ORDER BY subject_id, seq'),
    };
  } finally {
    await db.end();
  }
}

/** As a release would leave it that stores audiences in another way. */
async function stampOtherwise(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query("UPDATE catalog.version SET shared = ARRAY['institution:of-old'] WHERE shared <> '{}'");
  await db.end();
}

describe('a database of the first release', () => {
  let app: TestApp;
  let files: string;
  let before: Awaited<ReturnType<typeof stateOf>>;
  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'deelgenoot-upgrade-'));
    app = await TestApp.start(
      { DEMO: '1', FILES_DIR: files },
      {
        key: `upgraded ${files}`,
        migrate: async (url) => {
          const old = migrations.filter(({ name }) => THEN.includes(name));
          await restore({ DATABASE_URL: url, FILES_DIR: files }, OLD, old);
          before = await stateOf(url, "ARRAY['public', 'educators', 'institution:' || s.id]");
          await stampOtherwise(url);
          await migrate(url);
        },
      },
    );
    await app.drainOutbox();
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    await rm(files, { recursive: true, force: true });
  });

  it('keeps its people, its works, what makers agreed to and who may see what', async () => {
    expect(Object.values(before).map((rows) => rows.length > 50)).not.toContain(false);
    expect(await stateOf(app.databaseUrl, 'identity.passes_of_school(s.id)')).toEqual(before);
  });

  it('keeps a ledger that verifies', async () => {
    const report = await app.get(VerifyLedger).verifyAll(app.get(Database).context());
    expect(report).toMatchObject({ broken: [], events: before['ledger']?.length });
  });

  it('is found as it is, by who may see it', async () => {
    const { engines } = await app.get(SearchMaintenance).check();
    expect(engines.map(({ missing, stale, extra }) => ({ missing, stale, extra }))).toEqual([{ missing: 0, stale: 0, extra: 0 }]);
    const chris = await demoClient(app, 'chris');
    const { search } = await chris.ask<{ search: { totalCount: number } }>('{ search(input: { text: "toetsen" }, first: 5) { totalCount } }');
    expect(search.totalCount).toBeGreaterThan(0);
  });

  it('goes on: a maker stops sharing', async () => {
    const anna = await demoClient(app, 'anna');
    const { myConsents } = await anna.ask<{ myConsents: { nodes: { id: string; state: string }[] } }>('{ myConsents(first: 100) { nodes { id state } } }');
    const given = myConsents.nodes.find(({ state }) => state === 'GRANTED');
    const { withdrawConsents } = await anna.ask<{ withdrawConsents: { state: string }[] }>(
      'mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { state } }',
      { ids: [given?.id] },
    );
    expect(withdrawConsents).toEqual([{ state: 'WITHDRAWN' }]);
    expect((await app.get(VerifyLedger).verifyAll(app.get(Database).context())).broken).toEqual([]);
  });
});

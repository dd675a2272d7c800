import { AnswerConsents, SignHeads, VerifyLedger } from '@deelgenoot/consent';
import pg from 'pg';
import { describeIf } from '@deelgenoot/testing';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../libs/search/src/testing/meilisearch.ts';
import { Client } from '../support/client.ts';
import { Screen } from '../support/live.ts';
import { ERASE, Leaver, SIGN_IN } from '../support/leaver.ts';
import { PASSWORD, World } from '../support/world.ts';

const SEARCH = 'query ($text: String!) { search(input: { text: $text }) { totalCount hits { kind } } }';
const THREAD =
  'query ($id: ID!) { contribution(id: $id) { title body author { name left } thread { comments(first: 20) { nodes { body deleted author { name left } school { name } } } } } }';

interface Talk {
  contribution: {
    title: string | null;
    body: string;
    author: { name: string; left: boolean } | null;
    thread: {
      comments: { nodes: { body: string | null; deleted: boolean; author: { name: string; left: boolean } | null; school: { name: string } | null }[] };
    };
  };
}

/** Every table that has a row in which these letters stand, whatever the column; the queue of jobs and every index too. */
async function tablesWith(world: World, mark: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: world.app.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) if ((await client.query(`SELECT FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [`%${mark}%`])).rowCount) found.push(name);
    expect(rows.length).toBeGreaterThan(40);
    return found;
  } finally {
    await client.end();
  }
}

describe('someone erases their account', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world?.stop());

  const sees = async (who: 'chris' | 'bram', id: string) => (await world.at[who].codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })) === null;
  const talk = async (id: string, at = world.at.bram) => (await at.ask<Talk>(THREAD, { id })).contribution;
  const ledgers = () => world.app.act((ctx) => world.app.get(VerifyLedger).verifyAll(ctx));
  const sign = () => world.app.act((ctx) => world.app.get(SignHeads).run(ctx));

  it('their name and address are nowhere afterwards, and the ledger is as whole as before', async () => {
    const gone = await new Leaver(world, 'quillebeek').live();
    await sign();
    expect((await tablesWith(world, 'quillebeek')).length).toBeGreaterThan(8); // or the search below finds nothing because it looks nowhere
    expect((await world.at.bram.ask<{ search: { totalCount: number } }>(SEARCH, { text: 'Quillebeek' })).search.totalCount).toBeGreaterThan(0);

    await gone.erase('KEEP');
    expect(await tablesWith(world, 'quilleb')).toEqual([]);
    expect((await world.at.bram.ask<{ search: { totalCount: number } }>(SEARCH, { text: 'Quillebeek' })).search.totalCount).toBe(0);
    expect(await world.app.sql('SELECT FROM consent.person_key WHERE person_id = $1', [gone.id])).toEqual([]);

    await sign();
    expect((await ledgers()).broken).toEqual([]);
    for (const id of [gone.shared, gone.asked]) {
      const { ledger, verifyLedger } = await world.at.manon.ask<{
        ledger: { type: string; actor: string; details: { author: string } }[];
        verifyLedger: { ok: boolean };
      }>('query ($id: ID!) { ledger(materialId: $id) { type actor details } verifyLedger(materialId: $id) { ok } }', { id });
      expect(verifyLedger.ok).toBe(true);
      expect(ledger.filter(({ type }) => ['REQUEST', 'GRANT', 'WITHDRAW', 'CANCEL'].includes(type)).map(({ details }) => details.author)).toContain('erased');
    }
    // What is still told of them later makes no new key.
    await world.at.manon.ask('mutation ($ids: [ID!]!) { withholdMaterials(materialIds: $ids) }', { ids: [gone.shared] });
    await world.app.act((ctx) => world.app.get(SignHeads).run(ctx));
    expect(await world.app.sql('SELECT FROM consent.person_key WHERE person_id = $1', [gone.id])).toEqual([]);
  }, 120_000);

  it('ends everything that lets them in, at once', async () => {
    const gone = await new Leaver(world, 'brandwijk').live();
    const elsewhere = new Client(world.app.url);
    await elsewhere.ask(SIGN_IN, { email: gone.email, password: PASSWORD });
    const { createToken } = await gone.client.ask<{ createToken: { secret: string } }>(
      'mutation { createToken(name: "x", scopes: ["read"], days: 3) { secret } }',
    );
    const screen = await Screen.open(gone.client);
    expect(await screen.join('thread', gone.question)).toMatchObject({ ok: true });
    await gone.erase('KEEP');
    expect(await gone.client.ask('{ me { id } }')).toEqual({ me: null });
    expect(await elsewhere.ask('{ me { id } }')).toEqual({ me: null });
    const byKey = await fetch(`${world.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${createToken.secret}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(await byKey.json()).toEqual({ data: { me: null } });
    expect(await new Client(world.app.url).codeOf(SIGN_IN, { email: gone.email, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    expect(await world.at.bram.codeOf('query ($id: ID!) { person(id: $id) { id } }', { id: gone.id })).toBe('NOT_FOUND');
    for (const table of ['session', 'api_token', 'mail_token', 'platform_role'])
      expect([table, await world.app.sql(`SELECT FROM identity.${table} WHERE person_id = $1`, [gone.id])]).toEqual([table, []]);
    expect(await world.app.sql('SELECT FROM identity.membership WHERE person_id = $1 AND ends_at IS NULL', [gone.id])).toEqual([]);
    screen.close();
  }, 120_000);

  it('withdraws what they share, or keeps it without their name', async () => {
    const [stops, stays] = [await new Leaver(world, 'wijndal').live(), await new Leaver(world, 'oosterhagen').live()];
    expect([await sees('chris', stops.shared), await sees('chris', stays.shared)]).toEqual([true, true]);
    await stops.erase('KEEP', 'DELETE');
    await stays.erase('KEEP', 'ANONYMISE');
    expect([await sees('chris', stops.shared), await sees('chris', stays.shared)]).toEqual([false, true]);
    const { material } = await world.at.chris.ask<{ material: { makers: { label: string }[] } }>(
      'query ($id: ID!) { material(id: $id) { makers { label } } }',
      { id: stays.shared },
    );
    expect(material.makers.map(({ label }) => label)).toEqual(['anna']);
    expect(await world.app.sql("SELECT state FROM consent.consent WHERE author_id = $1 AND state IN ('requested', 'granted')", [stops.id])).toEqual([]);
    expect(
      await world.app.sql("SELECT terms->>'attribution' AS attribution FROM consent.consent WHERE author_id = $1 AND state = 'granted'", [stays.id]),
    ).toEqual([{ attribution: 'none' }]);
    // Nobody can be asked who is not there.
    const { requestConsent } = await world.at.manon.ask<{ requestConsent: { requested: number; faults: { code: string }[] } }>(
      'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested faults { code } } }',
      { ids: [stays.asked], terms: world.terms() },
    );
    expect(requestConsent).toEqual({ requested: 0, faults: [{ code: 'CONSENT_AUTHOR_LEFT' }] });
    expect(await tablesWith(world, 'oosterhag')).toEqual([]);
    expect((await ledgers()).broken).toEqual([]);
  }, 120_000);

  it('also where a school named them as a maker by their address, with what they said there by link', async () => {
    const NAME = 'mutation ($schoolId: ID!, $name: String!, $email: String!) { nameOutsider(schoolId: $schoolId, name: $name, email: $email) { id name } }';
    const name = async (called: string, email: string) =>
      (await world.at.manon.ask<{ nameOutsider: { id: string } }>(NAME, { schoolId: world.schools.noord, name: called, email })).nameOutsider.id;
    // Named before they had an account, and not quite as they call themselves.
    const early = await name('Z. van Duivenvoorde', 'zoe.duivenvoorde@school.example');
    const work = await world.publishPdf('Wat er staat.', 'Van wie genoemd werd');
    const never = await world.publishPdf('Wat er staat.', 'Nooit gevraagd aan wie genoemd werd');
    for (const id of [work, never])
      await world.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', { id, ids: [early] });
    await world.ask([work]);
    await world.app.act(async (ctx) => {
      const [row] = await ctx.db.query<{ id: string }[]>("SELECT id FROM consent.consent WHERE author_id = $1 AND state = 'requested'", [early]);
      const reader = { ...ctx, viewer: { ...ctx.viewer, personId: early } };
      await world.app.get(AnswerConsents).answer(reader, [{ consentId: row!.id, yes: true }]);
    });
    const gone = await new Leaver(world, 'duivenvoorde').live();
    expect(await sees('chris', work)).toBe(true);

    const { erasure } = await gone.client.ask<{ erasure: { questions: { kind: string; count: number }[] } }>('{ erasure { questions { kind count } } }');
    expect(erasure.questions).toContainEqual({ kind: 'consent', count: 2 });
    await gone.erase('KEEP');
    expect(await tablesWith(world, 'duivenvoord')).toEqual([]);
    expect(await sees('chris', work)).toBe(false);
    expect(await world.app.sql('SELECT FROM consent.person_key WHERE person_id = $1', [early])).toEqual([]);
    await sign();
    expect((await ledgers()).broken).toEqual([]);
    const makersOf = async (id: string) =>
      (await world.at.manon.ask<{ material: { makers: { label: string }[] } }>('query ($id: ID!) { material(id: $id) { makers { label } } }', { id })).material
        .makers;
    expect(await makersOf(never)).toEqual([{ label: 'Iemand die weg is' }]);

    // An address that somebody never showed to be theirs takes along nobody else's name.
    const other = await name('Cor van Uilenbroek', 'cor.uilenbroek@elders.example');
    const claims = await new Leaver(world, 'eksterveld').live();
    await world.app.sql("UPDATE identity.person SET email = 'cor.uilenbroek@elders.example', email_verified_at = NULL WHERE id = $1", [claims.id]);
    await claims.erase('KEEP');
    expect(await world.app.sql('SELECT name FROM identity.person WHERE id = $1', [other])).toEqual([{ name: 'Cor van Uilenbroek' }]);
  }, 120_000);

  it.each([
    [
      'KEEP',
      { author: { name: 'Iemand die weg is', left: true }, body: 'Dank je. …', school: { name: 'ROC Noord' }, deleted: false },
      'Wie weet het? Groet, … (…)',
    ],
    ['ANONYMISE', { author: null, body: 'Dank je. …', school: null, deleted: false }, 'Wie weet het? Groet, … (…)'],
    ['DELETE', { author: null, body: null, school: null, deleted: true }, '…'],
  ] as const)(
    '%s: their words do as they chose, and the thread stays readable',
    async (choice, comment, question) => {
      const gone = await new Leaver(world, `velderink${choice.toLowerCase()}`).live();
      await gone.erase(choice);
      const { thread, body, author } = await talk(gone.question);
      expect(thread.comments.nodes).toEqual([expect.objectContaining({ body: 'Ik weet het wel.', author: { name: 'bram', left: false } }), comment]);
      expect(body).toBe(question);
      expect(author).toEqual(choice === 'KEEP' ? { name: 'Iemand die weg is', left: true } : null);
      // A tip that nobody answered has no place to keep.
      expect(await world.at.bram.codeOf(THREAD, { id: gone.tip })).toBe(choice === 'DELETE' ? 'NOT_FOUND' : null);
      const english = await world.at.bram.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify({ query: THREAD, variables: { id: gone.question } }),
      });
      const { data } = (await english.json()) as { data: Talk };
      if (choice === 'KEEP') expect(data.contribution.author?.name).toBe('Someone who left');
      expect(await tablesWith(world, 'velderink')).toEqual([]);
    },
    120_000,
  );

  it('is refused to the last who could help others, to a wrong password and to a choice that is not there; and changes nothing', async () => {
    const erase = (who: 'manon' | 'beheer' | 'bram', password = PASSWORD, choices: object[] = []) => world.at[who].codeOf(ERASE, { password, choices });
    expect(await world.at.manon.ask('{ erasure { lastManagerOf lastAdministrator } }')).toEqual({
      erasure: { lastManagerOf: ['ROC Noord'], lastAdministrator: false },
    });
    expect(await erase('manon')).toBe('LAST_MANAGER');
    expect(await world.at.beheer.ask('{ erasure { lastManagerOf lastAdministrator } }')).toEqual({ erasure: { lastManagerOf: [], lastAdministrator: true } });
    expect(await erase('beheer')).toBe('LAST_ADMINISTRATOR');
    expect(await erase('bram', 'niet mijn wachtwoord')).toBe('PASSWORD_WRONG');
    expect(await erase('bram', PASSWORD, [{ kind: 'consent', choice: 'KEEP' }])).toBe('INVALID_INPUT');
    expect(await erase('bram', PASSWORD, [{ kind: 'nonsense', choice: 'KEEP' }])).toBe('INVALID_INPUT');
    expect(await world.anon.codeOf(ERASE, { password: PASSWORD, choices: [] })).toBe('SIGN_IN_REQUIRED');
    expect(await world.at.bram.ask('{ me { name } }')).toEqual({ me: { name: 'bram' } });
    expect(
      await world.app.sql('SELECT FROM identity.person WHERE erased_at IS NOT NULL AND id = ANY($1)', [
        [world.people.manon, world.people.beheer, world.people.bram],
      ]),
    ).toEqual([]);
  });

  it('is asked only about what there is; someone who is suspended may go too', async () => {
    const kinds = async (who: 'sam' | 'bram') =>
      (await world.at[who].ask<{ erasure: { questions: { kind: string }[] } }>('{ erasure { questions { kind count choices } } }')).erasure.questions.map(
        ({ kind }) => kind,
      );
    expect(await kinds('sam')).toEqual([]);
    expect(await kinds('bram')).toEqual(['tip', 'comment']);
    expect(await world.at.sam.ask(ERASE, { password: PASSWORD, choices: [] })).toEqual({ eraseAccount: true });
    expect(await world.at.sam.ask('{ me { id } }')).toEqual({ me: null });
  });
});

describeIf(hasMeilisearch, WITHOUT)('with Meilisearch', () => {
  let server: MeilisearchServer;
  let world: World;
  beforeAll(async () => {
    server = await meilisearchServer();
    world = await World.open({ MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) });
    await world.app.drainOutbox();
  }, 120_000);
  afterAll(async () => {
    await world?.stop();
    await server?.stop();
  });

  it('the name is in no document afterwards', async () => {
    const headers = { 'content-type': 'application/json', ...(server.apiKey ? { authorization: `Bearer ${server.apiKey}` } : {}) };
    const documents = async (): Promise<string> => {
      const { results } = (await (await fetch(`${server.url}/indexes?limit=100`, { headers })).json()) as { results: { uid: string }[] };
      const texts = await Promise.all(results.map(async ({ uid }) => (await fetch(`${server.url}/indexes/${uid}/documents?limit=1000`, { headers })).text()));
      return texts.join().toLowerCase();
    };
    const gone = await new Leaver(world, 'quillebeek').live();
    expect(await documents()).toContain('quillebek'); // by its stem
    await gone.erase('ANONYMISE');
    expect(await documents()).not.toContain('quilleb');
    expect(await tablesWith(world, 'quilleb')).toEqual([]);
  }, 120_000);
});

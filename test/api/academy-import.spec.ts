import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { SignHeads, VerifyLedger } from '@deelgenoot/consent';
import { BlobKeeper, Database } from '@deelgenoot/platform';
import { CARRY_OUT, jsonOf, OtherSystem, zipFrom } from '../support/academy.ts';
import { fillAcademy, type Works } from '../support/academy-world.ts';
import type { Client } from '../support/client.ts';
import { type Name, World } from '../support/world.ts';

const NAMES = ['anna', 'bram', 'manon', 'nora', 'chris', 'dewi', 'mo'] as const satisfies readonly Name[];

/** Everything a person sees of works: which, which version, how it may be used, who made it, and what a card tells. */
async function sightOf(at: Client, works: Works): Promise<object> {
  const seen: Record<string, unknown> = {};
  for (const [key, id] of Object.entries(works)) {
    const { data, errors } = await at.answer<{ material: object }>(
      `query ($id: ID!) { material(id: $id) { title versionNumber status licence files { name size } makers { label person { name } consentState }
        localParts { title fills { text } } adaptedFrom { title makers school { slug } } copies { school { slug } } } }`,
      { id },
    );
    seen[key] = errors?.[0]?.extensions.code ?? data?.material;
  }
  const { cards } = await at.ask<{ cards: { nodes: { title: string }[] } }>('{ cards(first: 50) { nodes { title } } }').catch(() => ({ cards: { nodes: [] } }));
  const { search } = await at.ask<{ search: { hits: { id: string }[] } }>('{ search(first: 50, input: { text: "woorden" }) { hits { id } } }');
  return { ...seen, cards: cards.nodes.map(({ title }) => title).sort(), found: search.hits.map(({ id }) => id).sort() };
}

describe('an academy that goes on in another system', () => {
  let world: World;
  let works: Works;
  let other: OtherSystem;
  let bytes: Buffer;
  let entries: Map<string, Buffer>;
  const there = {} as Record<Name, Client>;
  beforeAll(async () => {
    world = await World.open();
    works = await fillAcademy(world);
    await world.app.act((ctx) => world.app.get(SignHeads).run(ctx));
    ({ bytes, entries } = await zipFrom(world.app, world.at.manon, world.schools.noord));
    const schools = await world.app.sql<{ id: string; slug: string; name: string }>('SELECT id, slug, name FROM identity.institution');
    other = await OtherSystem.open(schools);
  }, 180_000);
  afterAll(async () => {
    await other?.app.stop();
    await world?.stop();
  });

  const rows = (system: { sql: World['app']['sql'] }) =>
    system.sql<{ t: string; n: number }>(
      [
        'catalog.material',
        'catalog.version',
        'catalog.file',
        'consent.consent',
        'consent.contribution',
        'consent.clearance',
        'consent.event',
        'consent.standing_rule',
        'identity.person',
        'catalog.copy',
      ]
        .map((table) => `SELECT '${table}' AS t, count(*)::int AS n, md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS all FROM ${table} r`)
        .join(' UNION ALL '),
    );
  const verify = () => other.app.act((ctx) => other.app.get(VerifyLedger).verifyAll(ctx));

  it('is looked at first, and nothing goes in by that', async () => {
    const before = await rows(other.app);
    const report = await other.check(bytes);
    expect(report).toMatchObject({ state: 'CHECKED', code: null, nothingNew: false, name: 'ROC Noord', school: { id: world.schools.noord } });
    expect(report.counts).toEqual(
      expect.arrayContaining([
        { kind: 'work', verdict: 'new', n: 11 },
        { kind: 'person', verdict: 'new', n: 3 },
        { kind: 'school', verdict: 'known', n: 4 },
      ]),
    );
    expect(await rows(other.app)).toEqual(before);
    const { academyImportLines } = await other.beheer.ask<{ academyImportLines: { nodes: { kind: string; name: string; verdict: string }[] } }>(
      'query ($id: ID!) { academyImportLines(id: $id, first: 100) { nodes { kind name verdict } } }',
      { id: report.id },
    );
    expect(academyImportLines.nodes).toContainEqual({ kind: 'work', name: 'Werk except', verdict: 'new' });
    expect(await other.beheer.codeOf(CARRY_OUT, { id: report.id, key: 'f'.repeat(64) })).toBe('ACADEMY_KEY');
    await other.beheer.ask('mutation ($id: ID!) { cancelAcademyImport(id: $id) { id } }', { id: report.id });
    await other.app.drainOutbox();
    expect(await readdir(join(other.app.dir, 'files', 'uploads'))).toEqual([]);
  });

  it('comes in, and its ledger verifies there', async () => {
    const { ledgerKey } = await world.at.manon.ask<{ ledgerKey: string }>('{ ledgerKey }');
    const report = await other.check(bytes);
    expect(report.key).toBe(ledgerKey);
    const done = await other.carryOut(report);
    expect(done).toMatchObject({ state: 'DONE', code: null });
    expect(done.counts).toContainEqual({ kind: 'work', verdict: 'in', n: 11 });
    const { broken, events } = await verify();
    expect(broken).toEqual([]);
    expect(events).toBe(jsonOf<{ counts: { events: number } }>(entries, 'manifest.json').counts.events);
    await other.app.act((ctx) => other.app.get(SignHeads).run(ctx)); // this system signs them too from now on
    expect((await verify()).broken).toEqual([]);
    const database = other.app.get(Database);
    expect(await other.app.get(BlobKeeper).check(database.context())).toMatchObject({ missing: [], damaged: [] });
  });

  it('another academy follows, and what it adapted finds its source', async () => {
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher,manager}' WHERE person_id = $1", [world.people.chris]);
    const veld = await zipFrom(world.app, world.at.chris, world.schools.veld);
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher}' WHERE person_id = $1", [world.people.chris]);
    expect(jsonOf(veld.entries, `works/${works.adapted}.json`)).toMatchObject({ adaptedFrom: { sourceId: works.all, personId: world.people.chris } });
    expect((await other.take(veld.bytes)).counts).toContainEqual({ kind: 'work', verdict: 'in', n: 1 });
  });

  it('everyone sees there what they saw here', async () => {
    for (const name of NAMES) {
      const roles = (
        await world.app.sql<{ school: string; roles: never[] }>('SELECT institution_id AS school, roles FROM identity.membership WHERE person_id = $1', [
          world.people[name],
        ])
      )[0]!;
      there[name] = await other.account({ name, email: `${name}@school.example`, id: world.people[name] }, roles.school, roles.roles);
    }
    await other.app.drainOutbox();
    for (const name of ['anna', 'bram', 'manon', 'nora', 'chris', 'dewi'] as const)
      expect([name, await sightOf(there[name], works)]).toEqual([name, await sightOf(world.at[name], works)]);
  });

  it('a second time changes nothing', async () => {
    const before = await rows(other.app);
    const checked = await other.check(bytes);
    expect(checked).toMatchObject({ state: 'CHECKED', nothingNew: true });
    const report = await other.carryOut(checked);
    expect(report).toMatchObject({ state: 'DONE' });
    expect(report.counts).toEqual(
      expect.arrayContaining([
        { kind: 'work', verdict: 'known', n: 11 },
        { kind: 'person', verdict: 'known', n: 3 },
      ]),
    );
    expect(await rows(other.app)).toEqual(before);
  });

  it('goes out again as it came in', async () => {
    const again = (await zipFrom(other.app, there.manon, world.schools.noord)).entries;
    expect([...again.keys()]).toEqual([...entries.keys()]);
    for (const [name, content] of entries)
      if (!name.startsWith('manifest.')) expect([name, again.get(name)!.toString('latin1')]).toEqual([name, content.toString('latin1')]);
    const bare = (from: Map<string, Buffer>) => ({ ...jsonOf<object>(from, 'manifest.json'), madeAt: '', system: {} });
    expect(bare(again)).toEqual(bare(entries)); // all but the instant and the key of whoever made it
  });

  it('a maker stops sharing there, and it is gone there', async () => {
    const granted = await there.anna.ask<{ myConsents: { nodes: { id: string; subjectId: string; state: string }[] } }>(
      '{ myConsents(first: 100) { nodes { id subjectId state } } }',
    );
    const id = granted.myConsents.nodes.find((one) => one.subjectId === works.except && one.state === 'GRANTED')!.id;
    expect(await there.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: works.except })).toBeNull();
    await there.anna.ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: [id] });
    expect(await there.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: works.except })).toBe('NOT_FOUND');
    expect((await verify()).broken).toEqual([]);
    // what is in the zip does not give it back
    const report = await other.take(bytes);
    expect(report.counts).toContainEqual({ kind: 'work', verdict: 'differs', n: 1 });
    expect(await there.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: works.except })).toBe('NOT_FOUND');
    const { ledger } = await there.anna.ask<{ ledger: { actor: string; type: string }[] }>('query ($id: ID!) { ledger(materialId: $id) { actor type } }', {
      id: works.except,
    });
    expect(ledger.map(({ actor }) => actor)).not.toContain('erased'); // also who acted over there has a name here
  });

  it('is let in by administrators only', async () => {
    const uploadId = await there.manon.upload('academie.zip', bytes);
    expect(await there.manon.codeOf('mutation ($id: ID!) { checkAcademyImport(uploadId: $id) { id } }', { id: uploadId })).toBe('NOT_ALLOWED');
    expect(await there.manon.codeOf('{ academyImports { id } }')).toBe('NOT_ALLOWED');
  });

  it('the ledger finds an event that was cut off, also of what came from elsewhere', async () => {
    const [{ id }] = (await other.app.sql<{ id: string }>(
      "SELECT subject_id AS id FROM consent.carried WHERE subject_kind = 'material' AND seq > 1 LIMIT 1",
    )) as [{ id: string }];
    const heads = await other.app.act((ctx) => other.app.get(VerifyLedger).verify(ctx, { kind: 'material', id }));
    expect(heads).toMatchObject({ ok: true });
    expect(heads.signedHeadAt).not.toBeNull();
  });
});

describe('an academy that goes to a system where people and schools have other ids', () => {
  let world: World;
  let works: Works;
  let other: OtherSystem;
  let third: OtherSystem;
  const there = {} as Record<string, Client>;
  beforeAll(async () => {
    world = await World.open();
    works = await fillAcademy(world);
    // Vakcollege Kade is not there, and a school that nobody here knows is.
    other = await OtherSystem.open([
      { slug: 'roc-noord', name: 'ROC Noord' },
      { slug: 'groen-college-veld', name: 'Groen College Veld' },
      { slug: 'vakschool-kade', name: 'Vakschool Kade' },
    ]);
    const [noord, veld, kade] = await Promise.all(
      ['roc-noord', 'groen-college-veld', 'vakschool-kade'].map(
        async (slug) => (await other.app.sql<{ id: string }>('SELECT id FROM identity.institution WHERE slug = $1', [slug]))[0]!.id,
      ),
    );
    there['anna'] = await other.account({ name: 'Anna de Vries', email: 'anna@school.example' }, noord!, ['teacher']);
    there['chris'] = await other.account({ name: 'chris', email: 'chris@school.example' }, veld!, ['teacher']);
    there['kees'] = await other.account({ name: 'kees', email: 'kees@school.example' }, kade!, ['teacher']);
    const { bytes } = await zipFrom(world.app, world.at.manon, world.schools.noord);
    const report = await takeInTwoGoes(await other.check(bytes));
    expect(report).toMatchObject({ state: 'DONE' });
    expect(report.counts).toEqual(
      expect.arrayContaining([
        { kind: 'school', verdict: 'unknown', n: 2 },
        { kind: 'person', verdict: 'known', n: 1 },
        { kind: 'work', verdict: 'in', n: 11 },
      ]),
    );
    await other.app.drainOutbox();
  }, 180_000);
  afterAll(async () => {
    await third?.app.stop();
    await other?.app.stop();
    await world?.stop();
  });

  /** The job dies in the middle of a work, and is tried again. */
  async function takeInTwoGoes({ id, key }: { id: string; key: string }) {
    const owner = new pg.Client({ connectionString: other.app.databaseUrl });
    await owner.connect();
    try {
      await owner.query(`CREATE FUNCTION public.fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the lights went out'; END $$;
        CREATE TRIGGER fall AFTER INSERT ON consent.event FOR EACH ROW WHEN (NEW.subject_id = '${works.public}') EXECUTE FUNCTION public.fall()`);
      await expect(other.carryOut({ id, key })).rejects.toThrow('the lights went out');
      expect(await other.app.sql('SELECT FROM catalog.material WHERE id = $1', [works.public])).toEqual([]); // all of a work or nothing
      const first = await other.import(id);
      expect(first.state).toBe('RUNNING');
      expect(first.counts.some(({ verdict }) => verdict === 'in')).toBe(true);
      await owner.query('DROP FUNCTION public.fall CASCADE; UPDATE graphile_worker._private_jobs SET run_at = now()');
    } finally {
      await owner.end();
    }
    await other.app.drainOutbox();
    return other.import(id);
  }

  const sees = async (who: string, key: keyof Works) =>
    (await there[who]!.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: works[key] })) === null;

  it('a work goes no further than its makers said, and not to a school that they may have meant to leave out', async () => {
    expect(
      await Promise.all((['all', 'except', 'chosen', 'public', 'declined', 'withdrawn', 'home', 'standing'] as const).map((key) => sees('chris', key))),
    ).toEqual([true, true, false, true, false, false, false, true]);
    expect([await sees('kees', 'except'), await sees('kees', 'chosen'), await sees('kees', 'all')]).toEqual([false, false, true]);
  });

  it('goes on to a third system as its makers said it at first, also of a school that was unknown in between', async () => {
    const [noord] = await other.app.sql<{ id: string }>("SELECT id FROM identity.institution WHERE slug = 'roc-noord'");
    there['manager'] = await other.account({ name: 'manager', email: 'manager@school.example' }, noord!.id, ['manager']);
    const { bytes, entries } = await zipFrom(other.app, there['manager'], noord!.id);
    expect((await other.check(bytes)).counts).toContainEqual({ kind: 'work', verdict: 'known', n: 11 });
    expect(jsonOf<{ schools: object[] }>(entries, 'school.json').schools).toContainEqual({
      id: world.schools.kade,
      slug: 'vakcollege-kade',
      name: 'Vakcollege Kade',
    });

    third = await OtherSystem.open(['roc-noord', 'vakcollege-kade', 'groen-college-veld'].map((slug) => ({ slug, name: slug })));
    const report = await third.take(bytes);
    expect(report).toMatchObject({ state: 'DONE', code: null });
    expect(report.counts).toContainEqual({ kind: 'work', verdict: 'in', n: 11 });
    expect((await third.app.act((ctx) => third.app.get(VerifyLedger).verifyAll(ctx))).broken).toEqual([]);
    const [kade] = await third.app.sql<{ id: string }>("SELECT id FROM identity.institution WHERE slug = 'vakcollege-kade'");
    const scopeOf = async (key: keyof Works) =>
      (await third.app.sql<{ scope: object }>("SELECT terms -> 'scope' AS scope FROM consent.consent WHERE subject_id = $1", [works[key]]))[0]!.scope;
    expect(await scopeOf('except')).toEqual({ mode: 'except', institutions: [kade!.id], futureMembers: true });
    expect(await scopeOf('chosen')).toEqual({ mode: 'include', institutions: [kade!.id], futureMembers: false });
    expect(await third.app.sql("SELECT ended_at AS ended, terms -> 'scope' AS scope FROM consent.standing_rule")).toEqual([
      { ended: null, scope: { mode: 'all', institutions: [], futureMembers: true } },
    ]);
  }, 60_000);

  it('makers are known by the address that they proved, and stop from there', async () => {
    expect(await sees('anna', 'draft')).toBe(false);
    const { myConsents } = await there['anna']!.ask<{ myConsents: { nodes: { id: string; state: string }[] } }>(
      '{ myConsents(first: 100) { nodes { id state } } }',
    );
    const granted = myConsents.nodes.filter(({ state }) => state === 'GRANTED').map(({ id }) => id);
    expect(granted.length).toBeGreaterThan(3);
    await there['anna']!.ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: granted });
    expect([await sees('chris', 'all'), await sees('chris', 'except'), await sees('chris', 'public'), await sees('chris', 'standing')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect((await other.app.act((ctx) => other.app.get(VerifyLedger).verifyAll(ctx))).broken).toEqual([]);
  });

  it('what was said in between goes on too, beside what was said at first', async () => {
    const { bytes } = await zipFrom(
      other.app,
      there['manager']!,
      (await other.app.sql<{ id: string }>("SELECT id FROM identity.institution WHERE slug = 'roc-noord'"))[0]!.id,
    );
    const report = await third.check(bytes);
    expect(report).toMatchObject({ state: 'CHECKED', code: null });
    expect(report.counts).toContainEqual({ kind: 'work', verdict: 'differs', n: 5 });
  });

  it('what was said over there is kept as it was said', async () => {
    const [{ evidence }] = (await other.app.sql<{ evidence: { consents: { terms: { scope: object } }[] } }>(
      'SELECT evidence FROM consent.carried WHERE subject_id = $1',
      [works.except],
    )) as [{ evidence: { consents: { terms: { scope: object } }[] } }];
    expect(evidence.consents[0]!.terms.scope).toEqual({ mode: 'except', institutions: [world.schools.kade], futureMembers: true });
    await expect(other.app.sql("UPDATE consent.carried SET evidence = '{}'")).rejects.toThrow(/denied/);
  });
});

import { jsonOf, OtherSystem, resigned, zipFrom } from '../support/academy.ts';
import { World } from '../support/world.ts';
import { zipOf } from '../support/zip.ts';

type Entries = ReadonlyMap<string, Buffer>;
interface Work {
  localParts: object[];
  adaptedFrom: object | null;
  versions: { files: { id: string; texts: { fileId: string }[] }[] }[];
}
interface Consents {
  texts: { id: string; version: number; body: string }[];
  rosters: { sha256: string; schools: { id: string; mergedInto: null }[] }[];
  standingRules: Record<string, unknown>[];
  standingClearances: Record<string, unknown>[];
}

interface People {
  people: { id: string; name: string; email: string | null }[];
}

/** Whoever runs another system signs what they like: their key vouches for their own school, and for nothing else here. */
describe('the zip of an academy, made by whoever has the key of another system', () => {
  let world: World;
  let other: OtherSystem;
  let entries: Entries;
  let work: string;
  beforeAll(async () => {
    world = await World.open();
    const { noord, kade } = world.schools;
    work = await world.publishPdf('Wacht zes tellen.', 'Lassen');
    await world.at.anna.ask('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
      id: noord,
      terms: world.terms({ scope: { mode: 'EXCEPT', schoolIds: [kade], futureMembers: true } }),
    });
    await world.at.manon.ask('mutation ($id: ID!, $scope: ScopeInput!) { giveStandingClearance(schoolId: $id, levels: ["4"], scope: $scope) { id } }', {
      id: noord,
      scope: { mode: 'ALL', schoolIds: [], futureMembers: true },
    });
    await world.ask([work]);
    ({ entries } = await zipFrom(world.app, world.at.manon, noord));
    // Vakcollege Kade goes by another name there.
    const schools = await world.app.sql<{ id: string; slug: string; name: string }>('SELECT id, slug, name FROM identity.institution');
    other = await OtherSystem.open(schools.map((one) => (one.id === kade ? { slug: 'kade-mbo', name: 'Kade mbo' } : one)));
  }, 120_000);
  afterAll(async () => {
    await other?.app.stop();
    await world?.stop();
  });

  const changed = <T>(name: string, change: (value: T) => void): Entries => {
    const value = jsonOf<T>(entries, name);
    change(value);
    return new Map([...entries].map(([key, bytes]) => [key, key === name ? Buffer.from(JSON.stringify(value)) : bytes]));
  };
  const ofSchool = (all: Consents) => [...all.standingRules, ...all.standingClearances];

  it.each<[string, (all: Consents) => void]>([
    [
      'speaks for another school in advance',
      (all) =>
        ofSchool(all)
          .slice(0, 1)
          .forEach((one) => (one['institutionId'] = world.schools.veld)),
    ],
    [
      'permits in the name of another school',
      (all) =>
        ofSchool(all)
          .slice(-1)
          .forEach((one) => (one['institutionId'] = world.schools.veld)),
    ],
    ['puts schools into a roster that was signed without them', (all) => all.rosters[0]!.schools.push({ id: world.people.chris, mergedInto: null })],
    ['has people agree whom it does not name', (all) => (all.standingRules[0]!['authorId'] = world.people.dewi)],
  ])('%s, and is refused', async (_, change) => {
    const report = await other.check(await zipOf(resigned(changed('consents.json', change))));
    expect(report).toMatchObject({ state: 'REFUSED', code: 'ACADEMY_ALTERED', details: { name: 'consents.json' } });
  });

  it('brings a rule that the ledger does not know, and is refused', async () => {
    const report = await other.check(
      await zipOf(resigned(changed<Consents>('consents.json', (all) => all.standingRules.push({ ...all.standingRules[0], id: world.people.chris })))),
    );
    expect(report).toMatchObject({ state: 'REFUSED', code: 'LEDGER_BROKEN' });
  });

  it.each<[string, (all: Consents) => void, object]>([
    [
      'wider terms than its maker set',
      (all) => (all.standingRules[0]!['terms'] = { ...(all.standingRules[0]!['terms'] as object), licence: 'cc-by' }),
      { fault: 'terms' },
    ],
    ['other schools than there were when it was set', (all) => (all.rosters = []), {}],
    [
      'somebody else as its maker',
      (all) => (all.standingRules[0]!['authorId'] = jsonOf<People>(entries, 'people.json').people.find(({ name }) => name === 'manon')!.id),
      { fault: 'rule' },
    ],
  ])('brings a rule with %s, and is refused', async (_, change, details) => {
    const report = await other.check(await zipOf(resigned(changed('consents.json', change))));
    expect(report).toMatchObject({ state: 'REFUSED', code: 'LEDGER_BROKEN', details });
  });

  it.each([
    ['turns what stands after it', 'Anna\u202E de Vries'],
    ['has a line of its own', 'Anna\nde Vries'],
    ['holds a control character', 'Anna\u0007'],
    ['is nothing that shows', ' '],
    ['is longer than any', 'x'.repeat(121)],
  ])('brings a name that %s, and is refused', async (_, name) => {
    const report = await other.check(await zipOf(resigned(changed<People>('people.json', (all) => (all.people[0]!.name = name)))));
    expect(report).toMatchObject({ state: 'REFUSED', code: 'ACADEMY_ALTERED', details: { name: 'people.json', reason: 'people.0.name' } });
  });

  it('brings another text for authors to read, and is refused', async () => {
    const report = await other.check(
      await zipOf(
        resigned(changed<Consents>('consents.json', (all) => all.texts.push({ ...all.texts[0]!, id: world.people.chris, version: 99, body: 'Alles mag.' }))),
      ),
    );
    expect(report).toMatchObject({ state: 'REFUSED', code: 'CONSENT_TEXT_DIFFERS' });
  });

  it.each<[string, (work: Work) => void]>([
    ['words in a file of somebody else', ({ versions }) => (versions[0]!.files[0]!.texts[0]!.fileId = world.people.chris)],
    [
      'a place to fill in at a work of somebody else',
      ({ localParts }) =>
        localParts.push({ id: world.people.chris, materialId: world.people.dewi, title: 'Bel ons', createdAt: '2026-01-01T00:00:00Z', fills: [] }),
    ],
  ])('hangs %s, and is refused', async (_, change) => {
    const report = await other.check(await zipOf(resigned(changed(`works/${work}.json`, change))));
    expect(report).toMatchObject({ state: 'REFUSED', code: 'ACADEMY_ALTERED', details: { reason: 'parts' } });
  });

  it('whole: a rule that leaves out a school which has another name here answers no more', async () => {
    expect(jsonOf<Consents>(entries, 'consents.json').standingRules).toMatchObject([{ endedAt: null }]);
    expect(await other.take(await zipOf(entries))).toMatchObject({ state: 'DONE' });
    expect(await other.app.sql('SELECT ended_at IS NULL AS holds FROM consent.standing_rule')).toEqual([{ holds: false }]);
  });

  it('its makers are known to their school only, until they show that the address is theirs', async () => {
    const rowsOf = () =>
      other.app.sql<{ id: string; name: string; here: boolean }>(
        "SELECT p.id, p.name, p.named_by = i.id AS here FROM identity.person p LEFT JOIN identity.institution i ON i.slug = 'roc-noord' WHERE p.email = 'anna@school.example'",
      );
    expect(await rowsOf()).toEqual([{ id: world.people.anna, name: 'anna', here: true }]);
    // Another school that names a maker by that address learns nothing of who came in with this one.
    const [veld] = await other.app.sql<{ id: string }>("SELECT id FROM identity.institution WHERE slug = 'groen-college-veld'");
    const manager = await other.account({ name: 'Vera', email: 'vera@veld.example' }, veld!.id, ['manager']);
    const { nameOutsider } = await manager.ask<{ nameOutsider: { id: string; name: string } }>(
      'mutation ($id: ID!) { nameOutsider(schoolId: $id, name: "A. de Vries", email: "anna@school.example") { id name } }',
      { id: veld!.id },
    );
    expect(nameOutsider.name).toBe('A. de Vries');
    expect(nameOutsider.id).not.toBe(world.people.anna);
    await other.account({ name: 'Anna de Vries', email: 'anna@school.example' }, null, []);
    expect((await rowsOf()).map(({ id, name, here }) => [id, name, here])).toContainEqual([world.people.anna, 'Anna de Vries', null]);
  });
});

import { World } from '../support/world.ts';

const REACH = 'query ($id: ID!) { schoolReach(schoolId: $id) { count school { name } } }';
const WORKS =
  'query ($id: ID!, $readers: ID!, $after: String) { worksSeenBy(schoolId: $id, readers: $readers, first: 1, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } }';
const STEPS = 'query ($id: ID!) { material(id: $id) { access { reason count total schools { name } steps { kind state done label } } } }';

describe('who can see the work of a school, and why', () => {
  let world: World;
  const titles = ['Voor een school', 'Voor iedereen die meedoet', 'Voor ons alleen'];
  let ids: string[];
  beforeAll(async () => {
    world = await World.open();
    ids = [];
    for (const title of titles) ids.push(await world.publishPdf('Wat er staat.', title));
    await world.ask([ids[0]!]);
    await world.answer('anna', true, { scope: { mode: 'INCLUDE', schoolIds: [world.schools.veld], futureMembers: false } });
    await world.ask([ids[1]!]);
    await world.answer('anna', true);
    await world.app.drainOutbox();
  }, 120_000);
  afterAll(() => world?.stop());

  const reach = async () => {
    const { schoolReach } = await world.at.manon.ask<{ schoolReach: { count: number; school: { name: string } }[] }>(REACH, { id: world.schools.noord });
    return Object.fromEntries(schoolReach.map(({ count, school }) => [school.name, count]));
  };

  it('a manager sees it school by school, and which works', async () => {
    expect(await reach()).toEqual({ 'Groen College Veld': 2, 'Vakcollege Kade': 1, 'MBO Haven': 1 });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { worksSeenBy }: { worksSeenBy: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = await world.at.manon.ask(
        WORKS,
        {
          id: world.schools.noord,
          readers: world.schools.veld,
          after,
        },
      );
      found.push(...worksSeenBy.nodes.map(({ title }) => title));
      after = worksSeenBy.pageInfo.hasNextPage ? worksSeenBy.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual([titles[1], titles[0]]);
  });

  it('nobody else does, also not of their own reading', async () => {
    for (const who of ['anna', 'chris', 'mo', 'beheer', 'nora'] as const) {
      expect([who, await world.at[who].codeOf(REACH, { id: world.schools.noord })]).toEqual([who, 'NOT_FOUND']);
      expect([who, await world.at[who].codeOf(WORKS, { id: world.schools.noord, readers: world.schools.veld })]).toEqual([who, 'NOT_FOUND']);
    }
    expect(await world.at.manon.codeOf(REACH, { id: world.schools.veld })).toBe('NOT_FOUND');
    for (const readers of [world.schools.noord, world.people.anna])
      expect(await world.at.manon.codeOf(WORKS, { id: world.schools.noord, readers })).toBe('NOT_FOUND');
  });

  it('readers elsewhere learn why they may, and a number', async () => {
    const { material } = await world.at.chris.ask<{ material: { access: object } }>(STEPS, { id: ids[0] });
    expect(material.access).toEqual({ reason: 'shared', count: 2, total: 4, schools: null, steps: null });
  });

  it('makers and their academy read of each step how far it goes, and whom it keeps out; the school is one of them', async () => {
    const { kade, haven, veld } = world.schools;
    const work = await world.publishPdf('Wat er ook staat.', 'Voor wie het mag');
    await world.ask([work]);
    await world.answer('anna', true, { scope: { mode: 'EXCEPT', schoolIds: [kade], futureMembers: true } });
    await world.at.manon.ask('mutation ($ids: [ID!]!, $scope: ScopeInput!, $until: Day) { clearMaterials(materialIds: $ids, scope: $scope, until: $until) }', {
      ids: [work],
      scope: { mode: 'INCLUDE', schoolIds: [veld, kade], futureMembers: false },
      until: '2099-03-01',
    });
    const WHY = 'query ($id: ID!) { material(id: $id) { access { count steps { kind until scope { mode schools { id } } keepsOut { id } } } } }';
    const why = async (who: 'anna' | 'manon' | 'bram' | 'chris') =>
      (await world.at[who].ask<{ material: { access: { count: number; steps: object[] | null } } }>(WHY, { id: work })).material.access;
    for (const who of ['anna', 'manon'] as const) {
      const { count, steps } = await why(who);
      expect(count).toBe(2);
      expect(steps!.slice(0, 2)).toEqual([
        { kind: 'maker', until: null, scope: { mode: 'EXCEPT', schools: [{ id: kade }] }, keepsOut: [{ id: kade }] },
        {
          kind: 'clearance',
          until: expect.stringMatching(/^2099-03-01/) as string,
          scope: { mode: 'INCLUDE', schools: expect.arrayContaining([{ id: veld }, { id: kade }]) as object[] },
          keepsOut: [{ id: haven }],
        },
      ]);
    }
    for (const who of ['bram', 'chris'] as const) expect((await why(who)).steps).toBeNull();
    await world.at.anna.ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', {
      ids: (await world.consents('anna', 'GRANTED')).filter(({ subjectId }) => subjectId === work).map(({ id }) => id),
    });
  });

  it('a yes to an older version is told as such, and not as a yes to this one', async () => {
    await world.revise(ids[0]!, 'nieuw.pdf', 'Iets heel anders dan er stond, van voor tot achter, en nog veel meer daarna.');
    const { material } = await world.at.anna.ask<{ material: { access: { steps: { kind: string }[] } } }>(STEPS, { id: ids[0] });
    expect(material.access.steps.find(({ kind }) => kind === 'maker')).toMatchObject({ label: 'anna', state: 'older', done: false });
    expect(await reach()).toMatchObject({ 'Groen College Veld': 2 }); // the older version stays shared
  });

  it('follows in the instant that someone stops', async () => {
    await world.withdraw('anna');
    expect(await reach()).toEqual({ 'Groen College Veld': 0, 'Vakcollege Kade': 0, 'MBO Haven': 0 });
  });

  it('who came from a school that went up in another is told apart from those who do not see it', async () => {
    const { kade, haven, noord } = world.schools;
    const work = await world.publishPdf('Wat er dan staat.', 'Alleen voor Kade');
    await world.ask([work]);
    await world.answer('anna', true, { scope: { mode: 'INCLUDE', schoolIds: [kade], futureMembers: false } });
    await world.at.beheer.ask('mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', { id: kade, into: haven });
    await world.app.drainOutbox();
    const ACCESS = 'query ($id: ID!) { material(id: $id) { access { count parts { name successor { name } } without { name } } } }';
    const { material } = await world.at.anna.ask<{ material: { access: { without: { name: string }[] } } }>(ACCESS, { id: work });
    expect(material.access).toMatchObject({ count: 1, parts: [{ name: 'Vakcollege Kade', successor: { name: 'MBO Haven' } }] });
    expect(material.access.without.map(({ name }) => name)).toContain('MBO Haven');
    const { consentBoard } = await world.at.manon.ask<{ consentBoard: { nodes: { status: string; material: { id: string } }[] } }>(
      'query ($id: ID!) { consentBoard(schoolId: $id, first: 50) { nodes { status material { id } } } }',
      { id: noord },
    );
    expect(consentBoard.nodes.find(({ material: { id } }) => id === work)?.status).toBe('SHARED');
    expect((await reach())['Vakcollege Kade']).toBe(1);
    const { worksSeenBy } = await world.at.manon.ask<{ worksSeenBy: { nodes: { title: string }[] } }>(WORKS, { id: noord, readers: kade });
    expect(worksSeenBy.nodes).toEqual([{ title: 'Alleen voor Kade' }]);
    const { material: read } = await world.at.mo.ask<{ material: { access: object } }>(ACCESS, { id: work }).catch(() => ({ material: { access: {} } }));
    expect(read.access).not.toMatchObject({ parts: [{}] });
  });
});

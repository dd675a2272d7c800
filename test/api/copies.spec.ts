import { World, type Name } from '../support/world.ts';

interface Family {
  id: string;
  title: string;
  licence: string;
  status: string;
  files: { url: string }[];
  adaptedFrom: { title: string; makers: string[]; stopped: boolean; staysHome: boolean; school: { name: string }; material: { id: string } | null } | null;
  copies: { school: { name: string }; material: { id: string } | null }[];
  viewerCan: { adapt: boolean; askConsent: boolean };
}

const FAMILY = `query ($id: ID!) { material(id: $id) { id title licence status files { url } viewerCan { adapt askConsent }
  adaptedFrom { title makers stopped staysHome school { name } material { id } } copies { school { name } material { id } } } }`;
const ADAPT = 'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }';

describe('a work that is adapted at another school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const family = async (name: Name, id: string) => (await world.at[name].ask<{ material: Family }>(FAMILY, { id })).material;
  const shared = async (title: string, terms: object = {}) => {
    const id = await world.publishPdf(`Over ${title}: wacht zes tellen.`, title);
    await world.ask([id], terms);
    await world.answer('anna', true, terms);
    return id;
  };
  const adapt = async (id: string) =>
    (await world.at.chris.ask<{ adaptMaterial: { id: string } }>(ADAPT, { id, schoolId: world.schools.veld })).adaptMaterial.id;
  const publish = (id: string) => world.at.chris.ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [id] });
  const news = async (name: Name) =>
    (await world.at[name].ask<{ me: { waiting: { kind: string; details: Record<string, unknown> | null }[] } }>('{ me { waiting { kind details } } }')).me
      .waiting;

  it('is a draft there, with its files and its makers named; the makers see where it went', async () => {
    const id = await shared('Lassen');
    expect((await family('chris', id)).viewerCan).toMatchObject({ adapt: true });
    const copy = await adapt(id);
    const seen = await family('chris', copy);
    expect(seen).toMatchObject({ title: 'Lassen', status: 'DRAFT', licence: 'adapt', viewerCan: { adapt: false } });
    expect(seen.adaptedFrom).toEqual({ title: 'Lassen', makers: ['anna'], stopped: false, staysHome: true, school: { name: 'ROC Noord' }, material: { id } });
    expect((await world.at.chris.fetch(seen.files[0]!.url)).status).toBe(200);
    expect((await world.at.anna.fetch(seen.files[0]!.url)).status).toBe(404); // a draft is of whoever makes it
    expect((await family('anna', id)).copies).toEqual([{ school: { name: 'Groen College Veld' }, material: null }]);
    expect((await family('bram', id)).copies).toEqual([]); // a colleague of the maker sees no drafts, and counts none
    expect((await family('dewi', id)).copies).toEqual([]);
    expect(await news('anna')).toContainEqual({ kind: 'work-adapted', details: { author: 'Groen College Veld', materialId: id, generation: 1 } });
  });

  it('stays at that school under the licence of the platform, whatever is asked there', async () => {
    const copy = await adapt(await shared('Solderen'));
    await publish(copy);
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher,manager}' WHERE person_id = $1", [world.people.chris]);
    const chris = await world.signIn('chris');
    const asked = await chris.ask<{ requestConsent: { requested: number; faults: { code: string }[] } }>(
      'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested faults { code } } }',
      { ids: [copy], terms: world.terms() },
    );
    expect(asked.requestConsent).toEqual({ requested: 0, faults: [{ code: 'COPY_STAYS_HOME' }] });
    const { consentBoardSummary } = await chris.ask<{ consentBoardSummary: { total: number; askable: number } }>(
      'query ($id: ID!) { consentBoardSummary(schoolId: $id) { total askable } }',
      { id: world.schools.veld },
    );
    expect(consentBoardSummary).toEqual({ total: 2, askable: 0 });
    const { material } = await chris.ask<{ material: { viewerCan: { edit: boolean; askConsent: boolean } } }>(
      'query ($id: ID!) { material(id: $id) { viewerCan { edit askConsent } } }',
      { id: copy },
    );
    expect(material.viewerCan).toEqual({ edit: true, askConsent: false });
    expect(await world.at.dewi.codeOf(FAMILY, { id: copy })).toBe('NOT_FOUND');
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher}' WHERE person_id = $1", [world.people.chris]);
  });

  it('is told of when the source stops, with what may be kept; attribution stays', async () => {
    const id = await shared('Frezen');
    const copy = await adapt(id);
    await publish(copy);
    await world.withdraw('anna');
    expect((await family('chris', copy)).adaptedFrom).toMatchObject({ title: 'Frezen', makers: ['anna'], stopped: true, material: null });
    expect(await news('chris')).toContainEqual({ kind: 'source-stopped', details: { licence: 'adapt', open: false } });
    expect(await world.at.chris.codeOf(FAMILY, { id })).toBe('NOT_FOUND');
  });

  it('is refused where the makers let it be used only, and to those who do not see it', async () => {
    const id = await shared('Draaien', { licence: 'use' });
    expect((await family('chris', id)).viewerCan.adapt).toBe(false);
    expect(await world.at.chris.codeOf(ADAPT, { id, schoolId: world.schools.veld })).toBe('LICENCE_NO_ADAPTING');
    const other = await shared('Boren');
    expect(await world.at.chris.codeOf(ADAPT, { id: other, schoolId: world.schools.kade })).toBe('NOT_ALLOWED');
    expect(await world.at.anna.codeOf(ADAPT, { id: other, schoolId: world.schools.noord })).toBe('NOT_ALLOWED');
    await world.withdraw('anna');
    expect(await world.at.chris.codeOf(ADAPT, { id: other, schoolId: world.schools.veld })).toBe('NOT_FOUND');
  });

  it('goes on under Creative Commons, with the same licence', async () => {
    const id = await shared('Vijlen', { scope: { mode: 'PUBLIC', schoolIds: [], futureMembers: true }, licence: 'cc-by-sa', confirmCreativeCommons: true });
    const copy = await adapt(id);
    expect(await family('chris', copy)).toMatchObject({ licence: 'cc-by-sa', adaptedFrom: { staysHome: false } });
  });

  it('that a maker from elsewhere takes to their own school names nobody who wants no name', async () => {
    const id = await world.publishPdf('Samen: wacht zes tellen.', 'Samen', ['anna', 'bram']);
    await world.app.sql('UPDATE consent.contribution SET person_id = $2 WHERE subject_id = $1 AND person_id = $3', [id, world.people.chris, world.people.bram]);
    await world.ask([id]);
    await world.answer('anna', true, { attribution: 'NONE' });
    await world.answer('chris', true);
    const seen = await family('chris', await adapt(id));
    expect([seen.adaptedFrom?.makers, seen.files]).toEqual([['chris'], [expect.objectContaining({ url: expect.any(String) })]]);
    const before = (await family('chris', id)).files[0]!;
    const [own, copied] = await Promise.all([before, seen.files[0]!].map(async ({ url }) => (await world.at.chris.fetch(url)).arrayBuffer()));
    expect(Buffer.from(copied!).equals(Buffer.from(own!))).toBe(false); // without what the file says of who made it
  });

  it('goes to no school that does not see it itself, also by who works at another one that does', async () => {
    const { kade, haven } = world.schools;
    const PLACES = 'query ($id: ID!) { material(id: $id) { adaptableAt { name } } }';
    const places = async (name: Name, id: string) =>
      (await world.at[name].ask<{ material: { adaptableAt: { name: string }[] } }>(PLACES, { id })).material.adaptableAt.map((school) => school.name);
    await world.app.sql("INSERT INTO identity.membership (id, person_id, institution_id, roles) VALUES (uuidv7(), $1, $2, '{teacher}')", [
      world.people.chris,
      kade,
    ]);
    const around = await shared('Polijsten', { scope: { mode: 'EXCEPT', schoolIds: [kade], futureMembers: true } });
    expect(await places('chris', around)).toEqual(['Groen College Veld']);
    expect(await world.at.chris.codeOf(ADAPT, { id: around, schoolId: kade })).toBe('SCHOOL_SEES_NOT');
    await adapt(around);
    expect(await places('anna', around)).toEqual([]); // at its own school one makes a new version

    const one = await shared('Stralen', { scope: { mode: 'INCLUDE', schoolIds: [kade], futureMembers: false } });
    await world.at.beheer.ask('mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', { id: kade, into: haven });
    await world.app.drainOutbox();
    expect(await world.at.dewi.codeOf(ADAPT, { id: one, schoolId: haven })).toBe('SCHOOL_SEES_NOT');
    expect([await places('chris', one), await places('dewi', one), await world.at.mo.codeOf(PLACES, { id: one })]).toEqual([
      ['Vakcollege Kade'],
      ['Vakcollege Kade'],
      null,
    ]);
  });
});

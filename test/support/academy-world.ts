import { type Name, pdf, type World } from './world.ts';

/** Works of ROC Noord in every state that an export must carry; by what they are. */
export type Works = Record<
  'all' | 'except' | 'chosen' | 'public' | 'declined' | 'withdrawn' | 'asked' | 'hidden' | 'standing' | 'draft' | 'home' | 'adapted',
  string
>;

/** Fills ROC Noord with works in every state, and has Groen College Veld adapt one. */
export async function fillAcademy(world: World): Promise<Works> {
  const { noord, kade, veld } = world.schools;
  const manon = world.at.manon;
  const scope = (mode: string, schoolIds: string[] = [], futureMembers = false) => ({ mode, schoolIds, futureMembers });
  const works = {} as Works;
  const work = async (key: keyof Works, makers: Name[] = ['anna']) => {
    works[key] = await world.publishPdf(`Woorden van ${key}.`, `Werk ${key}`, makers);
    return works[key];
  };
  const given = async (key: keyof Works, terms: object, makers: Name[] = ['anna']) => {
    await world.ask([await work(key, makers)]);
    for (const maker of makers) await world.answer(maker, true, terms);
  };
  await given('all', {}, ['anna', 'bram']);
  await world.revise(works.all, 'tweede.pdf', 'Woorden van de tweede versie.');
  await given('except', { scope: scope('EXCEPT', [kade], true), attribution: 'NONE' });
  await given('chosen', { scope: scope('INCLUDE', [kade]), until: '2099-12-31' });
  await given('public', { scope: scope('PUBLIC'), licence: 'cc-by', confirmCreativeCommons: true });
  await world.ask([await work('declined')]);
  await world.answer('anna', false);
  await world.ask([await work('withdrawn', ['bram'])]);
  await world.answer('bram', true);
  const toWithdraw = (await world.consents('bram', 'GRANTED')).filter(({ subjectId }) => subjectId === works.withdrawn);
  await world.at.bram.ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: toWithdraw.map(({ id }) => id) });
  await given('hidden', {});
  await world.at.mo.ask('mutation ($id: ID!) { hide(subjectKind: "material", subjectId: $id, rule: "other", reason: "Een naam te veel.") { id } }', {
    id: works.hidden,
  });
  await world.at.bram.ask('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
    id: noord,
    terms: world.terms({ scope: scope('ALL', [], true) }),
  });
  await world.ask([await work('standing', ['bram'])]);
  await work('home');
  await manon.ask('mutation ($id: ID!) { addLocalPart(materialId: $id, title: "Bij wie melden?") { id } }', { id: works.all });
  const [part] = await world.app.sql<{ id: string }>('SELECT id FROM catalog.local_part WHERE material_id = $1', [works.all]);
  await manon.ask('mutation ($id: ID!, $schoolId: ID!) { fillLocalPart(localPartId: $id, schoolId: $schoolId, text: "Bij de balie.") { id } }', {
    id: part!.id,
    schoolId: noord,
  });
  await manon.ask('mutation ($id: ID!, $scope: ScopeInput!) { giveStandingClearance(schoolId: $id, levels: ["4"], scope: $scope) { id } }', {
    id: noord,
    scope: scope('ALL', [], true),
  });
  await manon.ask('mutation ($id: ID!) { setShowsCards(schoolId: $id, on: true) { id } }', { id: noord });
  works.draft = await world.draft('kladje.pdf', await pdf('Nog niet af.'));
  const { adaptMaterial } = await world.at.chris.ask<{ adaptMaterial: { id: string } }>(
    'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }',
    { id: works.all, schoolId: veld },
  );
  works.adapted = adaptMaterial.id;
  await world.ask([await work('asked')]);
  await world.app.drainOutbox();
  return works;
}

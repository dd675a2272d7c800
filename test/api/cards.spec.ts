import { World, type Name } from '../support/world.ts';

interface Card {
  id: string;
  title: string;
  asked: boolean;
}
interface Waiting {
  id: string;
  word: string | null;
  person: { name: string } | null;
  school: { name: string };
  material: { id: string; title: string };
  sentAt: string | null;
  givenAt: string | null;
  endedAt: string | null;
  askable: boolean;
  questions: { author: { name: string } }[];
}

const SHOW = 'mutation ($schoolId: ID!, $on: Boolean!) { setShowsCards(schoolId: $schoolId, on: $on) { showsCards } }';
const ASK = 'mutation ($cardId: ID!, $word: String) { askForAccess(cardId: $cardId, word: $word) { id asked } }';
const SEND = 'mutation ($id: ID!) { sendAccessRequests(materialId: $id) { requested faults { code } } }';

describe('asking for a work by its card', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.at.manon.ask(SHOW, { schoolId: world.schools.noord, on: true });
  }, 120_000);
  afterAll(() => world.stop());

  const cards = async (name: Name, text?: string): Promise<Card[]> =>
    (await world.at[name].ask<{ cards: { nodes: Card[] } }>('query ($text: String) { cards(text: $text, first: 50) { nodes { id title asked } } }', { text }))
      .cards.nodes;
  const waiting = async (): Promise<Waiting[]> =>
    (
      await world.at.manon.ask<{ accessRequests: Waiting[] }>(
        'query ($id: ID!) { accessRequests(schoolId: $id) { id word person { name } school { name } material { id title } sentAt givenAt endedAt askable questions { author { name } } } }',
        { id: world.schools.noord },
      )
    ).accessRequests;
  const about = async (id: string) => (await waiting()).filter(({ material }) => material.id === id);
  const opens = async (name: Name, id: string) => (await world.at[name].codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })) === null;
  const news = async (name: Name): Promise<string[]> =>
    (await world.at[name].ask<{ me: { waiting: { kind: string }[] } }>('{ me { waiting { kind } } }')).me.waiting.map(({ kind }) => kind);

  it('reaches the managers, who put it to the makers in one go; who asked is told when they see it', async () => {
    const id = await world.publishPdf('Wacht zes tellen.', 'Lassen voor beginners');
    const [card] = await cards('chris', 'lassen beginners');
    expect(card).toMatchObject({ title: 'Lassen voor beginners', asked: false });
    await world.at.chris.ask(ASK, { cardId: card!.id, word: 'Voor mijn eerstejaars.' });
    await world.at.chris.ask(ASK, { cardId: card!.id }); // twice is once
    expect(await cards('chris', 'lassen')).toMatchObject([{ asked: true }]);
    expect(await news('manon')).toContain('access-asked');
    const found = (await waiting()).filter(({ material }) => material.id === id);
    expect(found).toMatchObject([{ word: 'Voor mijn eerstejaars.', person: { name: 'chris' }, school: { name: 'Groen College Veld' } }]);

    expect(await world.at.anna.codeOf(SEND, { id })).toBe('NOT_FOUND');
    expect(await world.at.manon.ask(SEND, { id })).toMatchObject({ sendAccessRequests: { requested: 1, faults: [] } });
    expect(await about(id)).toMatchObject([
      { sentAt: expect.any(String), givenAt: null, endedAt: null, askable: false, questions: [{ author: { name: 'anna' } }] },
    ]);
    expect(await opens('chris', id)).toBe(false);
    await world.answer('anna', true);
    expect([await opens('chris', id), await opens('dewi', id)]).toEqual([true, false]); // asked for one school, given to one school
    expect(await news('chris')).toContain('access-given');
    expect(await about(id)).toMatchObject([{ givenAt: expect.any(String), endedAt: null, questions: [] }]);
    expect(await cards('chris', 'lassen')).toEqual([]);
    expect(await cards('dewi', 'lassen')).toEqual([]); // whoever chose one school left the others out
  });

  it('never takes from schools what they have: the question names them too', async () => {
    const id = await world.publishPdf('Acht tellen.', 'Solderen');
    await world.at.dewi.ask(ASK, { cardId: (await cards('dewi', 'solderen'))[0]!.id });
    await world.at.chris.ask(ASK, { cardId: (await cards('chris', 'solderen'))[0]!.id });
    await world.at.manon.ask(SEND, { id });
    await world.answer('anna', true);
    expect([await opens('chris', id), await opens('dewi', id), await opens('mo', id)]).toEqual([true, true, true]);
  });

  it('is put aside without a word, and a no ends the card', async () => {
    const id = await world.publishPdf('Negen tellen.', 'Frezen');
    await world.at.chris.ask(ASK, { cardId: (await cards('chris', 'frezen'))[0]!.id });
    await world.at.manon.ask('mutation ($id: ID!) { putAsideAccessRequests(materialId: $id) }', { id });
    expect(await about(id)).toEqual([]);
    expect(await cards('chris', 'frezen')).toMatchObject([{ asked: true }]);
    await world.ask([id]);
    await world.answer('anna', false);
    expect(await cards('chris', 'frezen')).toEqual([]);
  });

  it('waits on the makers when they have a question already; a yes to others brings it back, a no ends it for everyone who asked', async () => {
    const id = await world.publishPdf('Twaalf tellen.', 'Klinken');
    await world.at.chris.ask(ASK, { cardId: (await cards('chris', 'klinken'))[0]!.id });
    await world.ask([id], { scope: { mode: 'INCLUDE', schoolIds: [world.schools.kade], futureMembers: false } });
    expect(await about(id)).toMatchObject([{ sentAt: null, askable: false, questions: [{ author: { name: 'anna' } }] }]);
    expect(await world.at.manon.ask(SEND, { id })).toMatchObject({ sendAccessRequests: { requested: 0, faults: [{ code: 'CONSENT_ALREADY_ASKED' }] } });
    await world.answer('anna', true); // to Kade alone, and nobody asked about Veld yet
    expect(await about(id)).toMatchObject([{ endedAt: null, askable: true, questions: [] }]);
    await world.at.manon.ask(SEND, { id });
    await world.answer('anna', false);
    expect(await about(id)).toMatchObject([{ sentAt: expect.any(String), givenAt: null, endedAt: expect.any(String), askable: false, questions: [] }]);
    const { me } = await world.at.chris.ask<{ me: { waiting: { kind: string; title: string; url: string }[] } }>('{ me { waiting { kind title url } } }');
    expect(me.waiting).toContainEqual({ kind: 'access-ended', title: 'ROC Noord', url: '/school/roc-noord' });
    expect(JSON.stringify(me)).not.toContain('Klinken'); // of what stays home not even the title
    expect(await cards('chris', 'klinken')).toEqual([]);
    expect(await world.at.manon.codeOf(SEND, { id })).toBe('NOT_FOUND'); // nobody asks any more
    await world.at.manon.ask('mutation ($id: ID!) { putAsideAccessRequests(materialId: $id) }', { id });
    expect(await about(id)).toEqual([]);
  });

  it('tells who asked when the makers said yes to others only; while one of them is silent nobody knows', async () => {
    const id = await world.publishPdf('Dertien tellen.', 'Zetten', ['anna', 'bram']);
    await world.at.chris.ask(ASK, { cardId: (await cards('chris', 'zetten'))[0]!.id });
    await world.at.manon.ask(SEND, { id });
    await world.answer('anna', true, { scope: { mode: 'INCLUDE', schoolIds: [world.schools.kade], futureMembers: false } });
    expect(await about(id)).toMatchObject([{ endedAt: null, questions: [{ author: { name: 'bram' } }] }]);
    await world.answer('bram', true);
    expect(await about(id)).toMatchObject([{ givenAt: null, endedAt: expect.any(String) }]);
  });

  it('stays from a school that a maker left out, also while they are asked anew since another maker left', async () => {
    const id = await world.publishPdf('Samen frezen.', 'Frezen', ['anna', 'bram']);
    await world.ask([id]);
    await world.answer('anna', true, { scope: { mode: 'EXCEPT', schoolIds: [world.schools.kade], futureMembers: false } });
    expect([await cards('dewi', 'frezen'), await cards('chris', 'frezen')]).toMatchObject([[], [{ title: 'Frezen' }]]);
    await world.at.bram.ask('mutation ($id: ID!) { leaveWork(materialId: $id) }', { id });
    expect(await world.consents('anna', 'REQUESTED')).toMatchObject([{ subjectId: id }]);
    expect([await cards('dewi', 'frezen'), await cards('chris', 'frezen')]).toMatchObject([[], [{ title: 'Frezen' }]]);
  });

  it('respects what an author said in advance about a school', async () => {
    await world.publishPdf('Tien tellen.', 'Draaien');
    expect(await cards('dewi', 'draaien')).toHaveLength(1);
    await world.app.sql('INSERT INTO consent.standing_rule (id, author_id, institution_id, terms, made_at) VALUES (gen_random_uuid(), $1, $2, $3, now())', [
      world.people.anna,
      world.schools.noord,
      JSON.stringify({
        scope: { mode: 'except', institutions: [world.schools.kade], futureMembers: false },
        licence: 'use',
        attribution: 'full',
        versionPolicy: 'minor',
        until: null,
      }),
    ]);
    expect(await cards('dewi', 'draaien')).toEqual([]);
    expect(await cards('chris', 'draaien')).toHaveLength(1);
  });

  it('is the manager’s to turn on', async () => {
    expect(await world.at.anna.codeOf(SHOW, { schoolId: world.schools.noord, on: false })).toBe('NOT_FOUND');
    await world.at.manon.ask(SHOW, { schoolId: world.schools.noord, on: false });
    expect(await cards('chris')).toEqual([]);
    expect(await world.at.chris.codeOf(ASK, { cardId: crypto.randomUUID() })).toBe('NOT_FOUND');
  });
});

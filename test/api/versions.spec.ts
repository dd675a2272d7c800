import { World, type Name } from '../support/world.ts';

interface Seen {
  id: string;
  versionNumber: number;
  title: string;
  newerAtHome: boolean;
  files: { url: string; name: string }[];
  versions: { number: number; current: boolean; minor: boolean; shared: boolean; rolledBackTo: number | null; makers: { label: string }[] }[];
}

const MATERIAL = `query ($id: ID!) { material(id: $id) { id versionNumber title newerAtHome files { url name }
  versions { number current minor shared rolledBackTo makers { label } } } }`;
const COMPARE =
  'query ($id: ID!, $from: Int!, $to: Int!) { compareVersions(materialId: $id, from: $from, to: $to) { changed text { kind text } title { kind text } } }';

const LONG = Array.from({ length: 40 }, (_, i) => `Regel ${i} over het toetsen van een gesprek.`).join(' ');

describe('versions of a work', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const seen = async (name: Name, id: string) => (await world.at[name].ask<{ material: Seen }>(MATERIAL, { id })).material;
  /** Uploads a new version as manon and puts it online. */
  const revise = (id: string, text: string, input: object = {}) => world.revise(id, `versie.pdf`, text, input);

  const shared = async (text: string, policy: 'THIS' | 'MINOR' | 'ALL', makers: Name[] = ['anna']) => {
    const id = await world.publishPdf(text, 'Mondeling toetsen', makers);
    await world.ask([id], { versionPolicy: policy });
    for (const name of makers) await world.answer(name, true);
    await world.app.drainOutbox();
    return id;
  };

  it('at home everyone has the newest; elsewhere the one that was agreed to, with a word that there is a newer one', async () => {
    const id = await shared(LONG, 'THIS');
    const before = await seen('chris', id);
    await revise(id, 'Iets heel anders over lassen.', { title: 'Lassen in drie vormen' });
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 2, title: 'Lassen in drie vormen', newerAtHome: false });
    const after = await seen('chris', id);
    expect(after).toMatchObject({ versionNumber: 1, title: 'Mondeling toetsen', newerAtHome: true });
    expect(after.versions.map(({ number }) => number)).toEqual([1]);
    expect(after.files).toEqual(before.files);
    const [newest] = (await seen('bram', id)).files;
    expect((await world.at.chris.fetch(newest!.url)).status).toBe(404);
    expect((await world.at.chris.fetch(after.files[0]!.url)).status).toBe(200);
    expect(await world.at.chris.codeOf(COMPARE, { id, from: 1, to: 2 })).toBe('NOT_FOUND');
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
  });

  it('one of two makers says yes to the newer one: the older stays with everyone who had it, until both did', async () => {
    const id = await shared(LONG, 'THIS', ['anna', 'bram']);
    await revise(id, 'Iets heel anders over lassen.');
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, newerAtHome: true });
    expect(await seen('dewi', id)).toMatchObject({ versionNumber: 1 });
    // What anna says now is as far as she wants any of it to go.
    const yes = (await world.consents('anna', 'GRANTED')).find(({ subjectId }) => subjectId === id)!.id;
    const { changeTerms } = await world.at.anna.ask<{ changeTerms: { id: string } }>(
      'mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }',
      { id: yes, terms: world.terms({ versionPolicy: 'THIS', scope: { mode: 'EXCEPT', schoolIds: [world.schools.kade], futureMembers: true } }) },
    );
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1 });
    expect(await world.at.dewi.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
    await world.answer('bram', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
    await world.at.anna.ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: [changeTerms.id] });
    expect(await world.at.chris.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
    await world.at.anna.ask('mutation ($ids: [ID!]!) { resumeConsents(consentIds: $ids) { id } }', { ids: [changeTerms.id] });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2 });
  });

  it('while the newest stays home, its makers and their academy read how far the older one goes, also after a no; nobody else does', async () => {
    const id = await shared(LONG, 'THIS');
    const ACCESS = 'query ($id: ID!) { material(id: $id) { access { count older { versionNumber count } steps { kind state } } } }';
    const accessOf = async (name: Name) => {
      const { material } = await world.at[name].ask<{
        material: { access: { count: number; older: object | null; steps: { kind: string; state: string }[] | null } };
      }>(ACCESS, { id });
      const { count, older, steps } = material.access;
      return { count, older, maker: steps?.find(({ kind }) => kind === 'maker')?.state };
    };
    const { count } = await accessOf('anna');
    expect(count).toBeGreaterThan(1);
    expect(await accessOf('anna')).toEqual({ count, older: null, maker: 'granted' });
    await revise(id, 'Iets heel anders over lassen.');
    const older = { versionNumber: 1, count };
    for (const name of ['anna', 'manon'] as const) expect(await accessOf(name)).toEqual({ count: 1, older, maker: 'older' });
    expect(await accessOf('bram')).toEqual({ count: 1, older: null, maker: undefined });
    expect(await accessOf('chris')).toEqual({ count, older: null, maker: undefined });
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', false);
    expect(await accessOf('anna')).toEqual({ count: 1, older, maker: 'olderOnly' });
    await world.withdraw('anna');
    expect(await accessOf('anna')).toMatchObject({ count: 1, older: null });
  });

  it('a question stays about the version it was asked about: its maker and manager read which, and a yes does not cover the newer one', async () => {
    const id = await world.publishPdf(LONG, 'Mondeling toetsen', ['anna']);
    await world.ask([id], { versionPolicy: 'THIS' });
    await revise(id, 'Iets heel anders over lassen.', { title: 'Lassen in drie vormen' });
    const mine = '{ myConsents(first: 9, waiting: true) { nodes { id version subjectId material { versionNumber } } } }';
    const { myConsents } = await world.at.anna.ask<{
      myConsents: { nodes: { id: string; version: number; subjectId: string; material: { versionNumber: number } }[] };
    }>(mine);
    const question = myConsents.nodes.find(({ subjectId }) => subjectId === id)!;
    expect(question).toMatchObject({ version: 1, material: { versionNumber: 2 } });
    const row = async () =>
      (
        await world.at.manon.ask<{
          consentBoard: {
            nodes: {
              blockedBy: string[];
              material: { id: string; positions: { state: string | null; word: { version: number } | null; yes: { version: number } | null }[] };
            }[];
          };
        }>(
          'query ($id: ID!) { consentBoard(schoolId: $id, first: 50) { nodes { blockedBy material { id positions { state word { version } yes { version } } } } } }',
          {
            id: world.schools.noord,
          },
        )
      ).consentBoard.nodes.find(({ material }) => material.id === id)!;
    expect((await row()).material.positions).toEqual([{ state: 'REQUESTED', word: { version: 1 }, yes: null }]);
    await world.at.anna.ask('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', {
      answers: [{ consentId: question.id, yes: true }],
    });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, title: 'Mondeling toetsen', newerAtHome: true });
    expect(await row()).toMatchObject({ blockedBy: ['version'], material: { positions: [{ state: null, word: null, yes: { version: 1 } }] } });
  });

  it('what is said about a version goes to whom it was meant for, whatever the next version is shared with', async () => {
    const { veld, kade } = world.schools;
    const id = await world.publishPdf(LONG, 'Mondeling toetsen', ['anna']);
    const include = (...schoolIds: string[]) => ({ versionPolicy: 'THIS', scope: { mode: 'INCLUDE', schoolIds, futureMembers: false } });
    await world.ask([id], include(veld));
    await world.answer('anna', true);
    const ask = async (who: Name, audience: 'EVERYONE' | 'MY_SCHOOL') =>
      (
        await world.at[who].ask<{ contribute: { id: string } }>('mutation ($input: ContributionInput!) { contribute(input: $input) { id } }', {
          input: { kind: 'QUESTION', title: 'Hoe lang duurt dit?', body: 'Bij ons een uur.', audience, materialId: id },
        })
      ).contribute.id;
    const seers = async (contribution: string) => {
      const names: Name[] = [];
      for (const name of ['anna', 'bram', 'chris', 'dewi'] as const)
        if ((await world.at[name].codeOf('query ($id: ID!) { contribution(id: $id) { id } }', { id: contribution })) === null) names.push(name);
      return names;
    };
    const [open, home, elsewhere] = [await ask('chris', 'EVERYONE'), await ask('bram', 'MY_SCHOOL'), await ask('chris', 'MY_SCHOOL')];
    // The newest version is for home alone: those who read the older one still see what was said to them.
    await revise(id, 'Iets heel anders over lassen.', { title: 'Lassen in drie vormen' });
    expect([await seers(open), await seers(home), await seers(elsewhere)]).toEqual([['anna', 'bram', 'chris'], ['anna', 'bram'], ['chris']]);
    // An answer from home goes to whoever asked, because the work is shared; not more because of the version that is not.
    const comment = 'mutation ($id: ID!, $body: String!) { comment(threadId: $id, body: $body) { id } }';
    await world.at.bram.ask(comment, { id: open, body: 'Hier ook.' });
    const { contribution } = await world.at.chris.ask<{ contribution: { thread: { comments: { nodes: { body: string }[] } } } }>(
      'query ($id: ID!) { contribution(id: $id) { thread { comments(first: 5) { nodes { body } } } } }',
      { id: open },
    );
    expect(contribution.thread.comments.nodes).toEqual([{ body: 'Hier ook.' }]);
    // Then it goes to another school: whoever sees no version sees no word, and whoever sees one reads what was meant for all.
    await world.ask([id], include(kade));
    await world.answer('anna', true);
    expect([await seers(open), await seers(home), await seers(elsewhere)]).toEqual([['anna', 'bram', 'dewi'], ['anna', 'bram'], []]);
  });

  it('a small change follows a yes for small changes; more than that does not, and cannot be called small', async () => {
    const id = await shared(LONG, 'MINOR');
    await revise(id, `${LONG} En wacht zes tellen.`, { minor: true });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
    await expect(revise(id, 'Iets heel anders.', { minor: true })).rejects.toMatchObject({ code: 'VERSION_NOT_MINOR' });
    await expect(revise(id, `${LONG} En wacht acht tellen.`, { minor: true, makerIds: [world.people.anna, world.people.bram] })).rejects.toMatchObject({
      code: 'VERSION_NOT_MINOR',
    });
    await revise(id, 'Iets heel anders.');
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: true });
    expect((await seen('anna', id)).versions.map(({ number, minor }) => [number, minor])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  it('another maker of the newest version leaves the older one as it was', async () => {
    const id = await shared(LONG, 'ALL');
    await revise(id, `${LONG} Met Bram.`, { makerIds: [world.people.anna, world.people.bram] });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, newerAtHome: true });
    expect((await seen('anna', id)).versions.map(({ makers }) => makers.map(({ label }) => label))).toEqual([['anna', 'bram'], ['anna']]);
    await world.ask([id], { versionPolicy: 'ALL' });
    await world.answer('bram', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
  });

  it('when a maker leaves with a version, the yes of the others was about another work', async () => {
    const id = await shared(LONG, 'ALL', ['anna']);
    await revise(id, `${LONG} Met Bram.`, { makerIds: [world.people.anna, world.people.bram] });
    await revise(id, `${LONG} Zonder Bram.`, { makerIds: [world.people.anna] }); // nobody had asked him
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, newerAtHome: true });
    const asked = await shared(LONG, 'ALL', ['anna', 'bram']);
    await expect(revise(asked, `${LONG} Zonder Bram.`, { makerIds: [world.people.anna] })).rejects.toMatchObject({ code: 'AUTHOR_REMOVAL_NEEDS_CONFIRMATION' });
  });

  it('a maker who comes back after a version without them opens nothing by it: what was agreed to before stays about another work', async () => {
    const id = await shared(LONG, 'ALL', ['anna']);
    const both = { makerIds: [world.people.anna, world.people.bram] };
    await revise(id, `${LONG} Met Bram.`, both);
    await world.ask([id], { versionPolicy: 'ALL' });
    await world.answer('bram', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2 });
    await world.revise(id, 'zonder.pdf', `${LONG} Zonder Bram.`, { makerIds: [world.people.anna] }, [], 'bram');
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: true });
    await revise(id, `${LONG} Weer met Bram.`, both);
    const { versionNumber, versions } = await seen('chris', id);
    expect([versionNumber, versions.map(({ number }) => number)]).toEqual([2, [2, 1]]);
    await world.ask([id], { versionPolicy: 'ALL' });
    await world.answer('anna', true);
    await world.answer('bram', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 4 });
  });

  it('is compared word by word', async () => {
    const id = await world.publishPdf('Wacht zes tellen na je vraag.');
    await revise(id, 'Wacht acht tellen na je vraag.', { title: 'Mondeling bevragen' });
    const { compareVersions: found } = await world.at.bram.ask<{ compareVersions: { changed: number; text: object[]; title: object[] } }>(COMPARE, {
      id,
      from: 1,
      to: 2,
    });
    expect(found.text).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: expect.stringMatching(/^zes/) },
        { kind: 'added', text: expect.stringMatching(/^acht/) },
      ]),
    );
    expect(found.title).toContainEqual({ kind: 'added', text: 'bevragen' });
    expect(found.changed).toBeGreaterThan(0.1);
  });

  it('rolling back is a new version with what the old one held', async () => {
    const id = await shared('Eerst dit.', 'THIS');
    await revise(id, 'Toen dat.', { title: 'Anders' });
    const [old] = (await seen('chris', id)).files;
    await world.at.anna.ask('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id });
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 3, title: 'Mondeling toetsen', files: [{ name: old!.name }] });
    expect((await seen('bram', id)).versions[0]).toMatchObject({ number: 3, rolledBackTo: 1 });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1 });
    expect(await world.at.anna.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 3) { id } }', { id })).toBe('VERSION_CURRENT');
    expect(await world.at.bram.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id })).toBe('NOT_ALLOWED');
    expect(await world.at.chris.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id })).toBe('NOT_FOUND');
  });

  it('keeps what a moderator decided', async () => {
    const id = await shared('Dit is niet in orde.', 'ALL');
    await world.at.nora.ask('mutation ($id: ID!) { hide(subjectKind: "material", subjectId: $id, rule: "other", reason: "Dit kan zo niet.") { id } }', { id });
    await revise(id, 'Dit nog steeds niet.');
    expect(await world.at.bram.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
    expect(await world.at.chris.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
  });

  it('a file that cannot be read leaves everything as it was, and says why', async () => {
    const id = await world.publishPdf('Wacht zes tellen.');
    await expect(world.revise(id, 'versie.pdf', Buffer.from('dit is geen pdf'))).rejects.toThrow('FILE_');
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 1 });
  });

  it('is found by its own words: the newest at home, the shared one elsewhere', async () => {
    const id = await shared('Gladiolenbollen planten.', 'THIS');
    await revise(id, 'Tulpenbollenveld aanleggen.');
    await world.app.drainOutbox();
    const found = async (name: Name, text: string) => {
      const { search } = await world.at[name].ask<{ search: { hits: { id: string }[] } }>(
        'query ($t: String!) { search(input: { text: $t }) { hits { id } } }',
        { t: text },
      );
      return search.hits.some((hit) => hit.id === id);
    };
    expect([await found('bram', 'Tulpenbollenveld'), await found('bram', 'Gladiolenbollen')]).toEqual([true, false]);
    expect([await found('chris', 'Tulpenbollenveld'), await found('chris', 'Gladiolenbollen')]).toEqual([false, true]);
  });
});

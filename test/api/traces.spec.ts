import { newId } from '@deelgenoot/kernel';
import { ERASE } from '../support/leaver.ts';
import { type Name, PASSWORD, World } from '../support/world.ts';

interface Trace {
  title: string;
  since: string | null;
  downloaded: boolean;
  open: boolean;
  licence: string | null;
  copy: { id: string } | null;
}

const TRACE = 'query ($id: ID!) { trace(materialId: $id) { title since downloaded open licence copy { id } } }';
const OPEN = { scope: { mode: 'PUBLIC', schoolIds: [], futureMembers: true }, licence: 'cc-by', confirmCreativeCommons: true };

describe('what a reader elsewhere keeps of a work', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const trace = async (name: Name, id: string) => (await world.at[name].ask<{ trace: Trace | null }>(TRACE, { id })).trace;
  const news = async (name: Name, title: string) =>
    (
      await world.at[name].ask<{ me: { waiting: { kind: string; title: string; url: string; details: object }[] } }>(
        '{ me { waiting { kind title url details } } }',
      )
    ).me.waiting.filter((one) => one.title === title);
  const shared = async (title: string, terms: object = {}) => {
    const id = await world.publishPdf(`Over ${title}.`, title);
    await world.ask([id], terms);
    await world.answer('anna', true, terms);
    await world.app.drainOutbox();
    return id;
  };
  const urlOf = async (name: Name, id: string) =>
    (await world.at[name].ask<{ material: { files: { url: string }[] } }>('query ($id: ID!) { material(id: $id) { files { url } } }', { id })).material
      .files[0]!.url;
  const download = async (name: Name, id: string) => expect((await world.at[name].fetch(`${await urlOf(name, id)}?download`)).status).toBe(200);
  const rows = (id: string) => world.app.sql<{ person: string }>('SELECT person_id AS person FROM catalog.trace WHERE material_id = $1', [id]);

  it('is nothing while they see it, and afterwards the title, since when, and what they may keep', async () => {
    const id = await shared('Lassen');
    await download('chris', id);
    expect(await trace('chris', id)).toBeNull();
    await world.withdraw('anna');
    const told = { title: 'Lassen', downloaded: true, open: false, licence: 'adapt', copy: null };
    expect(await trace('chris', id)).toEqual({ ...told, since: expect.any(String) });
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    expect(await news('chris', 'Lassen')).toEqual([
      { kind: 'download-stopped', title: 'Lassen', url: `/materiaal/${id}`, details: { licence: 'adapt', open: false } },
    ]);
  });

  it('is to everyone else as if it never was', async () => {
    const id = await shared('Solderen');
    await download('chris', id);
    await world.withdraw('anna');
    for (const name of ['dewi', 'sam', 'mo', 'beheer', 'anna', 'bram'] as const)
      expect([name, await trace(name, id)]).toEqual([name, await trace(name, newId())]);
    for (const [asked, at] of [
      [id, world.anon],
      ['geen id', world.at.chris],
    ] as const)
      expect((await at.ask<{ trace: Trace | null }>(TRACE, { id: asked })).trace).toBeNull();
    expect(await news('dewi', 'Solderen')).toEqual([]);
  });

  it('is kept of who takes a file home, once; not of who looks, of colleagues and makers, or of strangers', async () => {
    const id = await shared('Boren', OPEN);
    const url = await urlOf('chris', id);
    expect((await world.at.dewi.fetch(url)).status).toBe(200); // a look
    expect((await world.at.dewi.fetch(`${url}?download`, { method: 'HEAD' })).status).toBe(200);
    for (const name of ['anna', 'bram', 'manon', 'chris', 'chris'] as const) await download(name, id);
    expect((await world.anon.fetch(`${url}?download`)).status).toBe(200);
    expect(await rows(id)).toEqual([{ person: world.people.chris }]);
    await world.withdraw('anna');
    expect(await news('chris', 'Boren')).toMatchObject([{ kind: 'download-stopped', details: { licence: 'cc-by', open: true } }]);
    expect((await world.at.chris.fetch(`${url}?download`)).status).toBe(404);
    expect(await world.at.dewi.fetch(`${url}?download`).then(({ status }) => status)).toBe(404);
    expect(await trace('dewi', id)).toBeNull();
  });

  it('says the title as they knew it, also when the work has another by now', async () => {
    const id = await shared('Draaien');
    await download('chris', id);
    await world.revise(id, 'tweede.pdf', 'Anders.', { title: 'Draaien bij ziekte van Piet' });
    await world.withdraw('anna');
    expect(await trace('chris', id)).toMatchObject({ title: 'Draaien' });
    expect(await news('chris', 'Draaien')).toHaveLength(1);
  });

  it('says to who wrote about it that it stopped, and tells them nothing by itself', async () => {
    const id = await shared('Vijlen');
    await world.at.chris.ask('mutation ($id: ID!) { contribute(input: { kind: TIP, materialId: $id, title: "Tip", body: "Begin klein." }) { id } }', { id });
    const { material } = await world.at.dewi.ask<{ material: { thread: { id: string } } }>('query ($id: ID!) { material(id: $id) { thread { id } } }', { id });
    await world.at.dewi.ask('mutation ($id: ID!) { comment(threadId: $id, body: "Mooi.") { id } }', { id: material.thread.id });
    await world.withdraw('anna');
    for (const name of ['chris', 'dewi'] as const) {
      expect(await trace(name, id)).toMatchObject({ title: 'Vijlen', downloaded: false, licence: null, since: expect.any(String) });
      expect(await news(name, 'Vijlen')).toEqual([]);
    }
  });

  it('leads who adapted it to their adaptation, and they hear it once', async () => {
    const id = await shared('Frezen');
    await download('chris', id);
    const { adaptMaterial } = await world.at.chris.ask<{ adaptMaterial: { id: string } }>(
      'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }',
      { id, schoolId: world.schools.veld },
    );
    await world.withdraw('anna');
    expect(await trace('chris', id)).toMatchObject({ title: 'Frezen', downloaded: true, copy: { id: adaptMaterial.id } });
    expect((await news('chris', 'Frezen')).map(({ kind }) => kind)).toEqual(['source-stopped']);
  });

  it('tells nothing while moderators keep it away, and what is true once they gave it back', async () => {
    const id = await shared('Schuren');
    await download('chris', id);
    await world.at.mo.ask('mutation ($id: ID!) { hide(subjectKind: "material", subjectId: $id, rule: "other", reason: "Een naam te veel.") { id } }', { id });
    expect(await trace('chris', id)).toBeNull();
    await world.withdraw('anna');
    expect([await trace('chris', id), await news('chris', 'Schuren')]).toEqual([null, []]);
    await world.at.mo.ask('mutation ($id: ID!) { restore(subjectKind: "material", subjectId: $id, reason: "Toch goed.") { id } }', { id });
    expect(await trace('chris', id)).toMatchObject({ title: 'Schuren', since: expect.any(String) });
    expect(await news('chris', 'Schuren')).toHaveLength(1);
  });

  it('is forgotten when it is shared with them again', async () => {
    const id = await shared('Zagen');
    await download('chris', id);
    await world.withdraw('anna');
    await world.app.sql("UPDATE consent.consent SET ended_at = ended_at - interval '200 days' WHERE subject_id = $1", [id]);
    await world.ask([id]);
    await world.answer('anna', true);
    expect([await trace('chris', id), await world.sees('chris', id)]).toEqual([null, true]);
    await world.withdraw('anna');
    expect(await trace('chris', id)).toMatchObject({ title: 'Zagen' });
  });

  it('says no day to who went away themselves', async () => {
    const id = await shared('Polijsten');
    await download('chris', id);
    await world.app.sql('UPDATE identity.membership SET ends_at = now() WHERE person_id = $1', [world.people.chris]);
    expect(await trace('chris', id)).toMatchObject({ title: 'Polijsten', since: null });
    expect(await news('chris', 'Polijsten')).toEqual([]);
    await world.app.sql('UPDATE identity.membership SET ends_at = NULL WHERE person_id = $1', [world.people.chris]);
  });

  it('goes with an account that is erased', async () => {
    const id = await shared('Lijmen');
    await download('dewi', id);
    expect(await rows(id)).toHaveLength(1);
    await world.at.dewi.ask(ERASE, { password: PASSWORD, choices: [] });
    expect(await rows(id)).toEqual([]);
  });
});

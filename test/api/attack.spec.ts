import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, type Name, World } from '../support/world.ts';

const NOTICE = 'mutation ($kind: String!, $id: ID!) { giveNotice(subjectKind: $kind, subjectId: $id, reason: "other") }';
const DISMISS = 'mutation ($id: ID!) { dismissCase(id: $id, reason: "Er is niets mis.") { title text } }';
const HIDE = 'mutation ($kind: String!, $id: ID!) { hide(subjectKind: $kind, subjectId: $id, rule: "other", reason: "Even kijken.") { title } }';
const RESTORE = 'mutation ($kind: String!, $id: ID!) { restore(subjectKind: $kind, subjectId: $id, reason: "Het klopt.") { title } }';
const CASES = '{ moderationCases { nodes { id subjectId title text } } }';
type Cases = { moderationCases: { nodes: { id: string; subjectId: string; title: string; text: string | null }[] } };

describe('a moderator of the platform, once a case about something of one school is closed', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const cases = async () => (await world.at.mo.ask<Cases>(CASES)).moderationCases.nodes;
  const sees = {
    material: async (id: string) => (await world.at.mo.codeOf('query ($id: ID!) { material(id: $id) { title } }', { id })) === null,
    contribution: async (id: string) => (await world.at.mo.codeOf('query ($id: ID!) { contribution(id: $id) { body } }', { id })) === null,
  };
  const tip = async () =>
    (
      await world.at.bram.ask<{ contribute: { id: string } }>(
        'mutation { contribute(input: { kind: TIP, title: "Ons rooster", body: "Alleen voor ons.", audience: MY_SCHOOL }) { id } }',
      )
    ).contribute.id;
  const things = { material: () => world.publishPdf('Alleen voor ons.', 'Toetsrooster'), contribution: tip };

  it.each(['material', 'contribution'] as const)('no longer sees the %s that was left standing, nor what it said in the list of cases', async (kind) => {
    const id = await things[kind]();
    expect(await sees[kind](id)).toBe(false);
    await world.at.anna.ask(NOTICE, { kind, id });
    expect(await sees[kind](id)).toBe(true);
    const open = (await cases()).find(({ subjectId }) => subjectId === id);
    expect((await world.at.mo.ask<{ dismissCase: { title: string } }>(DISMISS, { id: open?.id })).dismissCase.title).toBe(open?.title);
    expect(await sees[kind](id)).toBe(false);
    expect((await cases()).filter(({ subjectId }) => subjectId === id)).toEqual([]);
    expect(await world.at.mo.codeOf('query ($id: ID!) { moderationCase(id: $id) { text } }', { id: open?.id })).toBe('NOT_FOUND');
    expect(await world.at.mo.codeOf(HIDE, { kind, id })).toBe('NOT_FOUND');
    expect((await world.at.nora.ask<Cases>(CASES)).moderationCases.nodes.map(({ subjectId }) => subjectId)).toContain(id);
  });

  it.each(['material', 'contribution'] as const)('no longer sees the %s that was hidden and put back', async (kind) => {
    const id = await things[kind]();
    await world.at.anna.ask(NOTICE, { kind, id });
    await world.at.mo.ask(HIDE, { kind, id });
    expect(await sees[kind](id)).toBe(true);
    await world.at.mo.ask(RESTORE, { kind, id });
    expect(await sees[kind](id)).toBe(false);
    expect(await world.at.bram.codeOf(`query ($id: ID!) { ${kind}(id: $id) { id } }`, { id })).toBeNull();
  });

  it('does not read the history of a work that stays at its school', async () => {
    const id = await world.publishPdf('Alleen voor ons.', 'Werkplan');
    await world.ask([id]);
    const LEDGER = 'query ($id: ID!) { ledger(materialId: $id) { actor details } verifyLedger(materialId: $id) { events } }';
    expect(await world.at.mo.codeOf(LEDGER, { id })).toBe('NOT_FOUND');
    await world.answer('anna', true);
    expect(await world.at.mo.codeOf(LEDGER, { id })).toBeNull();
    await world.withdraw('anna');
    expect(await world.at.mo.codeOf(LEDGER, { id })).toBe('NOT_FOUND');
    expect(await world.at.nora.codeOf(LEDGER, { id })).toBeNull();
  });
});

describe('the title of a version that is not shared', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const told = async (name: Name) => JSON.stringify(await world.at[name].ask('{ me { waiting { kind title details } } myStatements { id } }'));

  it('does not reach other schools by the case of a comment, nor its author by the decision', async () => {
    const id = await world.publishPdf('Wat iedereen mag zien.', 'Mondeling toetsen');
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', true);
    const { comment } = await world.at.chris.ask<{ comment: { id: string } }>(
      'mutation ($id: ID!) { comment(threadId: $id, body: "Zoek het zelf uit.") { id } }',
      { id },
    );
    await world.revise(id, 'nieuw.pdf', 'Iets heel anders.', { title: 'Fusieplannen van de academie' });
    await world.at.dewi.ask(NOTICE, { kind: 'comment', id: comment.id });
    expect(JSON.stringify(await world.at.mo.ask(CASES))).not.toContain('Fusieplannen');
    const hidden = await world.at.mo.ask<{ hide: { title: string } }>(HIDE, { kind: 'comment', id: comment.id });
    expect(hidden.hide.title).toBe('Mondeling toetsen');
    await world.app.drainOutbox();
    expect(await told('chris')).toContain('decision');
    expect(await told('chris')).not.toContain('Fusieplannen');
  });

  it('does not reach a former maker who has left the school', async () => {
    const id = await world.publishPdf('Van ons samen.', 'Samen gemaakt', ['anna', 'bram']);
    await world.app.sql('UPDATE identity.membership SET ends_at = now() WHERE person_id = $1', [world.people.bram]);
    await world.revise(id, 'nieuw.pdf', 'Iets heel anders.', { title: 'Fusieplannen van de academie', makerIds: [world.people.anna] });
    await world.app.drainOutbox();
    expect(await told('bram')).not.toContain('Fusieplannen');
    expect(await told('anna')).toContain('Fusieplannen');
  });
});

describe('someone without an account', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.app.sql('INSERT INTO identity.school_domain (institution_id, domain, added_by, confirmed_at, confirmed_by) VALUES ($1, $2, $3, now(), $3)', [
      world.schools.noord,
      'noord.example',
      world.people.beheer,
    ]);
  }, 120_000);
  afterAll(() => world.stop());

  it('guesses a password ten times, however the address is written', async () => {
    const ways = ['', ' ', '\u0001', '\u0001\u0001', '\u0002', '\u0003', '\u000e', '\u000f', '\u0010', '\u0011'];
    const guess = (email: string, password: string) =>
      world.anon.codeOf('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password });
    for (const way of ways) expect(await guess(`dewi${way}@school.example`.replace('dewi @', ' DEWI@'), 'niet het goede')).toBe('SIGN_IN_FAILED');
    expect(await guess('dewi\u0012@school.example', PASSWORD)).toBe('RATE_LIMITED');
    expect(await guess('dewi@school.example', PASSWORD)).toBe('RATE_LIMITED');
  });

  it('cannot have the program mail words of their own to others', async () => {
    const name = 'Gefeliciteerd!\n\nHaal je prijs op: https://kwaad.example/prijs\n\nGroeten';
    const signUp = (email: string) =>
      world.anon.codeOf('mutation ($email: String!, $name: String!, $password: String!) { signUp(email: $email, name: $name, password: $password) }', {
        email,
        name,
        password: PASSWORD,
      });
    await world.app.sql("UPDATE identity.person SET email = 'bekend@noord.example' WHERE id = $1", [world.people.bram]);
    for (const email of ['nieuw@noord.example', 'bekend@noord.example']) expect([null, 'INVALID_INPUT']).toContain(await signUp(email));
    await world.app.drainOutbox();
    const dir = join(world.app.dir, 'mail');
    const mails = readdirSync(dir).map((file) => readFileSync(join(dir, file), 'utf8'));
    expect(mails.filter((mail) => /nieuw@|bekend@/.test(mail))).toHaveLength(2);
    expect(mails.filter((mail) => mail.includes('kwaad.example'))).toEqual([]);
  });
});

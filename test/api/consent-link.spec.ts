import { newId } from '@deelgenoot/kernel';
import { Client } from '../support/client.ts';
import { MailServer } from '../support/smtp.ts';
import { World } from '../support/world.ts';

const NAME = 'mutation ($schoolId: ID!, $name: String!, $email: String!) { nameOutsider(schoolId: $schoolId, name: $name, email: $email) { id name } }';
const LINK = `query ($token: String!) { consentLink(token: $token) { token name email canStop questions { id state requestedBy { name } asked { scope { mode } }
  material { id title thumbnailUrl school { name } makers { label you } files { name url } } } held { id } } }`;
const ANSWER =
  'mutation ($token: String!, $answers: [ConsentAnswerInput!]!) { answerByLink(token: $token, answers: $answers) { token questions { id requestedBy { name } material { title makers { consentState } } } } }';

interface Page {
  consentLink: {
    token: null;
    name: string;
    email: string;
    canStop: boolean;
    questions: { id: string; material: { id: string; title: string; thumbnailUrl: string; makers: object[]; files: { name: string; url: string }[] } }[];
  };
}

describe('a maker without an account', () => {
  let world: World;
  let box: MailServer;
  let otto: string;
  const EMAIL = 'otto@elders.example';

  beforeAll(async () => {
    box = await MailServer.start();
    world = await World.open({ SMTP_URL: box.url });
    const { nameOutsider } = await world.at.manon.ask<{ nameOutsider: { id: string } }>(NAME, {
      schoolId: world.schools.noord,
      name: 'Otto Oud',
      email: EMAIL,
    });
    otto = nameOutsider.id;
  }, 120_000);
  afterAll(async () => {
    await world?.stop();
    await box?.stop();
  });

  /** A work of Otto's that was asked about; the token of his mail. */
  const asked = async (): Promise<{ id: string; token: string }> => {
    const id = await world.publishPdf(`Uit de oude doos ${newId()}.`, 'Vijlen met de hand');
    await world.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', { id, ids: [otto] });
    await world.ask([id]);
    await world.app.drainOutbox();
    return { id, token: box.linkFor(EMAIL).searchParams.get('token') as string };
  };
  const view = async (token: string) => (await world.anon.ask<Page>(LINK, { token })).consentLink;

  it('begins in one browser, and then the link is of no use in another, at any door', async () => {
    const { id, token } = await asked();
    const HOLD = 'mutation ($token: String!) { holdConsentLink(token: $token) }';
    const own = new Client(world.app.url);
    const other = new Client(world.app.url);
    const without = new Client(world.app.url);
    expect(await without.ask(HOLD, { token })).toEqual({ holdConsentLink: false }); // who keeps no cookies shuts nobody out
    const first = (await own.ask<Page>(LINK, { token })).consentLink;
    expect(own.cookies).toMatch(/^deelgenoot-link=[\w-]{43}$/);
    expect(await other.codeOf(LINK, { token })).toBeNull(); // looking binds nothing
    expect(await own.ask(HOLD, { token })).toEqual({ holdConsentLink: true });
    const answers = [{ consentId: first.questions[0]!.id, yes: true }];
    const calls: [query: string, variables: object][] = [
      [LINK, { token }],
      [ANSWER, { token, answers }],
      [HOLD, { token }],
      ['mutation ($token: String!, $ids: [ID!]!) { withdrawByLink(token: $token, consentIds: $ids) { token } }', { token, ids: [newId()] }],
    ];
    for (const [query, variables] of calls)
      for (const client of [other, new Client(world.app.url, 'deelgenoot-link=stolen')]) expect(await client.codeOf(query, variables)).toBe('LINK_ELSEWHERE');
    const file = `${first.questions[0]!.material.files[0]!.url}?${new URLSearchParams({ link: token })}`;
    expect((await other.fetch(file)).status).toBe(403);
    expect((await own.fetch(file)).status).toBe(200);

    const { answerByLink } = await own.ask<{ answerByLink: { token: string } }>(ANSWER, { token, answers });
    expect(await world.sees('chris', id)).toBe(true);
    expect(await other.codeOf(LINK, { token: answerByLink.token })).toBe('LINK_ELSEWHERE'); // so it goes on
    expect(await own.codeOf(LINK, { token: answerByLink.token })).toBeNull();
    expect(await other.codeOf('mutation ($token: String!) { mailConsentLink(token: $token) }', { token })).toBeNull(); // to the same mailbox
  });

  it('is named without telling whether someone elsewhere has the address; that person answers all the same', async () => {
    const named = async (email: string, name: string) =>
      (await world.at.manon.ask<{ nameOutsider: { id: string; name: string } }>(NAME, { schoolId: world.schools.noord, name, email })).nameOutsider;
    const taken = await named('chris@school.example', 'Een Ander');
    const free = await named('niemand@elders.example', 'Nie Mand');
    expect([taken.name, free.name]).toEqual(['Een Ander', 'Nie Mand']);
    expect(taken.id).not.toBe(world.people.chris);
    expect(await named('chris@school.example', 'Nog Iemand')).toEqual(taken);
    expect(await named('bram@school.example', 'Bram B')).toEqual({ id: world.people.bram, name: 'bram' });

    const id = await world.publishPdf('Vijlen.', 'Vijlen');
    const setMakers = (ids: string[]) =>
      world.at.manon.codeOf('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { makers { label } } }', { id, ids });
    for (const stranger of [world.people.chris, newId()]) expect(await setMakers([world.people.anna, stranger])).toBe('NOT_FOUND');
    expect(await setMakers([taken.id])).toBeNull();
    await world.ask([id]);
    await world.app.drainOutbox();
    const token = box.linkFor('chris@school.example').searchParams.get('token') as string;
    expect(await world.at.chris.codeOf(LINK, { token })).toBeNull();
    expect(await world.at.dewi.codeOf(LINK, { token })).toBe('LINK_NOT_YOURS');
  });

  it('is named by a manager only; an address that the school knows gives whom it knows by it', async () => {
    const variables = { schoolId: world.schools.noord, name: 'Iemand Anders', email: EMAIL.toUpperCase() };
    expect(await world.at.manon.ask(NAME, variables)).toEqual({ nameOutsider: { id: otto, name: 'Otto Oud' } });
    expect(await world.at.anna.codeOf(NAME, variables)).toBe('NOT_ALLOWED');
    expect(await world.anon.codeOf(NAME, variables)).toBe('SIGN_IN_REQUIRED');
    expect(await world.at.manon.codeOf(NAME, { ...variables, schoolId: world.schools.veld })).toBe('NOT_ALLOWED');
    expect(await world.at.manon.codeOf(NAME, { ...variables, email: 'geen adres' })).toBe('EMAIL_INVALID');
  });

  it('reads in the mail and on the page exactly what is asked, with the files', async () => {
    const { id, token } = await asked();
    expect(box.textsFor(EMAIL).at(-1)).toContain('Vijlen met de hand');
    const page = await view(token);
    expect(page).toMatchObject({ token: null, name: 'Otto Oud', email: 'o•••@elders.example', canStop: false });
    const question = page.questions.find(({ material }) => material.id === id);
    expect(question?.material).toMatchObject({ title: 'Vijlen met de hand', school: { name: 'ROC Noord' }, makers: [{ label: 'Otto Oud', you: true }] });
    const urls = [question!.material.files[0]!.url, question!.material.thumbnailUrl];
    for (const url of urls) {
      expect((await world.anon.fetch(url)).status).toBe(404);
      expect((await world.anon.fetch(`${url}?link=${encodeURIComponent(token)}`)).status).toBe(200);
      expect((await world.anon.fetch(`${url}?link=${encodeURIComponent(token)}x`)).status).toBe(404);
      expect((await world.at.chris.fetch(`${url}?link=${encodeURIComponent(token)}`)).status).toBe(403);
    }
  });

  it('is not answered for by a program that opens every link in a mail', async () => {
    const { token } = await asked();
    const before = await world.app.sql('SELECT id, state FROM consent.consent ORDER BY id');
    for (const method of ['GET', 'HEAD']) await world.anon.fetch(`/antwoord?token=${encodeURIComponent(token)}`, { method });
    const query = new URLSearchParams({ query: ANSWER, variables: JSON.stringify({ token, answers: [] }) });
    await world.anon.fetch(`/graphql?${query}`);
    await view(token);
    expect(await world.app.sql('SELECT id, state FROM consent.consent ORDER BY id')).toEqual(before);
  });

  it('lends its name to nothing else in the same request', async () => {
    const { token } = await asked();
    const [question] = (await view(token)).questions;
    const { data } = await world.anon.answer<{ me: object | null; answerByLink: object }>(
      'query ($token: String!) { consentLink(token: $token) { name } me { email } myConsents { nodes { id } } }',
      { token },
    );
    expect(data?.me ?? null).toBeNull();
    const both = await world.anon.answer(
      'mutation ($token: String!, $answers: [ConsentAnswerInput!]!) { answerByLink(token: $token, answers: $answers) { token } updateProfile(input: { name: "Ander" }) { name } }',
      { token, answers: [{ consentId: question!.id, yes: true }] },
    );
    expect(both.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    expect(await world.app.sql('SELECT name FROM identity.person WHERE id = $1', [otto])).toEqual([{ name: 'Otto Oud' }]);
  });

  it('answers once; after that the same link, also in other hands, does nothing', async () => {
    const { id, token } = await asked();
    const question = (await view(token)).questions.find(({ material }) => material.id === id)!;
    const answers = [{ consentId: question.id, yes: true }];
    expect(await world.at.chris.codeOf(ANSWER, { token, answers })).toBe('LINK_NOT_YOURS');
    const { answerByLink } = await world.anon.ask<{ answerByLink: { token: string } }>(ANSWER, { token, answers });
    expect(await world.anon.codeOf(ANSWER, { token, answers })).toBe('LINK_USED');
    expect(await world.anon.codeOf(LINK, { token })).toBe('LINK_USED');
    expect(await world.anon.codeOf(LINK, { token: answerByLink.token })).toBeNull();
    const { material } = await world.at.chris.ask<{ material: { title: string } }>('query ($id: ID!) { material(id: $id) { title } }', { id });
    expect(material.title).toBe('Vijlen met de hand');
    const kept = await world.app.sql<{ hash: string }>("SELECT encode(token_hash, 'hex') AS hash FROM consent.answer_link");
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('stops by a fresh link, and the work is gone elsewhere', async () => {
    const { id, token } = await asked();
    const question = (await view(token)).questions.find(({ material }) => material.id === id)!;
    await world.anon.ask(ANSWER, { token, answers: [{ consentId: question.id, yes: true }] });
    await world.anon.ask('mutation ($token: String!) { mailConsentLink(token: $token) }', { token });
    await world.app.drainOutbox();
    const fresh = box.linkFor(EMAIL).searchParams.get('token');
    await world.anon.ask('mutation ($token: String!, $ids: [ID!]!) { withdrawByLink(token: $token, consentIds: $ids) { token } }', {
      token: fresh,
      ids: [question.id],
    });
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { title } }', { id })).toBe('NOT_FOUND');
  });
});

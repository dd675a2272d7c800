import { newId } from '@deelgenoot/kernel';
import { MailServer } from '../support/smtp.ts';
import { type Name, World } from '../support/world.ts';

const LEAVE = 'mutation ($id: ID!) { leaveWork(materialId: $id) }';
const STAY = 'mutation ($id: ID!) { stayOnWork(materialId: $id) }';
const ASK = 'mutation ($id: ID!, $person: ID!) { askToLeave(materialId: $id, personId: $person) }';
const QUESTIONS = 'query ($id: ID!) { leaveQuestions(materialId: $id) { title person { name } askedAt refusedAt canAskAt } }';
const JUDGE = 'query ($id: ID!) { makersToJudge(materialId: $id) { title school { name } makers { person { id name } state revocableId } } }';
const REMOVE = 'mutation ($id: ID!, $person: ID!, $reason: String!) { removeMaker(materialId: $id, personId: $person, reason: $reason) }';
const REVOKE = 'mutation ($id: ID!, $reason: String!) { revokeConsent(consentId: $id, reason: $reason) }';
const DISOWN = 'mutation ($id: ID!) { disownAnswer(consentId: $id, explanation: "Ik was die dag op reis.") }';
const NOTICE = 'mutation ($id: ID!) { giveNotice(subjectKind: "material", subjectId: $id, reason: "maker", explanation: "Verkeerd adres") }';
const REASON = 'De school noemde de verkeerde persoon.';
const OTTO = 'otto@elders.example';

interface Judged {
  makersToJudge: { makers: { person: { id: string; name: string }; state: string | null; revocableId: string | null }[] };
}

describe('who is named with a work they did not make', () => {
  let world: World;
  let box: MailServer;

  beforeAll(async () => {
    box = await MailServer.start();
    world = await World.open({ SMTP_URL: box.url });
  }, 120_000);
  afterAll(async () => {
    await world?.stop();
    await box?.stop();
  });

  const shared = async (makers: Name[]): Promise<string> => {
    const id = await world.publishPdf(`Samen ${newId()}.`, 'Samen gemaakt', makers);
    await world.ask([id]);
    for (const name of makers) await world.answer(name, true);
    return id;
  };
  const waiting = async (name: Name) =>
    (await world.at[name].ask<{ me: { waiting: { kind: string; title: string; details: object }[] } }>('{ me { waiting { kind title details } } }')).me.waiting;
  const states = async (id: string) =>
    (
      await world.app.sql<{ author: string; state: string }>('SELECT author_id AS author, state FROM consent.consent WHERE subject_id = $1 ORDER BY id', [id])
    ).map(({ author, state }) => `${Object.entries(world.people).find(([, person]) => person === author)?.[0] ?? 'otto'} ${state}`);
  const last = async (id: string, type: string) =>
    (
      await world.app.sql<{ body: { evidence: object; actor: string } }>(
        'SELECT body FROM consent.event WHERE subject_id = $1 AND type = $2 ORDER BY seq DESC LIMIT 1',
        [id, type],
      )
    )[0]?.body;

  it('leaves it, and the others are asked anew; nothing opens by it', async () => {
    const id = await shared(['anna', 'bram']);
    expect(await world.sees('chris', id)).toBe(true);
    for (const stranger of ['chris', 'manon', 'mo'] as const) expect(await world.at[stranger].codeOf(LEAVE, { id })).toBe('NOT_FOUND');
    expect(await world.anon.codeOf(LEAVE, { id })).toBe('NOT_FOUND');
    expect(await world.at.anna.codeOf(LEAVE, { id: newId() })).toBe('NOT_FOUND');
    await world.at.bram.ask(LEAVE, { id });
    expect(await world.sees('chris', id)).toBe(false);
    expect(await states(id)).toEqual(['anna superseded', 'bram superseded', 'anna requested']);
    expect(await waiting('manon')).toContainEqual(expect.objectContaining({ kind: 'maker-left', title: 'Samen gemaakt', details: { author: 'bram' } }));
    expect(await world.at.bram.codeOf(LEAVE, { id })).toBe('NOT_FOUND');
    await world.answer('anna', true);
    expect(await world.sees('chris', id)).toBe(true);
  });

  it('leaves also a work of another school, which they cannot edit', async () => {
    const id = await world.publishPdf(`Elders ${newId()}.`, 'Van elders', ['anna', 'bram']);
    await world.app.sql('UPDATE consent.contribution SET person_id = $2 WHERE subject_id = $1 AND person_id = $3', [id, world.people.dewi, world.people.bram]);
    await world.ask([id]);
    expect(await world.at.dewi.codeOf('mutation ($id: ID!) { updateMaterial(id: $id, input: { makerIds: [] }) { id } }', { id })).toBe('NOT_ALLOWED');
    await world.at.dewi.ask(LEAVE, { id });
    expect(await states(id)).toEqual(['anna requested', 'dewi cancelled']);
  });

  it('is asked by a manager, at most weekly, and may say that they did make it', async () => {
    const id = await shared(['anna', 'bram']);
    const ask = { id, person: world.people.bram };
    for (const stranger of ['anna', 'chris', 'mo', 'nora'] as const) expect(await world.at[stranger].codeOf(ASK, ask)).toBe('NOT_FOUND');
    expect(await world.at.manon.codeOf(ASK, { id, person: world.people.chris })).toBe('NOT_FOUND');
    await world.at.manon.ask(ASK, ask);
    expect(await world.at.manon.codeOf(ASK, ask)).toBe('REMINDER_TOO_SOON');
    expect(await world.at.manon.ask(QUESTIONS, { id })).toMatchObject({
      leaveQuestions: [{ title: 'Samen gemaakt', person: { name: 'bram' }, refusedAt: null }],
    });
    for (const stranger of ['bram', 'chris', 'mo'] as const) expect(await world.at[stranger].codeOf(QUESTIONS, { id })).toBe('NOT_FOUND');
    expect(await waiting('bram')).toContainEqual(expect.objectContaining({ kind: 'leave-asked', title: 'Samen gemaakt', details: { by: 'manon' } }));
    expect(await world.at.bram.ask('{ myLeaveQuestions { subjectId title } }')).toEqual({ myLeaveQuestions: [{ subjectId: id, title: 'Samen gemaakt' }] });
    await world.app.drainOutbox();
    expect(box.textsFor('bram@school.example').at(-1)).toContain('Heb je het niet gemaakt?');
    expect(await world.at.anna.codeOf(STAY, { id })).toBe('NOT_FOUND');
    expect(await world.sees('chris', id)).toBe(true); // until they confirm it, their answer counts

    await world.at.bram.ask(STAY, { id });
    expect(await world.at.bram.codeOf(STAY, { id })).toBe('NOT_FOUND');
    expect(await world.at.manon.codeOf(ASK, ask)).toBe('CONSENT_COOL_DOWN');
    expect((await waiting('bram')).filter(({ kind }) => kind === 'leave-asked')).toEqual([]);
    expect(await waiting('manon')).toContainEqual(expect.objectContaining({ kind: 'maker-stayed', details: { author: 'bram' } }));
    expect(await states(id)).toEqual(['anna granted', 'bram granted']);
  });

  it('leaves by the link in a mail, and evidence says so', async () => {
    const id = await world.publishPdf(`Oud ${newId()}.`, 'Uit de oude doos');
    const person = await world.nameOtto(OTTO, id);
    await world.ask([id]);
    await world.at.manon.ask(ASK, { id, person });
    await world.app.drainOutbox();
    const token = box.linkFor(OTTO).searchParams.get('token') as string;
    const { consentLink } = await world.anon.ask<{ consentLink: object }>(
      'query ($token: String!) { consentLink(token: $token) { toLeave { subjectId title refusedAt } } }',
      { token },
    );
    expect(consentLink).toEqual({ toLeave: [{ subjectId: id, title: 'Uit de oude doos', refusedAt: null }] });
    const leave = 'mutation ($token: String!, $id: ID!) { leaveWorkByLink(token: $token, materialId: $id) { token toLeave { subjectId } questions { id } } }';
    expect(await world.at.chris.codeOf(leave, { token, id })).toBe('LINK_NOT_YOURS');
    expect(await world.anon.codeOf(leave, { token, id: newId() })).toBe('NOT_FOUND');
    const { leaveWorkByLink } = await world.anon.ask<{ leaveWorkByLink: object }>(leave, { token, id });
    expect(leaveWorkByLink).toMatchObject({ toLeave: [], questions: [] });
    expect(await world.anon.codeOf(leave, { token, id })).toBe('LINK_USED');
    expect(await last(id, 'AUTHOR_REMOVED')).toMatchObject({ evidence: { authenticated: 'link', channel: 'mail' } });
    expect(await states(id)).toEqual(['otto cancelled']);
  });

  it('says by such a link that they did make it', async () => {
    const id = await world.publishPdf(`Echt ${newId()}.`, 'Echt van Otto');
    const person = await world.nameOtto(OTTO, id);
    await world.at.manon.ask(ASK, { id, person });
    await world.app.drainOutbox();
    const token = box.linkFor(OTTO).searchParams.get('token') as string;
    await world.anon.ask('mutation ($token: String!, $id: ID!) { stayOnWorkByLink(token: $token, materialId: $id) { token } }', { token, id });
    const { leaveQuestions } = await world.at.manon.ask<{ leaveQuestions: { refusedAt: string | null }[] }>(QUESTIONS, { id });
    expect(leaveQuestions[0]?.refusedAt).not.toBeNull();
  });

  it('is taken off by a moderator of the platform, with a reason that they and the school read', async () => {
    const id = await world.publishPdf(`Fout ${newId()}.`, 'Verkeerde Otto', ['anna']);
    const otto = await world.nameOtto('verkeerd@elders.example');
    await world.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', {
      id,
      ids: [world.people.anna, otto],
    });
    await world.ask([id]);
    await world.answer('anna', true);
    const removal = { id, person: otto, reason: REASON };
    expect(await world.at.mo.codeOf(REMOVE, removal)).toBe('NOT_FOUND'); // nothing is shared and nobody gave notice
    await world.at.manon.ask(NOTICE, { id });
    for (const stranger of ['manon', 'anna', 'nora', 'beheer', 'chris'] as const) {
      expect(await world.at[stranger].codeOf(REMOVE, removal)).toBe('NOT_FOUND');
      expect(await world.at[stranger].codeOf(JUDGE, { id })).toBe('NOT_FOUND');
    }
    expect(await world.at.mo.codeOf(REMOVE, { ...removal, reason: '  ' })).toBe('TEXT_EMPTY');
    expect(await world.at.mo.codeOf(REMOVE, { ...removal, person: world.people.chris })).toBe('NOT_FOUND');
    const { makersToJudge } = await world.at.mo.ask<Judged>(JUDGE, { id });
    expect(makersToJudge).toMatchObject({
      title: 'Verkeerde Otto',
      school: { name: 'ROC Noord' },
      makers: [
        { person: { name: 'anna' }, state: 'GRANTED' },
        { state: 'REQUESTED', revocableId: null },
      ],
    });

    await world.at.mo.ask(REMOVE, removal);
    expect(await states(id)).toEqual(['anna superseded', 'otto cancelled', 'anna requested']);
    const [log] = await world.app.sql<{ act: string; caseId: string; actor: string; reason: string; state: string }>(
      `SELECT l.act, l.case_id AS "caseId", l.actor_id AS actor, l.details ->> 'reason' AS reason, c.state FROM moderation.log l JOIN moderation.case c ON c.id = l.case_id WHERE c.subject_id = $1`,
      [id],
    );
    expect(log).toMatchObject({ act: 'remove-maker', actor: world.people.mo, reason: REASON, state: 'decided' });
    const event = (await last(id, 'AUTHOR_REMOVED'))!;
    expect(event).toMatchObject({ evidence: { authenticated: 'session', case: log!.caseId } });
    expect(event.actor).not.toBe('system');
    expect(await waiting('manon')).toContainEqual(expect.objectContaining({ kind: 'maker-removed', details: { author: 'Otto Oud', reason: REASON } }));
    await world.app.drainOutbox();
    expect(box.textsFor('verkeerd@elders.example').at(-1)).toContain(REASON);
    expect(await world.at.mo.codeOf(JUDGE, { id })).toBe('NOT_FOUND'); // the case is closed, and the work is home
    await world.answer('anna', true);
    expect(await world.sees('chris', id)).toBe(true);
  });

  it('disowns a yes; a moderator revokes it for good, and no other school sees the work', async () => {
    const id = await shared(['anna', 'bram']);
    const [yes] = (await world.consents('bram', 'GRANTED')).filter(({ subjectId }) => subjectId === id);
    const consent = { id: yes!.id };
    for (const stranger of ['anna', 'manon', 'chris', 'mo'] as const) expect(await world.at[stranger].codeOf(DISOWN, consent)).toBe('NOT_FOUND');
    await world.at.bram.ask(DISOWN, consent);
    expect(await world.at.bram.codeOf(DISOWN, consent)).toBe('NOTICE_TWICE');
    expect(await world.sees('chris', id)).toBe(true); // a word of doubt decides nothing
    const [notice] = await world.app.sql<{ reason: string; explanation: string }>(
      'SELECT reason, explanation FROM moderation.notice n JOIN moderation.case c ON c.id = n.case_id WHERE c.subject_id = $1',
      [id],
    );
    expect(notice).toEqual({ reason: 'answer', explanation: 'bram: Ik was die dag op reis.' });

    for (const stranger of ['anna', 'bram', 'manon', 'nora', 'beheer', 'chris'] as const)
      expect(await world.at[stranger].codeOf(REVOKE, { ...consent, reason: REASON })).toBe('NOT_FOUND');
    expect(await world.at.mo.codeOf(REVOKE, { id: newId(), reason: REASON })).toBe('NOT_FOUND');
    expect(await world.at.mo.codeOf(REVOKE, { ...consent, reason: '' })).toBe('TEXT_EMPTY');
    expect(await world.sees('chris', id)).toBe(true);
    await world.at.mo.ask(REVOKE, { ...consent, reason: REASON });
    expect(await world.sees('chris', id)).toBe(false);
    expect(await states(id)).toEqual(['anna granted', 'bram revoked']);
    expect(await last(id, 'REVOKE')).toMatchObject({ evidence: { authenticated: 'session' }, record: yes!.id });
    expect(await world.at.mo.codeOf(REVOKE, { ...consent, reason: REASON })).toBe('NOT_FOUND'); // the case is closed, and the work is home
    for (const withdraw of ['withdrawConsents', 'resumeConsents'])
      expect(await world.at.bram.codeOf(`mutation ($ids: [ID!]!) { ${withdraw}(consentIds: $ids) { id } }`, { ids: [yes!.id] })).toBe('CONSENT_STATE');
    expect(await waiting('bram')).toContainEqual(expect.objectContaining({ kind: 'consent-revoked', details: { reason: REASON } }));
    expect(await waiting('manon')).toContainEqual(expect.objectContaining({ kind: 'consent-revoked', details: { author: 'bram', reason: REASON } }));
    await world.app.drainOutbox();
    expect(box.textsFor('bram@school.example').at(-1)).toContain(REASON);
    const { verifyLedger } = await world.at.manon.ask<{ verifyLedger: { ok: boolean } }>('query ($id: ID!) { verifyLedger(materialId: $id) { ok } }', { id });
    expect(verifyLedger.ok).toBe(true);

    await world.ask([id]); // nobody said no, so it may be asked at once
    await world.answer('bram', true);
    expect(await world.sees('chris', id)).toBe(true);
  });
});

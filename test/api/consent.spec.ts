import { newId } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import { type Name, World } from '../support/world.ts';

const REQUEST =
  'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested grantedByRule faults { materialId personId code at } } }';
const ANSWER = 'mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id state } }';
const MINE = `query ($waiting: Boolean) { myConsents(waiting: $waiting) { nodes { id subjectKind state textVersion lapsesAt author { name } requestedBy { name } asked { scope { mode futureMembers schools { name } } licence }
  terms { licence until } viewerCan { answer withdraw narrow remind cancel } } } }`;
const PREVIEW =
  'query ($ids: [ID!]!, $terms: TermsInput!) { consentPreview(materialIds: $ids, terms: $terms) { count total public schools { name } without { name } } }';
const LEDGER =
  'query ($id: ID!) { ledger(materialId: $id) { seq type actor hash previousHash details } verifyLedger(materialId: $id) { ok events firstBadSeq signedHeadAt } }';

interface Preview {
  consentPreview: { count: number; total: number; public: boolean; schools: { name: string }[]; without: { name: string }[] };
}

describe('consent over GraphQL', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
    id = await world.publishPdf('Over toestemming.', 'Toestemming', ['anna', 'bram']);
  }, 120_000);
  afterAll(() => world?.stop());

  const terms = (mode: string, schools: string[] = [], more: object = {}) => ({
    scope: { mode, schoolIds: schools, futureMembers: false },
    licence: 'adapt',
    attribution: 'FULL',
    ...more,
  });
  const names = (schools: { name: string }[]) => schools.map(({ name }) => name);

  it('has a text in both languages, with the hash of what it says', async () => {
    const { nl, en } = await world.anon.ask<Record<'nl' | 'en', { version: number; sha256: string; body: string }>>(
      '{ nl: consentText(language: "nl") { version sha256 body } en: consentText(language: "en") { version sha256 body } }',
    );
    expect(nl.body).toContain('Nee zeggen mag altijd');
    expect(en.body).toContain('You may always say no');
    expect(nl.sha256).not.toBe(en.sha256);
    expect(await world.anon.codeOf('{ consentText(language: "fr") { body } }')).toBe('INVALID_INPUT');
  });

  it('shows whom a question would reach, before it is put', async () => {
    const preview = async (wish: object) => (await world.at.manon.ask<Preview>(PREVIEW, { ids: [id], terms: wish })).consentPreview;
    expect(await preview(terms('ALL'))).toMatchObject({ count: 3, total: 3, public: false, without: [] });
    const except = await preview(terms('EXCEPT', [world.schools.kade]));
    expect([names(except.schools), names(except.without)]).toEqual([['Groen College Veld', 'MBO Haven'], ['Vakcollege Kade']]);
    expect(await preview(terms('PUBLIC'))).toMatchObject({ public: true, count: 3 });
    for (const who of ['chris', 'mo', 'sam', 'beheer'] as Name[])
      expect([who, await world.at[who].codeOf(PREVIEW, { ids: [id], terms: terms('ALL') })]).toEqual([who, 'NOT_FOUND']);
  });

  it('refuses terms that make no sense, with a code for each', async () => {
    const code = (wish: object) => world.at.manon.codeOf(REQUEST, { ids: [id], terms: wish });
    expect(await code(terms('ALL', [], { licence: 'cc-by' }))).toBe('TERMS_CC_NEEDS_PUBLIC');
    expect(await code(terms('PUBLIC', [], { licence: 'cc-by' }))).toBe('TERMS_CONFIRM_CC');
    expect(await code(terms('INCLUDE'))).toBe('TERMS_SCOPE_EMPTY');
    expect(await code(terms('ALL', [], { until: '2020-01-01' }))).toBe('TERMS_UNTIL_PAST');
    expect(await code(terms('INCLUDE', [newId()]))).toBe('INVALID_INPUT');
    expect(await code(terms('INCLUDE', ['x']))).toBe('INVALID_INPUT');
    expect(await code(terms('ALL', [], { licence: 'gpl' }))).toBe('INVALID_INPUT');
    expect(await code(terms('ALL', [], { until: '2026-02-30' }))).toBe('INVALID_INPUT');
  });

  it('asks, and each author sees what, by whom, and what they can do', async () => {
    const elsewhere = newId();
    const { requestConsent } = await world.at.manon.ask<{ requestConsent: object }>(REQUEST, { ids: [id, elsewhere], terms: terms('ALL') });
    expect(requestConsent).toEqual({ requested: 2, grantedByRule: 0, faults: [{ materialId: elsewhere, personId: null, code: 'NOT_FOUND', at: null }] });
    const { myConsents } = await world.at.anna.ask<{ myConsents: { nodes: object[] } }>(MINE, { waiting: true });
    expect(myConsents.nodes).toEqual([
      expect.objectContaining({
        subjectKind: 'material',
        state: 'REQUESTED',
        textVersion: 1,
        author: { name: 'anna' },
        requestedBy: { name: 'manon' },
        terms: null,
        asked: { scope: { mode: 'ALL', futureMembers: false, schools: [] }, licence: 'adapt' },
        viewerCan: { answer: true, withdraw: false, narrow: false, remind: false, cancel: false },
      }),
    ]);
    expect(await world.at.chris.codeOf(REQUEST, { ids: [id], terms: terms('ALL') })).toBeNull(); // answered item by item: not found
  });

  it('lets only the author answer, once', async () => {
    const [consent] = await world.consents('anna', 'REQUESTED');
    const answers = [{ consentId: consent!.id, yes: true, terms: terms('EXCEPT', [world.schools.kade]) }];
    expect(await world.at.manon.codeOf(ANSWER, { answers })).toBe('CONSENT_NOT_YOURS');
    expect(await world.at.chris.codeOf(ANSWER, { answers })).toBe('NOT_FOUND');
    expect(await world.anon.codeOf(ANSWER, { answers })).toBe('NOT_FOUND');
    const outcomes = await Promise.all([world.at.anna.codeOf(ANSWER, { answers }), world.at.anna.codeOf(ANSWER, { answers })]);
    expect(outcomes.sort()).toEqual(['CONSENT_STATE', null]);
    expect(await world.at.anna.codeOf(ANSWER, { answers: [] })).toBeNull();
    expect(await world.at.anna.codeOf(ANSWER, { answers: Array.from({ length: 51 }, () => ({ consentId: newId(), yes: true })) })).toBe('TOO_MANY_ITEMS');
    expect(await world.at.anna.codeOf(ANSWER, { answers: [{ consentId: 'x', yes: true }] })).toBe('INVALID_INPUT');
  });

  it('previews what the second author would open, within what the first and the school allow', async () => {
    const { consentPreview } = await world.at.bram.ask<Preview>(PREVIEW, { ids: [id], terms: terms('PUBLIC') });
    expect([consentPreview.public, names(consentPreview.schools)]).toEqual([false, ['Groen College Veld', 'MBO Haven']]);
  });

  it('lets an author change their mind about the terms, and stop', async () => {
    await world.answer('bram', true);
    const [consent] = await world.consents('bram', 'GRANTED');
    const CHANGE = 'mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id state terms { licence } } }';
    const { changeTerms } = await world.at.bram.ask<{ changeTerms: { id: string } }>(CHANGE, { id: consent!.id, terms: terms('ALL', [], { licence: 'use' }) });
    expect(changeTerms).toEqual({ id: expect.not.stringMatching(consent!.id), state: 'GRANTED', terms: { licence: 'use' } });
    expect(await world.at.bram.codeOf(CHANGE, { id: consent!.id, terms: terms('ALL') })).toBe('CONSENT_STATE');
    await world.withdraw('bram');
    expect((await world.consents('bram')).map(({ state }) => state).sort()).toEqual(['SUPERSEDED', 'WITHDRAWN']);
  });

  it('keeps a ledger that names people to those who may know, and verifies', async () => {
    const { ledger, verifyLedger } = await world.at.anna.ask<{
      ledger: { seq: number; type: string; actor: string; details: { author: string | null; evidence: object } }[];
      verifyLedger: object;
    }>(LEDGER, { id });
    expect(ledger.map(({ type, actor, details }) => [type, actor, details.author])).toEqual([
      ['CLEAR', 'manon', null],
      ['REQUEST', 'manon', 'anna'],
      ['REQUEST', 'manon', 'bram'],
      ['GRANT', 'anna', 'anna'],
      ['GRANT', 'bram', 'bram'],
      ['SUPERSEDE', 'bram', 'bram'],
      ['GRANT', 'bram', 'bram'],
      ['WITHDRAW', 'bram', 'bram'],
    ]);
    expect(ledger[3]!.details.evidence).toEqual({ authenticated: 'session', channel: 'web', language: 'nl' });
    expect(verifyLedger).toEqual({ ok: true, events: 8, firstBadSeq: null, signedHeadAt: null });
    for (const who of ['chris', 'dewi', 'beheer'] as Name[]) expect([who, await world.at[who].codeOf(LEDGER, { id })]).toEqual([who, 'NOT_FOUND']);
    expect(await world.at.anna.codeOf(LEDGER, { id: 'x' })).toBe('NOT_FOUND');
  });

  it('reminds at most weekly, takes back, and says from when one may ask again', async () => {
    const work = await world.publishPdf('Nog een.', 'Nog een', ['anna']);
    await world.ask([work]);
    const [consent] = await world.consents('anna', 'REQUESTED');
    expect(await world.at.manon.codeOf('mutation ($ids: [ID!]!) { remindConsent(consentIds: $ids) }', { ids: [consent!.id] })).toBe('REMINDER_TOO_SOON');
    const { cancelConsentRequest } = await world.at.manon.ask<{ cancelConsentRequest: object[] }>(
      'mutation ($ids: [ID!]!) { cancelConsentRequest(consentIds: $ids) { state } }',
      { ids: [consent!.id] },
    );
    expect(cancelConsentRequest).toEqual([{ state: 'CANCELLED' }]);
    await world.ask([work]);
    await world.answer('anna', false);
    const { requestConsent } = await world.at.manon.ask<{ requestConsent: { requested: number; faults: { code: string; at: string }[] } }>(REQUEST, {
      ids: [work],
      terms: terms('ALL'),
    });
    expect(requestConsent).toMatchObject({ requested: 0, faults: [{ code: 'CONSENT_COOL_DOWN', personId: world.people.anna }] });
    expect(Date.parse(requestConsent.faults[0]!.at)).toBeGreaterThan(Date.now() + 180 * 86_400_000);
  }, 30_000);

  it('tells each author once, and the manager what became of it', async () => {
    const works = [await world.publishPdf('Een.', 'Een', ['anna']), await world.publishPdf('Twee.', 'Twee', ['anna'])];
    await world.ask(works);
    const waiting = async (who: Name) =>
      (await world.at[who].ask<{ me: { waiting: { kind: string; details: Record<string, unknown> }[] } }>('{ me { waiting { kind details } } }')).me.waiting;
    await world.app.act((ctx) => world.app.get(Notifications).tell(ctx, world.people.anna, { kind: 'reply', title: 'Later', url: '/', key: 'later' }));
    expect((await waiting('anna')).map(({ kind }) => kind)).toEqual(['consent-asked', 'reply']); // a question before what is newer
    expect((await waiting('anna')).filter(({ kind }) => kind === 'consent-asked')).toEqual([
      { kind: 'consent-asked', details: { count: 2, titles: expect.arrayContaining(['Een', 'Twee']), by: 'manon' } },
    ]);
    await world.answer('anna', true);
    expect((await waiting('anna')).filter(({ kind }) => kind === 'consent-asked')).toEqual([]);
    expect((await waiting('manon')).find(({ kind }) => kind === 'consent-answered')?.details).toEqual({ count: 2, yes: 2, no: 0, author: 'anna' });
  }, 30_000);

  it('tells an author who answered one of two questions what is left', async () => {
    const works = [await world.publishPdf('Drie.', 'Drie', ['anna']), await world.publishPdf('Vier.', 'Vier', ['anna'])];
    await world.ask(works);
    const { myConsents } = await world.at.anna.ask<{ myConsents: { nodes: { id: string; material: { title: string } }[] } }>(
      'query { myConsents(waiting: true) { nodes { id material { title } } } }',
    );
    const answered = myConsents.nodes.find(({ material }) => material.title === 'Drie')?.id;
    await world.at.anna.ask(ANSWER, { answers: [{ consentId: answered, yes: false }] });
    const { me } = await world.at.anna.ask<{ me: { waiting: { kind: string; title: string; details: object }[] } }>(
      '{ me { waiting { kind title details } } }',
    );
    expect(me.waiting.find(({ kind }) => kind === 'consent-asked')).toMatchObject({ title: 'Vier', details: { count: 1 } });
  }, 30_000);
});

import { MailServer } from '../support/smtp.ts';
import { World } from '../support/world.ts';

const RECEIPT = 'query ($id: ID!, $token: String) { consentReceipt(consentId: $id, token: $token) { id paper { title lead sections { heading } } document } }';
const LINK = 'query ($token: String!) { consentLink(token: $token) { questions { id } answered { id state } held { id } } }';
const ANSWER = 'mutation ($token: String!, $answers: [ConsentAnswerInput!]!) { answerByLink(token: $token, answers: $answers) { token answered { id } } }';

describe('receipts and logs, as files', () => {
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

  it('go to the author only, and stay in no cache', async () => {
    await world.ask([await world.publishPdf('Wacht zes tellen.')]);
    await world.answer('anna', true);
    const [given] = await world.consents('anna', 'GRANTED');
    const id = given!.id;
    for (const [form, type] of [
      ['pdf', 'application/pdf'],
      ['json', 'application/json; charset=utf-8'],
    ] as const) {
      const response = await world.at.anna.fetch(`/receipts/${id}.${form}?lang=en`);
      expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, type, 'private, no-store']);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="receipt-${id}.${form}"`);
      if (form === 'json') expect(await response.json()).toMatchObject({ header: { record_id: id }, receipt_metadata: { language: 'en' } });
      else
        expect(
          Buffer.from(await response.arrayBuffer())
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
      for (const who of ['manon', 'bram', 'chris', 'mo', 'beheer', 'sam'] as const)
        expect([who, (await world.at[who].fetch(`/receipts/${id}.${form}`)).status]).toEqual([who, 404]);
      expect((await world.anon.fetch(`/receipts/${id}.${form}`)).status).toBe(404);
    }
    for (const name of ['x.pdf', `${id}.exe`, `${id}`, `${world.schools.noord}.pdf`]) expect((await world.at.anna.fetch(`/receipts/${name}`)).status).toBe(404);
    expect(await world.at.anna.ask(RECEIPT, { id })).toMatchObject({
      consentReceipt: { id, paper: { lead: expect.any(String) }, document: { header: { record_id: id } } },
    });
    expect(await world.at.manon.codeOf(RECEIPT, { id })).toBe('NOT_FOUND');
    expect(await world.anon.codeOf(RECEIPT, { id })).toBe('NOT_FOUND');
  });

  it('reach an author without an account by their link, as far as the link may tell', async () => {
    const asked = async (): Promise<string> => {
      const id = await world.publishPdf('Met de hand.', 'Vijlen');
      await world.nameOtto('otto@elders.example', id);
      await world.ask([id]);
      await world.app.drainOutbox();
      return box.linkFor('otto@elders.example').searchParams.get('token') as string;
    };
    const page = async (token: string) =>
      (await world.anon.ask<{ consentLink: { questions: { id: string }[]; answered: { id: string }[] } }>(LINK, { token })).consentLink;
    const status = async (id: string, token: string) => (await world.anon.fetch(`/receipts/${id}.pdf?link=${encodeURIComponent(token)}`)).status;

    const first = await asked();
    const [question] = (await page(first)).questions;
    const { answerByLink } = await world.anon.ask<{ answerByLink: { token: string; answered: { id: string }[] } }>(ANSWER, {
      token: first,
      answers: [{ consentId: question!.id, yes: true }],
    });
    expect(answerByLink.answered).toEqual([{ id: question!.id }]);
    expect(await status(question!.id, answerByLink.token)).toBe(200);
    expect(await status(question!.id, first)).toBe(409); // used up
    expect(await world.anon.ask(RECEIPT, { id: question!.id, token: answerByLink.token })).toMatchObject({ consentReceipt: { id: question!.id } });
    const [annas] = await world.consents('anna', 'GRANTED');
    expect(await status(annas!.id, answerByLink.token)).toBe(404); // another's

    // A later question came with a mail of its own; whoever was shown that one learns nothing of what was answered before.
    const second = await asked();
    expect((await page(second)).answered).toEqual([]);
    expect(await status(question!.id, second)).toBe(404);
    expect(await world.anon.codeOf(RECEIPT, { id: question!.id, token: second })).toBe('NOT_FOUND');

    // All that the log says: by the link of their own mailbox that stops and changes, not by the one with a question.
    const mine = (form: string, token: string) => world.anon.fetch(`/ledger/mine.${form}?link=${encodeURIComponent(token)}`);
    const MINE = 'query ($token: String!) { myLedger(token: $token) { sections { heading } } }';
    expect((await mine('json', second)).status).toBe(403);
    expect(await world.anon.codeOf(MINE, { token: second })).toBe('NOT_ALLOWED');
    await world.anon.ask('mutation ($token: String!) { mailConsentLink(token: $token) }', { token: second });
    await world.app.drainOutbox();
    const manage = box.linkFor('otto@elders.example').searchParams.get('token') as string;
    const log = (await (await mine('json', manage)).json()) as { person: { email: string }; consents: unknown[]; chains: { ok: boolean }[] };
    expect(log).toMatchObject({ person: { email: 'otto@elders.example' }, chains: [{ ok: true }, { ok: true }] });
    expect(log.consents).toHaveLength(2);
    expect((await mine('pdf', manage)).headers.get('content-type')).toBe('application/pdf');
    expect((await world.anon.ask<{ myLedger: { sections: unknown[] } }>(MINE, { token: manage })).myLedger.sections.length).toBeGreaterThan(2);
    for (const broken of [`${manage}x`, 'x']) expect((await mine('json', broken)).status).toBe(404);
  });

  it('tell each person their own log, and nobody else’s', async () => {
    const response = await world.at.anna.fetch('/ledger/mine.json');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await response.json()).toMatchObject({ person: { id: world.people.anna }, chains: [expect.objectContaining({ ok: true })] });
    expect((await world.at.chris.fetch('/ledger/mine.pdf')).headers.get('content-type')).toBe('application/pdf');
    expect(await (await world.at.chris.fetch('/ledger/mine.json')).json()).toMatchObject({ person: { id: world.people.chris }, commitment: null, chains: [] });
    for (const form of ['pdf', 'json']) expect((await world.anon.fetch(`/ledger/mine.${form}`)).status).toBe(403);
    expect(await world.anon.codeOf('{ myLedger { title } }')).toBe('SIGN_IN_REQUIRED');
    expect(await world.at.sam.ask('{ myLedger { title } }')).toMatchObject({ myLedger: { title: expect.any(String) } }); // suspended people too
  });
});

import { readFileSync } from 'node:fs';
import { createPublicKey, verify } from 'node:crypto';
import type { SchoolRow } from '@deelgenoot/identity';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { WithdrawConsents } from '../consent/withdraw-consents.ts';
import { SignHeads } from '../ledger/sign-heads.job.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { paperPdf } from '../paper/paper-pdf.ts';
import { wish, World } from '../testing/world.ts';
import { receiptDocument } from './receipt-document.ts';
import { receiptPaper } from './receipt-paper.ts';
import type { Receipt } from './receipt.ts';
import { Receipts } from './receipts.ts';

const schema = JSON.parse(readFileSync(new URL('../../../../docs/receipt/consent-receipt.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const faultsOf = (receipt: Receipt) => {
  validate(JSON.parse(JSON.stringify(receiptDocument(receipt))));
  return validate.errors ?? [];
};

let world: World;
let home: SchoolRow;
let veld: SchoolRow;
let manager: string;
let anna: string;

beforeAll(async () => {
  world = await World.open();
  [home, veld] = [await world.school('ROC Thuis'), await world.school('Groen Veld')];
  manager = await world.person('Mies', home, ['manager']);
  anna = await world.person('Anna', home);
}, 60_000);
afterAll(() => world?.close());

const asked = async (more = {}): Promise<string> => {
  const work = await world.work(home, [anna], 'Lassen met “beleid”');
  await world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish(more)));
  const [consent] = await world.as(null, (ctx) => world.get(ConsentRepository).ofSubjects(ctx, 'material', [work]));
  return consent!.id;
};
const answer = (consentId: string, yes: boolean, terms = wish()) => world.as(anna, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId, yes, terms }]));
const receipt = (id: string, who: string | null = anna, locale: 'nl' | 'en' = 'nl') => world.as(who, (ctx) => world.get(Receipts).of({ ...ctx, locale }, id));
const sign = () => world.as(null, (ctx) => world.get(SignHeads).run(ctx));

describe('a receipt', () => {
  it('has the fields of the two standards, in every state', async () => {
    const [yes, no, waits, stopped] = [await asked(), await asked(), await asked(), await asked()];
    await answer(yes, true, wish({ mode: 'include', schoolIds: [veld.id], attribution: 'none' }));
    await answer(no, false);
    await answer(stopped, true);
    await world.as(anna, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [stopped]));
    for (const id of [yes, no, waits, stopped]) for (const locale of ['nl', 'en'] as const) expect(faultsOf(await receipt(id, anna, locale))).toEqual([]);

    const given = receiptDocument(await receipt(yes));
    expect(given.kantara_consent_receipt).toMatchObject({
      version: 'KI-CR-v1.1.0',
      consentReceiptID: yes,
      services: [{ purposes: [{ thirdPartyName: 'Groen Veld' }] }],
    });
    expect(given.pii_processing.purposes.map((one) => one.purpose_type)).toEqual(['sharing']); // no name, no purpose for it
    expect(given.events.map((event) => event.event_state)).toEqual(['requested', 'given']);
    expect(receiptDocument(await receipt(no)).kantara_consent_receipt).toBeNull();
    expect(receiptDocument(await receipt(stopped)).events.at(-1)).toMatchObject({ event_state: 'withdrawn', entity_id: given.header.pii_principal_id });
    // Of others than the author it names schools only.
    expect(JSON.stringify(given)).not.toContain('Mies');
    expect(JSON.stringify(given)).not.toContain(manager);
  });

  it('is its author’s alone: the manager who asked does not get it', async () => {
    const id = await asked();
    const bram = await world.person('Bram', home);
    for (const who of [manager, bram, null]) await expect(receipt(id, who)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(receipt('nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says what the author read, and is bound to a signed end of the chain', async () => {
    const id = await asked();
    await answer(id, true);
    const fresh = await receipt(id);
    expect(fresh.head).toMatchObject({ seq: 3, signedAt: world.now }); // not signed yet: signed now
    await sign();
    await world.as(anna, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [id]));
    await sign();
    const { head, publicKey, text, events } = await receipt(id);
    expect(head.seq).toBe(4);
    expect(events.find(({ type }) => type === 'GRANT')?.body.text).toBe(text.sha256);
    // Written out here, so that the way to check it in the documentation is what it is.
    const signed = `{"hash":"${head.hash}","seq":4,"signedAt":"${head.signedAt.toISOString()}","subject":{"id":"${head.subject.id}","kind":"material"}}`;
    expect(verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(head.signature, 'base64'))).toBe(true);
  });

  it('vouches for nothing when history was changed, and convicts whoever cut it off afterwards', async () => {
    const id = await asked();
    await answer(id, true);
    const { head } = await receipt(id);
    const where = `WHERE subject_id = '${head.subject.id}'`;
    await world.asOwner(
      `ALTER TABLE consent.event DISABLE TRIGGER append_only; DELETE FROM consent.event ${where} AND seq = 3; ALTER TABLE consent.event ENABLE TRIGGER append_only`,
    );
    const verifyWith = (heads: (typeof head)[]) => world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx, heads));
    // nobody had signed that step, but on the receipt; the answer itself gives it away too
    expect((await verifyWith([])).broken).toMatchObject([{ fault: null, record: { kind: 'consent', id, field: 'state' } }]);
    expect((await verifyWith([head])).broken).toEqual([expect.objectContaining({ subject: head.subject, firstBadSeq: 3, fault: 'truncated' })]);
    await world.asOwner(
      `ALTER TABLE consent.event DISABLE TRIGGER append_only; UPDATE consent.event SET body = jsonb_set(body, '{version}', '7') ${where} AND seq = 2; ALTER TABLE consent.event ENABLE TRIGGER append_only`,
    );
    await expect(receipt(id)).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
  });

  it.each([
    ['nl', 'Je zei ja. Dit geldt nu.', 'ondertekend'],
    ['en', 'You said yes. This holds now.', 'signed'],
  ] as const)('is a PDF with real text, tagged, in %s', async (locale, lead, word) => {
    const id = await asked();
    await answer(id, true);
    const given = await receipt(id, anna, locale);
    const data = await paperPdf(receiptPaper(given), world.now);
    const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
    const document = await task.promise;
    expect((await document.getMetadata()).info).toMatchObject({ Title: expect.stringContaining('Lassen met “beleid”'), Language: locale });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
    const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')));
    expect(texts[0]).toContain(lead);
    for (const text of texts) expect(text).toMatch(new RegExp(`${given.head.hash.slice(0, 16)}….*${word}`)); // the mark stands on each sheet
    const tree = await pages[0]!.getStructTree();
    expect(tree.children.map((child) => ('role' in child ? child.role : ''))).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    await task.destroy();
  });
});

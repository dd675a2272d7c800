import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { People, type SchoolRow } from '@deelgenoot/identity';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { EraseAuthor } from '../erasure/erase-author.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { KeepRules } from '../standing/keep-rules.ts';
import { wish, World } from '../testing/world.ts';
import { PersonLedger } from './person-ledger.ts';

interface File {
  person: { id: string; name: string };
  commitment: { key: string; message: string; value: string } | null;
  signatures: { public_key: string };
  consents: { id: string; authorId: string }[];
  terms: { hash: string; value: object }[];
  texts: { sha256: string; body: string }[];
  rosters: { sha256: string; schools: object[] }[];
  chains: {
    subject: { kind: string; id: string };
    ok: boolean;
    events: { seq: number; previous_hash: string; hash: string; signed_at: string | null; signature: string | null; body: Record<string, unknown> }[];
  }[];
}

/** The rule of the documentation, written once more: names in order, no spaces. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`).join(',')}}`;
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let world: World;
let home: SchoolRow;
let manager: string;
beforeAll(async () => {
  world = await World.open();
  [home] = [await world.school('Home'), await world.school('B')];
  manager = await world.person('Mies', home, ['manager']);
}, 60_000);
afterAll(() => world?.close());

const file = (who: string | null): Promise<File> =>
  world.as(who, async (ctx) => {
    let text = '';
    for await (const piece of world.get(PersonLedger).json(ctx)) text += piece;
    return JSON.parse(text) as File;
  });
const paper = (who: string) => world.as(who, (ctx) => world.get(PersonLedger).paper(ctx));
const request = (work: string) => world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish()));
const answer = async (who: string, work: string) => {
  const [consent] = await world.sql<{ id: string }>("SELECT id FROM consent.consent WHERE subject_id = $1 AND author_id = $2 AND state = 'requested'", [
    work,
    who,
  ]);
  await world.as(who, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId: consent!.id, yes: true }]));
};

describe('someone’s own ledger', () => {
  it('holds everything to check it without us', async () => {
    const [anna, bram] = [await world.person('Anna', home), await world.person('Bram', home)];
    const shared = await world.work(home, [anna, bram], 'Samen gemaakt');
    await request(shared);
    await answer(bram, shared);
    await answer(anna, shared);
    await world.as(anna, (ctx) => world.get(KeepRules).set(ctx, home.id, wish()));

    const own = await file(anna);
    const { key, message, value } = own.commitment!;
    expect(createHmac('sha256', Buffer.from(key, 'hex')).update(message).digest('hex')).toBe(value);
    expect(message).toBe(anna);
    expect(own.chains.map(({ subject, ok, events }) => [subject.kind, ok, events.map(({ body }) => body['type'])]).sort()).toEqual([
      ['material', true, ['REQUEST', 'GRANT']],
      ['standing', true, ['RULE_SET']],
    ]);
    const publicKey = createPublicKey(own.signatures.public_key);
    for (const { subject, events } of own.chains)
      for (const { seq, previous_hash: previousHash, hash, signed_at: signedAt, signature, body } of events) {
        expect(sha256(canonical({ body, previousHash }))).toBe(hash);
        expect([body['author'], body['actor']]).toContain(value);
        expect(verify(null, Buffer.from(canonical({ subject, seq, hash, signedAt })), publicKey, Buffer.from(signature!, 'base64'))).toBe(true);
        // What was agreed can be opened: the hash in the event is that of words in the same file.
        const terms = own.terms.find((one) => one.hash === body['terms'])!;
        expect(sha256(canonical(terms.value))).toBe(terms.hash);
        if (body['text'] !== null) expect(own.texts.map((text) => sha256(text.body))).toContain(body['text']);
      }
    for (const roster of own.rosters) expect(sha256(canonical(roster.schools))).toBe(roster.sha256);
  });

  it('shows a rule that ended, by its maker’s word or with their account', async () => {
    const anna = await world.person('Anna', home);
    const { id } = await world.as(anna, (ctx) => world.get(KeepRules).set(ctx, home.id, wish()));
    await world.as(anna, (ctx) => world.get(KeepRules).end(ctx, home.id, false));
    const typesIn = ({ chains }: File) => chains.flatMap(({ subject, events }) => (subject.id === id ? events.map(({ body }) => body['type']) : []));
    expect(typesIn(await file(anna))).toEqual(['RULE_SET', 'RULE_ENDED']);
    const said = (await paper(anna)).sections.find(({ heading }) => heading === 'Een vaste afspraak');
    expect(said?.facts.map(({ value }) => value)).toContain('Je stopte een vaste afspraak. (ingelogd op de website)');

    await world.as(anna, (ctx) => world.get(KeepRules).resume(ctx, home.id));
    await world.as(anna, async (ctx) => world.get(EraseAuthor).erase(ctx, (await world.get(People).load(ctx, anna))!, 'delete'));
    expect(typesIn(await file(anna))).toEqual(['RULE_SET', 'RULE_ENDED', 'RULE_SET', 'RULE_ENDED']);
    expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'standing', id }))).toMatchObject({ ok: true, events: 4 });
  });

  it('says nothing of others: no key, no answer, no name', async () => {
    const [anna, bram] = [await world.person('Anna', home), await world.person('Bram', home)];
    const work = await world.work(home, [anna, bram]);
    await request(work);
    await answer(anna, work);
    await answer(bram, work);
    const text = JSON.stringify(await file(anna));
    const [key] = await world.sql<{ key: Buffer; commitment: string }>('SELECT key, commitment FROM consent.person_key WHERE person_id = $1', [bram]);
    for (const secret of [bram, 'Bram', key!.key.toString('hex'), key!.commitment, manager, 'Mies']) expect(text).not.toContain(secret);
  });

  it('can be read: what was asked and answered, in sentences', async () => {
    const anna = await world.person('Anna', home);
    expect((await paper(anna)).lead).toBe('Er staat nog niets over jou in het logboek.');
    expect(await file(anna)).toMatchObject({ commitment: null, chains: [] });
    const work = await world.work(home, [anna], 'Vijlen met de hand');
    await request(work);
    await answer(anna, work);
    const own = (await paper(anna)).sections.find(({ heading }) => heading === 'Vijlen met de hand');
    expect(own?.facts.map(({ value }) => value)).toEqual(['Je zei ja. (ingelogd op de website)', 'De academie vroeg je toestemming. (ingelogd op de website)']);
    // What a manager did about others’ work stands there too, without what it is called.
    const did = await paper(manager);
    expect(did.sections.flatMap(({ facts }) => facts.map(({ value }) => value))).toContain('Je vroeg een maker om toestemming. (ingelogd op de website)');
    expect(did.sections.map(({ heading }) => heading)).not.toContain('Vijlen met de hand');
  });

  it('is nobody’s who is not there, and is not signed for when it was changed', async () => {
    await expect(file(null)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    const anna = await world.person('Anna', home);
    const work = await world.work(home, [anna]);
    await request(work);
    await answer(anna, work);
    await world.asOwner(
      `ALTER TABLE consent.event DISABLE TRIGGER append_only; UPDATE consent.event SET at = at + interval '1 day' WHERE subject_id = '${work}' AND seq = 3; ALTER TABLE consent.event ENABLE TRIGGER append_only`,
    );
    const [chain] = (await file(anna)).chains;
    expect(chain).toMatchObject({ ok: false, first_bad_seq: 3 });
    expect(chain!.events.map(({ signature }) => signature)).toEqual([null, null]);
  });
});

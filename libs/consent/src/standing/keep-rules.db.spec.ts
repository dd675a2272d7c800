import type { SchoolRow } from '@deelgenoot/identity';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { WithdrawConsents } from '../consent/withdraw-consents.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { wish, World } from '../testing/world.ts';
import { KeepRules } from './keep-rules.ts';

let world: World;
let [home, b, c]: SchoolRow[] = [];
let [anna, bram, chris, manager]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  [home, b, c] = [await world.school('Home'), await world.school('B'), await world.school('C')];
  [anna, bram, manager] = [await world.person('Anna', home!), await world.person('Bram', home!), await world.person('Mies', home!, ['manager'])];
  chris = await world.person('Chris', b!);
}, 60_000);
afterAll(() => world?.close());

const rules = () => world.get(KeepRules);
const ask = (...works: string[]) => world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', works, wish()));
const set = (terms = wish(), by = anna!) => world.as(by, (ctx) => rules().set(ctx, home!.id, terms));
const end = (withdraw: boolean, by = anna!) => world.as(by, (ctx) => rules().end(ctx, home!.id, withdraw));
const rowsOf = (work: string) =>
  world.sql<{ id: string; state: string; basis: string }>('SELECT id, state, basis FROM consent.consent WHERE subject_id = $1 ORDER BY id', [work]);
const passes = (...schools: SchoolRow[]) => schools.map(({ id }) => `institution:${id}`).sort();

it('answers what is asked the moment it is asked, and the ledger says by which rule', async () => {
  const { id } = await set(wish({ mode: 'except', schoolIds: [c!.id] }));
  const work = await world.work(home!, [anna!]);
  expect(await ask(work)).toMatchObject({ requested: 0, grantedByRule: 1 });
  expect(await world.shared(work)).toEqual(passes(b!));
  const [event] = await world.sql<{ body: { basis: string; actor: string } }>("SELECT body FROM consent.event WHERE subject_id = $1 AND type = 'GRANT'", [
    work,
  ]);
  expect(event!.body).toMatchObject({ basis: `standing:${id}`, actor: 'system' });
  expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'standing', id }))).toMatchObject({ ok: true, events: 1 });
  expect(await world.as(anna!, (ctx) => rules().mine(ctx))).toMatchObject([{ id, shares: expect.any(Number) }]);
});

it('on other terms takes what it shared along, in the same transaction', async () => {
  await set(wish());
  const work = await world.work(home!, [anna!]);
  await ask(work);
  expect(await world.shared(work)).toEqual(passes(b!, c!));
  await set(wish({ mode: 'include', schoolIds: [c!.id] }));
  expect(await world.shared(work)).toEqual(passes(c!));
  expect((await rowsOf(work)).map(({ state }) => state)).toEqual(['superseded', 'granted']);
  await set(wish());
  expect(await world.shared(work)).toEqual(passes(b!, c!));
});

it('never goes against a single no, and leaves alone what was answered in person', async () => {
  await set(wish());
  const [stopped, own] = [await world.work(home!, [anna!]), await world.work(home!, [anna!])];
  await ask(stopped, own);
  const [granted] = await rowsOf(stopped);
  await world.as(anna!, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [granted!.id]));
  await end(false);
  const asked = await world.work(home!, [anna!]);
  await ask(asked);
  const [question] = await rowsOf(asked);
  await world.as(anna!, (ctx) =>
    world.get(AnswerConsents).answer(ctx, [{ consentId: question!.id, yes: true, terms: wish({ mode: 'include', schoolIds: [b!.id] }) }]),
  );
  await set(wish());
  expect(await world.shared(stopped)).toEqual([]);
  expect(await world.shared(asked)).toEqual(passes(b!));
  expect((await rowsOf(asked)).map(({ state, basis }) => [state, basis])).toEqual([['granted', 'individual']]);
});

it('stops with or without what it shared, also by someone who is suspended', async () => {
  await set(wish(), bram);
  const work = await world.work(home!, [bram!]);
  await ask(work);
  await end(false, bram);
  expect(await world.shared(work)).toEqual(passes(b!, c!));
  await set(wish(), bram);
  const other = await world.work(home!, [bram!]);
  await ask(other);
  await world.sql('UPDATE identity.person SET suspended_at = now() WHERE id = $1', [bram]);
  await expect(set(wish(), bram)).rejects.toThrow('SUSPENDED');
  expect(await end(true, bram)).toBe(1);
  expect([await world.shared(other), await world.shared(work)]).toEqual([[], passes(b!, c!)]);
});

it('is for who makes something for that school, and on terms that make sense', async () => {
  await expect(set(wish(), chris)).rejects.toThrow('NOT_ALLOWED');
  await expect(world.as(null, (ctx) => rules().set(ctx, home!.id, wish()))).rejects.toThrow('SIGN_IN_REQUIRED');
  await expect(set(wish({ mode: 'public', licence: 'cc-by' }))).rejects.toThrow('TERMS_CONFIRM_CC');
  await expect(set(wish({ mode: 'include', schoolIds: [home!.id] }))).rejects.toThrow('TERMS_SCOPE_EMPTY');
});

it('shows which schools it would open works to', async () => {
  const preview = await world.as(anna!, (ctx) => rules().preview(ctx, home!.id, wish({ mode: 'except', schoolIds: [c!.id] })));
  expect(preview).toEqual({ public: false, schools: [b!.id], without: [c!.id] });
});

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

const again = (by = anna!) => world.as(by, (ctx) => rules().resume(ctx, home!.id));
const stopped = (by = anna!) => world.as(by, (ctx) => rules().stopped(ctx));
const chainOf = (id: string) =>
  world.sql<{ type: string }>("SELECT type FROM consent.event WHERE subject_kind = 'standing' AND subject_id = $1 ORDER BY seq", [id]);

describe('a stop that is taken back', () => {
  const makeOf = async (name: string, ...works: 'shared'[]) => {
    const maker = await world.person(name, home!);
    const rule = await set(wish({ mode: 'include', schoolIds: [b!.id] }), maker);
    const ids = await Promise.all(works.map(() => world.work(home!, [maker])));
    if (ids.length > 0) await ask(...ids);
    return { maker, rule, ids };
  };

  it('gives the rule again with all that stopped with it, and answers as before; the ledger shows both', async () => {
    const { maker, rule, ids } = await makeOf('Cor', 'shared', 'shared');
    await end(true, maker);
    expect(await world.shared(ids[0]!)).toEqual([]);
    expect(await stopped(maker)).toMatchObject([{ id: rule.id, institutionId: home!.id, shares: 2 }]);
    expect(await again(maker)).toMatchObject({ id: rule.id, terms: rule.terms, madeAt: rule.madeAt, shares: 2 });
    for (const id of ids) expect(await world.shared(id)).toEqual(passes(b!));
    expect(await stopped(maker)).toEqual([]);
    expect((await chainOf(rule.id)).map(({ type }) => type)).toEqual(['RULE_SET', 'RULE_ENDED', 'RULE_SET']);
    expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'standing', id: rule.id }))).toMatchObject({ ok: true, events: 3 });
    expect((await rowsOf(ids[0]!)).map(({ state, basis }) => [state, basis])).toEqual([
      ['withdrawn', `standing:${rule.id}`],
      ['granted', `standing:${rule.id}`],
    ]);
    const next = await world.work(home!, [maker]);
    expect(await ask(next)).toMatchObject({ grantedByRule: 1 });
  });

  it('leaves what went on without the rule, and what was stopped in person', async () => {
    const { maker, rule, ids } = await makeOf('Dirk', 'shared', 'shared');
    const [own] = await rowsOf(ids[0]!);
    await world.as(maker, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [own!.id]));
    world.now = new Date(world.now.getTime() + 1000);
    await end(false, maker);
    expect(await again(maker)).toMatchObject({ id: rule.id, shares: 1 });
    expect([await world.shared(ids[0]!), await world.shared(ids[1]!)]).toEqual([[], passes(b!)]);
  });

  it('is for a day, once, and not over another rule, nor by someone who is suspended or is not its maker', async () => {
    const { maker } = await makeOf('Eva');
    await expect(again(maker)).rejects.toThrow('CONSENT_STATE');
    await end(false, maker);
    expect(await stopped(manager)).toEqual([]);
    await world.sql('UPDATE identity.person SET suspended_at = now() WHERE id = $1', [maker]);
    await expect(again(maker)).rejects.toThrow('SUSPENDED');
    await world.sql('UPDATE identity.person SET suspended_at = NULL WHERE id = $1', [maker]);
    const both = await Promise.allSettled([again(maker), again(maker)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await end(false, maker);
    await set(wish(), maker);
    await expect(again(maker)).rejects.toThrow('CONSENT_STATE');
    await end(false, maker);
    world.now = new Date(world.now.getTime() + 25 * 3_600_000);
    expect(await stopped(maker)).toEqual([]);
    await expect(again(maker)).rejects.toThrow('CONSENT_STATE');
  });
});

it('is for who makes something for that school, and on terms that make sense', async () => {
  await expect(set(wish(), chris)).rejects.toThrow('NOT_ALLOWED');
  await expect(world.as(null, (ctx) => rules().set(ctx, home!.id, wish()))).rejects.toThrow('SIGN_IN_REQUIRED');
  await expect(set(wish({ mode: 'public', licence: 'cc-by' }))).rejects.toThrow('TERMS_CONFIRM_CC');
  await expect(set(wish({ mode: 'include', schoolIds: [home!.id] }))).rejects.toThrow('TERMS_SCOPE_EMPTY');
});

it('shows which schools it would open works to', async () => {
  const preview = await world.as(anna!, (ctx) => rules().preview(ctx, home!.id, wish({ mode: 'except', schoolIds: [c!.id] })));
  expect(preview).toEqual({ public: false, schools: [b!.id], without: [c!.id], closing: null });
});

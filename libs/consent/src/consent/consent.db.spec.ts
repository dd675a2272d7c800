import type { SchoolRow } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { TakeBackClearance } from '../clearance/take-back-clearance.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { wish, World } from '../testing/world.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { AnswerConsents } from './answer-consents.ts';
import { ChangeTerms } from './change-terms.ts';
import { FollowUp } from './follow-up.ts';
import { RequestConsent, type RequestReport } from './request-consent.ts';
import { Sweep } from './sweep.job.ts';
import { ResumeConsents } from './resume-consents.ts';
import { WithdrawConsents } from './withdraw-consents.ts';

let world: World;
let [home, b, c]: SchoolRow[] = [];
let [anna, bram, chris, manager]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  [home, b, c] = [await world.school('Home'), await world.school('B'), await world.school('C')];
  [anna, bram] = [await world.person('Anna', home!), await world.person('Bram', home!)];
  chris = await world.person('Chris', b!);
  manager = await world.person('Mies', home!, ['manager']);
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  world.now = new Date();
});

const ask = (works: string[], terms: TermsWish = wish(), by = manager!): Promise<RequestReport> =>
  world.as(by, (ctx) => world.get(RequestConsent).request(ctx, 'material', works, terms));
const idOf = async (work: string, author: string, state = 'requested'): Promise<string> =>
  (await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE subject_id = $1 AND author_id = $2 AND state = $3', [work, author, state]))[0]!.id;
const answer = async (work: string, author: string, yes: boolean, terms?: TermsWish) => {
  const consentId = await idOf(work, author);
  return world.as(author, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId, yes, terms }]));
};
const withdraw = async (work: string, author: string) => {
  const id = await idOf(work, author, 'granted');
  return world.as(author, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [id]));
};
const statesOf = async (work: string): Promise<string[]> =>
  (await world.sql<{ state: string }>('SELECT state FROM consent.consent WHERE subject_id = $1 ORDER BY id', [work])).map(({ state }) => state);
const eventsOf = async (work: string): Promise<string[]> =>
  (await world.sql<{ type: string }>('SELECT type FROM consent.event WHERE subject_id = $1 ORDER BY seq', [work])).map(({ type }) => type);
const verified = (work: string) => world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: work }));

describe('a work goes out when everybody agrees, and comes back when one stops', () => {
  it('a stop is taken back with exactly what held before, and the ledger shows both', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    await answer(work, anna!, true, wish({ mode: 'include', schoolIds: [c!.id] }));
    const id = await idOf(work, anna!, 'granted');
    await withdraw(work, anna!);
    expect(await world.shared(work)).toEqual([]);
    const resume = (by: string) => world.as(by, (ctx) => world.get(ResumeConsents).resume(ctx, [id]));
    await expect(resume(bram!)).rejects.toThrow('NOT_FOUND');
    await expect(resume(manager!)).rejects.toThrow('CONSENT_NOT_YOURS');
    const twice = await Promise.allSettled([resume(anna!), resume(anna!)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.shared(work)).toEqual([`institution:${c!.id}`]);
    expect(await statesOf(work)).toEqual(['withdrawn', 'granted']);
    expect(await eventsOf(work)).toEqual(['CLEAR', 'REQUEST', 'GRANT', 'WITHDRAW', 'GRANT']);
    expect(await verified(work)).toMatchObject({ ok: true });

    await withdraw(work, anna!);
    world.now = new Date(world.now.getTime() + DAY);
    const [{ id: later } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE supersedes = $1', [id]);
    await expect(world.as(anna!, (ctx) => world.get(ResumeConsents).resume(ctx, [later]))).rejects.toThrow('CONSENT_STATE');
  });

  it('asks, waits for all, shares the narrowest, and closes in the transaction of the withdrawal', async () => {
    const work = await world.work(home!, [anna!, bram!]);
    expect(await ask([work])).toEqual({ requested: 2, grantedByRule: 0, faults: [] });
    await answer(work, anna!, true);
    expect(await world.shared(work)).toEqual([]);
    await answer(work, bram!, true, wish({ mode: 'include', schoolIds: [c!.id] }));
    expect(await world.shared(work)).toEqual([`institution:${c!.id}`]);
    await withdraw(work, bram!);
    expect(await world.shared(work)).toEqual([]);
    expect(await eventsOf(work)).toEqual(['CLEAR', 'REQUEST', 'REQUEST', 'GRANT', 'GRANT', 'WITHDRAW']);
    expect(await verified(work)).toMatchObject({ ok: true, events: 6 });
  });

  it('closes when the school takes its own permission back, which only its managers may', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    await answer(work, anna!, true);
    const takeBack = (by: string) => world.as(by, (ctx) => world.get(TakeBackClearance).takeBack(ctx, 'material', [work]));
    await expect(takeBack(anna!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.shared(work)).not.toEqual([]);
    await takeBack(manager!);
    expect([await world.shared(work), await statesOf(work)]).toEqual([[], ['granted']]);
    expect((await eventsOf(work)).at(-1)).toBe('CLEARANCE_ENDED');
    expect(await verified(work)).toMatchObject({ ok: true });
  });

  it('narrows and widens at once, each in a record of its own', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work], wish({ futureMembers: true }));
    await answer(work, anna!, true);
    expect(await world.shared(work)).toEqual(['educators']);
    const change = async (terms: TermsWish) => {
      const id = await idOf(work, anna!, 'granted');
      return world.as(anna!, (ctx) => world.get(ChangeTerms).change(ctx, id, terms));
    };
    await change(wish({ mode: 'except', schoolIds: [c!.id] }));
    expect(await world.shared(work)).toEqual([`institution:${b!.id}`]);
    const widened = await change(wish());
    expect(await world.shared(work)).toEqual([`institution:${b!.id}`, `institution:${c!.id}`].sort());
    expect(widened).toMatchObject({ state: 'granted', basis: 'individual' });
    expect(await statesOf(work)).toEqual(['superseded', 'superseded', 'granted']);
  });

  it('ends at its day, and the ledger says so', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    await answer(work, anna!, true, wish({ until: new Date(world.now.getTime() + 3 * DAY).toISOString().slice(0, 10) }));
    expect(await world.shared(work)).toHaveLength(2);
    const { rows } = await world.asOwner("SELECT run_at > now() + interval '2 days' AS later FROM graphile_worker.jobs WHERE key LIKE 'consent.sweep:%'");
    expect(rows).toEqual([{ later: true }]);
    world.now = new Date(world.now.getTime() + 5 * DAY);
    expect(await world.shared(work)).toEqual([]); // before any job ran
    await world.as(null, (ctx) => world.get(Sweep).run(ctx));
    expect(await statesOf(work)).toEqual(['expired']);
    expect((await eventsOf(work)).at(-1)).toBe('EXPIRE');
  });

  it('lapses when nobody answers, and a late yes is refused', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    world.now = new Date(world.now.getTime() + 30 * DAY);
    await expect(answer(work, anna!, true)).rejects.toThrow('CONSENT_STATE');
    await world.as(null, (ctx) => world.get(Sweep).run(ctx));
    expect(await statesOf(work)).toEqual(['lapsed']);
    expect(await world.shared(work)).toEqual([]);
  });
});

describe('who may what', () => {
  it('a question about what is not theirs finds nothing, for managers elsewhere too', async () => {
    const work = await world.work(home!, [anna!]);
    const elsewhere = await world.person('Else', b!, ['manager']);
    expect(await ask([work], wish(), elsewhere)).toEqual({
      requested: 0,
      grantedByRule: 0,
      faults: [{ subjectId: work, personId: null, code: 'NOT_FOUND', at: null }],
    });
    expect(await eventsOf(work)).toEqual([]);
  });

  it('only the author answers', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    const consentId = await idOf(work, anna!);
    const answerAs = (person: string) => world.as(person, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId, yes: true }]));
    await expect(answerAs(manager!)).rejects.toThrow('CONSENT_NOT_YOURS');
    await expect(answerAs(chris!)).rejects.toThrow('NOT_FOUND');
    expect(await eventsOf(work)).toEqual(['CLEAR', 'REQUEST']);
  });

  it('does not ask again too soon, twice at once, or for what was given', async () => {
    const [asked, refused, given] = [await world.work(home!, [anna!]), await world.work(home!, [anna!]), await world.work(home!, [anna!])];
    await ask([asked, refused, given]);
    await answer(refused, anna!, false);
    await answer(given, anna!, true);
    const report = await ask([asked, refused, given]);
    expect(report.requested).toBe(0);
    expect(report.faults.map(({ code }) => code)).toEqual(['CONSENT_ALREADY_ASKED', 'CONSENT_COOL_DOWN', 'CONSENT_ALREADY_GIVEN']);
    world.now = new Date(world.now.getTime() + 184 * DAY);
    expect((await ask([refused])).requested).toBe(1);
  });

  it('reminds weekly, not sooner, and takes a question back', async () => {
    const work = await world.work(home!, [anna!]);
    await ask([work]);
    const id = await idOf(work, anna!);
    const remind = () => world.as(manager!, (ctx) => world.get(FollowUp).remind(ctx, [id]));
    await expect(remind()).rejects.toThrow('REMINDER_TOO_SOON');
    world.now = new Date(world.now.getTime() + 7 * DAY);
    expect(await remind()).toBe(1);
    await expect(remind()).rejects.toThrow('REMINDER_TOO_SOON');
    await world.as(manager!, (ctx) => world.get(FollowUp).cancel(ctx, [id]));
    expect(await statesOf(work)).toEqual(['cancelled']);
  });
});

describe('what goes on around a work', () => {
  it('opens to a school that joins only where schools to come were meant', async () => {
    const d = await world.school('D', 'reference');
    const [now, later] = [await world.work(home!, [anna!]), await world.work(home!, [anna!])];
    await ask([now]);
    await ask([later], wish({ mode: 'except', schoolIds: [c!.id], futureMembers: true }));
    await answer(now, anna!, true);
    await answer(later, anna!, true);
    const stampedAt = async () => (await world.sql<{ xmin: string }>('SELECT xmin FROM public.work WHERE id = $1', [later]))[0]!.xmin;
    const before = await stampedAt();
    expect(await world.seers(later)).toEqual([b!.id]);
    await world.setStatus(d, 'member');
    expect(await world.shared(now)).toEqual([`institution:${b!.id}`, `institution:${c!.id}`].sort());
    expect(await world.seers(later)).toEqual([b!.id, d.id].sort());
    await world.setStatus(d, 'left');
    expect(await world.seers(later)).toEqual([b!.id]);
    expect(await stampedAt()).toBe(before); // nothing had to be stamped for it
  });

  it('a school that leaves takes its permission with it', async () => {
    const away = await world.school('Away');
    const [author, boss] = [await world.person('Ada', away), await world.person('Bos', away, ['manager'])];
    const work = await world.work(away, [author]);
    await ask([work], wish({ futureMembers: true }), boss);
    await answer(work, author, true);
    expect(await world.shared(work)).toEqual(['educators']);
    await world.setStatus(away, 'left');
    expect(await world.shared(work)).toEqual([]);
    expect((await eventsOf(work)).at(-1)).toBe('CLEARANCE_ENDED');
    expect(await verified(work)).toMatchObject({ ok: true });
  });
});

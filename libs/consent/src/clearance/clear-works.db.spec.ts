import type { SchoolRow } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { Sweep } from '../consent/sweep.job.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { wish, World } from '../testing/world.ts';
import { ClearWorks, type ClearanceWish } from './clear-works.ts';
import { TakeBackClearance } from './take-back-clearance.ts';

let world: World;
let [home, b, c]: SchoolRow[] = [];
let [anna, manager, otto]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  [home, b, c] = [await world.school('Home'), await world.school('B'), await world.school('C')];
  [anna, manager] = [await world.person('Anna', home!), await world.person('Mies', home!, ['manager'])];
  otto = await world.person('Otto', b!, ['manager']);
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  world.now = new Date();
});

const clearances = () => world.get(ClearWorks);
const clear = (works: string[], terms: ClearanceWish | null, by = manager!) => world.as(by, (ctx) => clearances().clear(ctx, 'material', works, terms));
const give = (workClass: string[][], terms: ClearanceWish = wish()) =>
  world.as(manager!, (ctx) => clearances().giveStanding(ctx, 'material', home!.id, workClass, terms));
const end = (id: string, by = manager!) => world.as(by, (ctx) => clearances().endStanding(ctx, 'material', id));
const passes = (...schools: SchoolRow[]) => schools.map(({ id }) => `institution:${id}`).sort();

/** A work of Anna's with her yes, and nothing of the school. */
async function agreed(traits: string[] = []): Promise<string> {
  const work = await world.work(home!, [anna!]);
  await world.sql('UPDATE public.work SET traits = $2 WHERE id = $1', [work, traits]);
  await world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish()));
  const [question] = await world.sql<{ id: string }>("SELECT id FROM consent.consent WHERE subject_id = $1 AND state = 'requested'", [work]);
  await world.as(anna!, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId: question!.id, yes: true }]));
  await world.as(manager!, (ctx) => world.get(TakeBackClearance).takeBack(ctx, 'material', [work]));
  return work;
}

it('is given and taken back for one work, and the work follows at once', async () => {
  const work = await agreed();
  await clear([work], wish({ mode: 'include', schoolIds: [c!.id] }));
  expect(await world.shared(work)).toEqual(passes(c!));
  await clear([work], null);
  expect(await world.shared(work)).toEqual([]);
  expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: work }))).toMatchObject({ ok: true });
});

it('stands for a class, also for what is described as such later, and ends for all of it', async () => {
  const { id } = await give([['domain:zorg'], ['level:3', 'level:4']]);
  const [care, other] = [await agreed(['domain:zorg', 'level:4']), await agreed(['domain:techniek', 'level:4'])];
  await clear([other], null);
  await end((await give([['form:les']])).id);
  expect([await world.shared(care), await world.shared(other)]).toEqual([passes(b!, c!), []]);
  await end(id);
  expect(await world.shared(care)).toEqual([]);
  expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'standing-clearance', id }))).toMatchObject({ ok: true, events: 2 });
});

it('keeps a single work home against its class', async () => {
  const { id } = await give([]);
  const work = await agreed(['domain:zorg']);
  await end((await give([['form:les']])).id);
  expect(await world.shared(work)).toEqual(passes(b!, c!));
  await clear([work], null);
  expect(await world.shared(work)).toEqual([]);
  await end(id);
});

it('ends at its day, by the clock', async () => {
  const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const { until, id } = await give([], wish({ until: day(2) }));
  const work = await agreed();
  await end((await give([['form:les']])).id);
  expect(await world.shared(work)).toEqual(passes(b!, c!));
  world.now = until!;
  expect(await world.shared(work)).toEqual([]);
  await world.as(null, (ctx) => world.get(Sweep).run(ctx));
  expect(await world.sql('SELECT ended_at AS "endedAt" FROM consent.standing_clearance WHERE id = $1', [id])).toEqual([{ endedAt: until }]);
});

it('is for managers of that school, and on terms that make sense', async () => {
  const work = await agreed();
  await expect(clear([work], wish(), otto)).rejects.toThrow('NOT_FOUND');
  await expect(clear([work], wish(), anna)).rejects.toThrow('NOT_FOUND');
  await expect(clear([work], wish({ mode: 'include', schoolIds: [home!.id] }))).rejects.toThrow('TERMS_SCOPE_EMPTY');
  const { id } = await give([]);
  await expect(end(id, otto)).rejects.toThrow('NOT_FOUND');
  await expect(world.as(anna!, (ctx) => clearances().list(ctx, 'material', home!.id))).rejects.toThrow('NOT_FOUND');
  expect(await world.as(manager!, (ctx) => clearances().list(ctx, 'material', home!.id))).toMatchObject([{ id, class: [] }]);
});

it('follows a school that joins or leaves', async () => {
  const work = await agreed();
  await clear([work], wish({ mode: 'except', schoolIds: [c!.id], futureMembers: true }));
  expect(await world.shared(work)).toEqual(passes(b!));
  await world.setStatus(home!, 'left');
  expect(await world.shared(work)).toEqual([]);
  expect(await world.sql('SELECT id FROM consent.standing_clearance WHERE institution_id = $1 AND ended_at IS NULL', [home!.id])).toEqual([]);
});

import type { SchoolRow } from '@deelgenoot/identity';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { LeaveQuestions } from '../leaving/leave-questions.ts';
import { LeaveWork } from '../leaving/leave-work.ts';
import { StandingRules } from '../standing/standing-rules.ts';
import { readTerms } from '../terms/terms.policy.ts';
import { wish, World } from '../testing/world.ts';
import { Contributions } from './contributions.ts';

let world: World;
let home: SchoolRow;
let b: SchoolRow;
let [anna, bram, manager]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  [home, b] = [await world.school('Home'), await world.school('B')];
  [anna, bram, manager] = [await world.person('Anna', home), await world.person('Bram', home), await world.person('Mies', home, ['manager'])];
}, 60_000);
afterAll(() => world?.close());

const setAuthors = (work: string, authors: string[], by = manager!) =>
  world.as(by, (ctx) => world.get(Contributions).setAuthors(ctx, 'material', work, authors));
const ask = (work: string, futureMembers = true) =>
  world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish({ futureMembers })));
const recordsOf = (work: string) =>
  world.sql<{ id: string; author: string; state: string; basis: string }>(
    'SELECT id, author_id AS author, state, basis FROM consent.consent WHERE subject_id = $1 ORDER BY id',
    [work],
  );
const answer = async (work: string, author: string, yes = true) => {
  const { id } = (await recordsOf(work)).find((record) => record.author === author && record.state === 'requested')!;
  await world.as(author, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId: id, yes }]));
};

describe('the authors of a work', () => {
  it('are kept in the order in which they were named, once each', async () => {
    const work = await world.work(home, [bram!, anna!, bram!]);
    const authors = async () => (await world.as(null, (ctx) => world.get(Contributions).authorsOf(ctx, 'material', [work]))).get(work);
    expect(await authors()).toEqual([bram, anna]);
    await setAuthors(work, [anna!, bram!]);
    expect(await authors()).toEqual([anna, bram]);
    await setAuthors(work, []);
    expect(await authors()).toBeUndefined();
  });

  it('one more: it is home again until they agree too', async () => {
    const work = await world.work(home, [anna!]);
    await ask(work);
    await answer(work, anna!);
    expect(await world.shared(work)).toEqual(['educators']);
    await setAuthors(work, [anna!, bram!]);
    expect(await world.shared(work)).toEqual([]);
    await ask(work);
    await answer(work, bram!);
    expect(await world.shared(work)).toEqual(['educators']);
  });

  it('one less: only by their own hand once they were asked, and the others are asked anew', async () => {
    const work = await world.work(home, [anna!, bram!]);
    await ask(work);
    await answer(work, anna!);
    await expect(setAuthors(work, [anna!])).rejects.toThrow('AUTHOR_REMOVAL_NEEDS_CONFIRMATION');
    await setAuthors(work, [anna!], bram!);
    expect(await world.shared(work)).toEqual([]);
    expect((await recordsOf(work)).map(({ author, state }) => [author === anna ? 'anna' : 'bram', state])).toEqual([
      ['anna', 'superseded'],
      ['bram', 'cancelled'],
      ['anna', 'requested'],
    ]);
    await answer(work, anna!);
    expect(await world.shared(work)).toEqual(['educators']);
    const types = await world.sql<{ type: string }>('SELECT type FROM consent.event WHERE subject_id = $1 ORDER BY seq', [work]);
    expect(types.map(({ type }) => type)).toEqual(['CLEAR', 'REQUEST', 'REQUEST', 'GRANT', 'AUTHOR_REMOVED', 'CANCEL', 'SUPERSEDE', 'REQUEST', 'GRANT']);
  });
});

it('whoever is no maker any more reads no question about the work', async () => {
  const work = await world.work(home, [anna!, bram!]);
  await world.as(manager!, (ctx) => world.get(LeaveWork).ask(ctx, { kind: 'material', id: work }, bram!));
  const waits = () => world.as(bram!, (ctx) => world.get(LeaveQuestions).openOf(ctx, bram!));
  expect(await waits()).toMatchObject([{ subjectId: work }]);
  await setAuthors(work, [anna!]);
  expect(await waits()).toEqual([]);
});

describe('a standing rule', () => {
  it('answers the moment a work is asked for, on its own terms, and never after a personal no', async () => {
    const dewi = await world.person('Dewi', home);
    const [first, second] = [await world.work(home, [dewi]), await world.work(home, [dewi])];
    await ask(second);
    await answer(second, dewi, false);
    await world.as(dewi, (ctx) => world.get(StandingRules).set(ctx, home.id, readTerms(wish({ mode: 'include', schoolIds: [b.id] }))));
    expect(await ask(first)).toMatchObject({ requested: 0, grantedByRule: 1 });
    expect(await world.shared(first)).toEqual([`institution:${b.id}`]);
    const [basis] = (await recordsOf(first)).map((record) => record.basis);
    expect(basis).toMatch(/^standing:/);
    const [event] = await world.sql<{ basis: string; actor: string }>(
      "SELECT body->>'basis' AS basis, body->>'actor' AS actor FROM consent.event WHERE subject_id = $1 AND type = 'GRANT'",
      [first],
    );
    expect(event).toEqual({ basis, actor: 'system' });
    expect(await ask(second)).toMatchObject({ requested: 0, grantedByRule: 0, faults: [{ code: 'CONSENT_COOL_DOWN' }] });
  });
});

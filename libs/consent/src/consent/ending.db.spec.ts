import type { SchoolRow } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { wish, World } from '../testing/world.ts';
import { AnswerConsents } from './answer-consents.ts';
import { ChangeTerms } from './change-terms.ts';
import { RequestConsent } from './request-consent.ts';
import { Sweep } from './sweep.job.ts';

let world: World;
let home: SchoolRow;
let [anna, bram, otto, manager]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  home = await world.school('Home');
  await world.school('B');
  [anna, bram, otto] = [await world.person('Anna', home), await world.person('Bram', home), await world.person('Otto', home)];
  manager = await world.person('Mies', home, ['manager']);
  await world.sql("UPDATE identity.person SET password_hash = 'x' WHERE id <> $1", [otto]); // the others have an account
}, 60_000);
afterAll(() => world?.close());

const START = new Date('2026-03-02T09:00:00Z');
beforeEach(async () => {
  world.now = START;
  await world.sql("UPDATE consent.consent SET state = 'cancelled', ended_at = $1 WHERE state = 'granted'", [START]);
  await world.sql('DELETE FROM notifications.notification');
  await world.asOwner('DELETE FROM graphile_worker._private_jobs');
});

const dayIn = (days: number): string => new Date(START.getTime() + days * DAY).toISOString().slice(0, 10);
const after = async (days: number): Promise<void> => {
  world.now = new Date(START.getTime() + days * DAY);
  await world.as(null, (ctx) => world.get(Sweep).run(ctx));
};
/** Works of these makers, each of which said yes until a day from now. */
async function shared(author: string, days: readonly number[]): Promise<void> {
  for (const until of days) {
    const work = await world.work(home, [author]);
    await world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish()));
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE subject_id = $1', [work]);
    await world.as(author, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId: id, yes: true, terms: wish({ until: dayIn(until) }) }]));
  }
}
const news = async (kind: string): Promise<unknown[]> =>
  (
    await world.sql<{ person: string; count: number; url: string }>(
      "SELECT person_id AS person, (details->>'count')::int AS count, url FROM notifications.notification WHERE kind = $1 ORDER BY at, url",
      [kind],
    )
  ).map(({ person, count, url }) => [[anna, bram, otto, manager].indexOf(person), count, url]);
const mails = async (): Promise<{ template: string; data: { titles: string[]; token?: string } }[]> => {
  const { rows } = await world.asOwner("SELECT payload FROM graphile_worker._private_jobs WHERE payload::text LIKE '%consent-ending%' ORDER BY id");
  return rows.map(({ payload }) => (payload.data?.template ? payload.data : payload));
};

describe('a yes with an end', () => {
  it('tells its maker and who asked, thirty days before, once, in one message for all', async () => {
    await shared(anna!, [100, 100, 101]);
    await after(69);
    expect(await news('consent-ending')).toEqual([]);
    await after(72);
    const told = [
      [0, 3, '/toestemming'],
      [3, 3, '/toestemming/bord?status=ENDING'],
    ];
    expect(await news('consent-ending')).toEqual(told);
    expect(await mails()).toMatchObject([{ template: 'consent-ending', data: { titles: [expect.any(String), expect.any(String), expect.any(String)] } }]);
    await world.sql('DELETE FROM notifications.notification');
    await after(73);
    expect([await news('consent-ending'), (await mails()).length]).toEqual([[], 1]);
  });

  it('of a few weeks is told of when half of it is over, not the moment it is given', async () => {
    await shared(anna!, [10]);
    await after(1);
    expect(await news('consent-ending')).toEqual([]);
    await after(6);
    expect(await news('consent-ending')).toHaveLength(2);
  });

  it('that its maker made longer is told of anew', async () => {
    await shared(anna!, [40]);
    await after(35);
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>("SELECT id FROM consent.consent WHERE state = 'granted'");
    await world.as(anna!, (ctx) => world.get(ChangeTerms).change(ctx, id, wish({ until: dayIn(200) })));
    await world.sql('DELETE FROM notifications.notification');
    await after(36);
    expect(await news('consent-ending')).toEqual([]);
    await after(180);
    expect(await news('consent-ending')).toHaveLength(2);
  });

  it('reaches a maker without an account by a link, and more makers than one turn holds by the next', async () => {
    await shared(otto!, [40]);
    const others = await Promise.all(Array.from({ length: 20 }, (_, n) => world.person(`Maker ${n}`, home)));
    for (const other of others) await shared(other, [40]);
    await after(21);
    expect(await mails()).toHaveLength(20);
    await after(21);
    await after(21);
    const sent = await mails();
    expect(sent).toHaveLength(21);
    expect(sent.every(({ template, data }) => template === 'consent-ending-link' && data.token)).toBe(true);
    expect((await news('consent-ending')).at(-1)).toEqual([3, 21, '/toestemming/bord?status=ENDING']);
  });

  it('is no stop: that it has ended is told to both, once', async () => {
    await shared(bram!, [10, 10]);
    await after(12);
    await after(12);
    expect(await news('consent-expired')).toEqual([
      [1, 2, '/toestemming'],
      [3, 2, '/toestemming/bord?status=EXPIRED'],
    ]);
    expect(await news('consent-withdrawn')).toEqual([]);
  });
});

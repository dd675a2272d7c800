import type { SchoolRow } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { ClearWorks } from '../clearance/clear-works.ts';
import { AudiencePreviews } from '../sharing/audience-preview.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { wish, World } from '../testing/world.ts';
import { AnswerConsents } from './answer-consents.ts';
import { RequestConsent } from './request-consent.ts';

let world: World;
let [home, b, c]: SchoolRow[] = [];
let [anna, manager]: string[] = [];

beforeAll(async () => {
  world = await World.open();
  [home, b, c] = [await world.school('Home'), await world.school('B'), await world.school('C')];
  anna = await world.person('Anna', home!);
  manager = await world.person('Mies', home!, ['manager']);
}, 60_000);
afterAll(() => world?.close());

const passes = (...schools: (SchoolRow | undefined)[]): string[] => schools.map((school) => `institution:${school!.id}`).sort();
const ask = (work: string, terms: TermsWish) => world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], terms));
const preview = (works: string[], terms: TermsWish, by = manager!) => world.as(by, (ctx) => world.get(AudiencePreviews).preview(ctx, 'material', works, terms));
const clearances = async (work: string): Promise<number> =>
  (await world.sql('SELECT FROM consent.event WHERE subject_id = $1 AND type = $2', [work, 'CLEAR'])).length;

/** A work whose maker allows using it; asking to adapt it is a new question, whatever its schools. */
async function shared(asked: TermsWish = wish()): Promise<string> {
  const work = await world.work(home!, [anna!]);
  await ask(work, { ...asked, licence: 'use' });
  const [{ id } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE subject_id = $1', [work]);
  await world.as(anna!, (ctx) => world.get(AnswerConsents).answer(ctx, [{ consentId: id, yes: true, terms: { ...wish(), licence: 'use' } }]));
  return work;
}

const toC = () => wish({ mode: 'include', schoolIds: [c!.id] });

describe('a question while the school permits something already', () => {
  it('about less takes nothing away before its maker answers', async () => {
    const work = await shared();
    expect((await preview([work], toC())).closing).toBeNull();
    expect(await ask(work, toC())).toMatchObject({ requested: 1 });
    expect([await world.shared(work), await clearances(work)]).toEqual([passes(b, c), 1]);
  });

  it('about less leaves what is permitted for its class', async () => {
    const work = await shared();
    const { id } = await world.as(manager!, async (ctx) => {
      await ctx.db.query('UPDATE consent.clearance SET ended_at = $2 WHERE subject_id = $1', [work, ctx.now]);
      return world.get(ClearWorks).giveStanding(ctx, 'material', home!.id, [], wish());
    });
    await ask(work, toC());
    expect([await world.shared(work), await clearances(work)]).toEqual([passes(b, c), 1]);
    await world.as(manager!, (ctx) => world.get(ClearWorks).endStanding(ctx, 'material', id));
  });

  it('about others closes at once, and the manager reads how much before it is sent', async () => {
    const [work, other] = [await shared(wish({ mode: 'include', schoolIds: [b!.id] })), await shared()];
    expect(await world.shared(work)).toEqual(passes(b));
    const { closing } = await preview([work, other], toC());
    expect(closing).toEqual({ works: 1, before: 1, publicBefore: false, after: 0 });
    await ask(work, toC());
    expect(await world.shared(work)).toEqual(passes(c)); // its maker allows every school
  });

  it('until later than the school permits is a permission of its own', async () => {
    const work = await shared(wish({ until: new Date(world.now.getTime() + 5 * DAY).toISOString().slice(0, 10) }));
    const { closing } = await preview([work], toC());
    expect(closing).toEqual({ works: 1, before: 2, publicBefore: false, after: 1 });
    await ask(work, toC());
    expect([await world.shared(work), await clearances(work)]).toEqual([passes(c), 2]);
  });

  it('that nobody gets closes nothing, and a maker who looks at an answer reads of none', async () => {
    const work = await shared(wish({ mode: 'include', schoolIds: [b!.id] }));
    await ask(work, wish({ mode: 'include', schoolIds: [b!.id] })); // waits from now on
    expect((await preview([work], toC())).closing).toBeNull();
    expect((await preview([work], toC(), anna!)).closing).toBeNull();
  });
});

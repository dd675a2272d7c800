import { StampMaterials } from '@deelgenoot/catalog';
import { SearchIndex } from '@deelgenoot/search';
import type { Ctx } from '@deelgenoot/platform';
import type { Type } from '@nestjs/common';
import { CardRepository } from '../../../libs/catalog/src/card/card.repository.ts';
import { FileRepository } from '../../../libs/catalog/src/file/file.repository.ts';
import { LocalRepository } from '../../../libs/catalog/src/local/local.repository.ts';
import { SchoolReachRepository } from '../../../libs/catalog/src/reach/school-reach.repository.ts';
import { AnswerLinks } from '../../../libs/consent/src/link/answer-links.ts';
import { Rooms } from '../../../libs/realtime/src/rooms.ts';
import { PostgresEngine } from '../../../libs/search/src/engine/postgres/postgres-engine.ts';
import type { Command, Terms } from './history.ts';
import { play } from './play.ts';
import { Stage } from './stage.ts';

const terms: Terms = { mode: 'ALL', schools: ['kade'], futureMembers: false, licence: 'adapt', versionPolicy: 'ALL', ends: false };
/** Shared with all but kade, then with nobody; by it every door opens and closes. */
const HISTORY: readonly Command[] = [
  { do: 'showCards', on: true },
  { do: 'newVersion', minor: false, more: true },
  { do: 'keepFile', local: true },
  { do: 'addPart' },
  { do: 'fillPart', by: 'manon' },
  { do: 'addMaker', by: 'otto' },
  { do: 'ask', terms },
  { do: 'yes', by: 'anna', terms: { ...terms, mode: 'EXCEPT' } },
  { do: 'yes', by: 'otto', terms },
  { do: 'reuseLink' },
  { do: 'hide' },
  { do: 'restore' },
  { do: 'withdraw', by: 'anna' },
];

/** Until the last yes the work is at home. */
const AT_HOME = HISTORY.findLastIndex((command) => command.do === 'yes');

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);
afterAll(() => stage?.close());

/** In the place of a method of the running program. */
type Instead<T, K extends keyof T> = (real: T[K]) => T[K];

/** A fault, and at which door it is noticed. */
type Fault = readonly [what: string, door: string, seed: () => () => void];

function fault<T extends object, K extends keyof T>(what: string, door: string, type: Type<T>, method: K, instead: Instead<T, K>): Fault {
  const seed = () => {
    const target = stage.world.app.get(type);
    const real = target[method];
    target[method] = instead((real as (...args: never[]) => unknown).bind(target) as T[K]);
    return () => void (target[method] = real);
  };
  return [what, door, seed];
}

/** Somebody who is taken for a colleague of the work's own school. */
const atHome = (ctx: Ctx): Ctx => ({ ...ctx, viewer: { ...ctx.viewer, passes: [...ctx.viewer.passes, `institution:${stage.cast.schools.noord}`] } });
const nothing = async (): Promise<void> => undefined;

const FAULTS: readonly Fault[] = [
  fault('a file of which nobody asks who may see it', 'by file 1 of', FileRepository, 'byId', (real) => (ctx, id) => real(atHome(ctx), id)),
  fault('a picture that anybody gets', 'by thumbnail of 1', FileRepository, 'thumbnail', (real) => (ctx, id) => real(atHome(ctx), id)),
  fault('a file that did not stay home', 'by files of the page', FileRepository, 'ofVersions', (real) => (ctx, ids) => real(atHome(ctx), ids)),
  fault('what a school filled in, read by another', 'by places to fill in', LocalRepository, 'of', (real) => (ctx, ids) => real(atHome(ctx), ids)),
  fault('a number of results over more than the reader may see', 'of file 1 of 2, count', PostgresEngine, 'query', (real) => async (ctx, query) => {
    const { total } = await real(ctx, { ...query, passes: atHome(ctx).viewer.passes });
    return { ...(await real(ctx, query)), total };
  }),
  fault(
    'a number of works that a school sees, and does not',
    'by reach of',
    SchoolReachRepository,
    'counts',
    (real) =>
      async (...args) =>
        (await real(...args)).map((row) => ({ ...row, count: 1 })),
  ),
  fault(
    'a card that outlives a no',
    'by card',
    CardRepository,
    'stamp',
    (real) => (ctx, cards) =>
      real(
        ctx,
        cards.filter(({ audience }) => audience !== null),
      ),
  ),
  fault('a work that is hidden, and stays where it was', 'chris by page', StampMaterials, 'restamp', (real) => async (ctx, ids) => {
    if (ctx.viewer.personId !== stage.world.people.nora) await real(ctx, ids);
  }),
  fault('an index that is not told', 'by search for words', SearchIndex, 'narrowed', () => nothing),
  fault('screens that are not cleared', 'by open screen', Rooms, 'clear', () => () => undefined),
  fault('a link that is not used up', 'a spent link still does something', AnswerLinks, 'use', (real) => async (ctx, link) => {
    const token = await real(ctx, link);
    await ctx.db.query('UPDATE consent.answer_link SET used_at = NULL WHERE id = $1', [link.id]);
    return token;
  }),
];

describe('whoever looks through every door after every command', () => {
  it('finds nothing wrong in the program as it is', () => play(stage, HISTORY, undefined, AT_HOME), 60_000);

  it.each(FAULTS)(
    'notices %s',
    async (_, door, seed) => {
      const mend = seed();
      try {
        await expect(play(stage, HISTORY, undefined, AT_HOME)).rejects.toThrow(door);
      } finally {
        mend();
      }
    },
    60_000,
  );
});

import type { Command, Other } from './history.ts';
import { OTHERS } from './history.ts';
import { wrongDoors, wrongScreens } from './look.ts';
import { Oracle, type Viewer } from './oracle.ts';
import { perform } from './perform.ts';
import type { Stage } from './stage.ts';

/** What the histories were like: of the commands how many were accepted, and how often somebody of another school saw the work. */
export interface Tally {
  commands: number;
  accepted: number;
  shared: number;
  cards: number;
  /** By command: how many were accepted. */
  of: Record<string, number>;
}
export const emptyTally = (): Tally => ({ commands: 0, accepted: 0, shared: 0, cards: 0, of: {} });

/**
 * Plays a history over the whole program and asks everybody, after every command, what they see.
 * @param unseen after so many commands nobody looks yet
 * @throws Error with the history and every difference
 */
export async function play(stage: Stage, history: readonly Command[], tally = emptyTally(), unseen = 0): Promise<void> {
  let work = await stage.newWork();
  const oracle = new Oracle(new Set<Other>(OTHERS.filter((school) => school !== 'ster')));
  const shown = new Set<Viewer>();
  const told: string[] = [];
  for (const [at, command] of history.entries()) {
    stage.hush();
    const outcome = await perform(stage, work, command);
    oracle.take(command, outcome);
    work = await stage.staged(work);
    told.push(`${JSON.stringify(command)} ${JSON.stringify(outcome)}`);
    if (at < unseen) {
      await stage.world.app.drainOutbox();
      continue;
    }
    const wrong: string[] = command.do === 'reuseLink' && outcome.accepted ? ['a spent link still does something'] : [];
    const opensLater = command.do === 'join' || command.do === 'merge'; // by a job
    // An index outside the database keeps the days that were; moving them back is known to it when it is told.
    if (command.do === 'days' && stage.engine !== 'postgresql') await stage.sweep();
    wrong.push(...(await wrongDoors(stage, work, oracle, opensLater ? 'all' : 'search')));
    if (command.do === 'days') await stage.sweep();
    if (!opensLater) wrong.push(...(await wrongScreens(stage, work, oracle, shown)));
    tally.commands++;
    if (oracle.gets('chris') !== null || oracle.gets('dewi') !== null) tally.shared++;
    if (oracle.seesCard('chris') || oracle.seesCard('dewi')) tally.cards++;
    if (outcome.accepted) {
      tally.accepted++;
      tally.of[command.do] = (tally.of[command.do] ?? 0) + 1;
      await stage.world.app.drainOutbox();
      wrong.push(...(await wrongDoors(stage, work, oracle, 'none')));
    }
    if (opensLater) wrong.push(...(await wrongScreens(stage, work, oracle, shown)));
    if (wrong.length > 0) throw new Error([...told, ...new Set(wrong)].join('\n'));
  }
}

import { canSee, others, type Pass } from '@deelgenoot/access';
import type { Shared } from '@deelgenoot/consent/policy';
import { Desk, type Outcome, RULES, type Rules } from './desk.ts';
import { type Command, SCHOOLS, SUCCESSORS } from './history.ts';
import { type Entry, Oracle } from './oracle.ts';

/** One command of a history: what it did, with the desk as it was before and after. */
export interface Step extends Entry {
  readonly before: Scene;
  readonly after: Scene;
}

/** Where people may come from who look at the work from outside. */
export const OUTSIDERS = [...Object.keys(SCHOOLS), ...SUCCESSORS].filter((id) => id !== 'home');

/** Everything that invariants speak about, at one moment; worked out only when they do. */
export class Scene {
  readonly rows: Desk['rows'];
  readonly chain: Desk['chain'];
  readonly heads: Desk['heads'];
  readonly now: Date;
  /** Of the desk: a command that changes nothing leaves the same ones. */
  readonly parts: readonly unknown[];
  /** How many permissions of the school hold. */
  readonly clearances: number;
  readonly stops: ReturnType<Desk['stopping']>;
  private readonly passes: ReadonlyMap<string, Pass[]>;
  private readonly sharing: () => Shared[];
  private reaches: Shared[] | undefined;
  private views: Set<string> | undefined;
  private judge: Oracle | undefined;

  constructor(
    desk: Desk,
    private readonly entries: readonly Entry[],
  ) {
    this.rows = [...desk.rows];
    this.chain = [...desk.chain];
    this.heads = [...desk.heads];
    this.now = desk.now;
    this.sharing = desk.sharing();
    this.parts = desk.parts();
    this.clearances = desk.classes.length + (desk.clearance ? 1 : 0);
    this.stops = desk.stopping();
    this.passes = new Map(OUTSIDERS.map((school) => [school, desk.passesOf(school)]));
  }

  /** Who beyond home each version is shared with. */
  get shared(): readonly Shared[] {
    this.reaches ??= this.sharing();
    return this.reaches;
  }

  /** Who sees which version: `school version`, or `anyone version`. */
  get seen(): ReadonlySet<string> {
    this.views ??= new Set(
      this.shared.flatMap(({ passes, leftOut, until }, index) => {
        const sees = (carried: readonly Pass[]) => canSee(carried, { open: [], shared: passes, sharedUntil: until }, this.now);
        return [...OUTSIDERS.filter((school) => sees(this.carried(school, leftOut))), ...(sees(['public']) ? ['anyone'] : [])].map(
          (who) => `${who} ${index + 1}`,
        );
      }),
    );
    return this.views;
  }

  /** What people of a school carry, where a set of schools is left out somewhere. */
  private carried(school: string, leftOut: readonly string[] | null): readonly Pass[] {
    const passes = this.passes.get(school)!;
    const isBeyond = leftOut !== null && passes.some((pass) => pass.startsWith('institution:') && !leftOut.includes(pass.slice('institution:'.length)));
    return isBeyond ? [...passes, others(leftOut)] : passes;
  }

  get oracle(): Oracle {
    this.judge ??= new Oracle(this.entries);
    return this.judge;
  }
}

/** Plays a history and keeps what each command did. */
export function play(history: readonly Command[], rules: Rules = RULES): Step[] {
  const desk = new Desk(rules);
  const entries: Entry[] = [];
  const steps: Step[] = [];
  let before = new Scene(desk, []);
  for (const command of history) {
    const outcome: Outcome = desk.perform(command);
    entries.push({ command, outcome });
    const after = new Scene(desk, [...entries]);
    steps.push({ command, outcome, before, after });
    before = after;
  }
  return steps;
}

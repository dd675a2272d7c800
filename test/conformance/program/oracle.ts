import { type Command, type Maker, type Other, OTHERS, type Terms } from './history.ts';

/*
 * What everybody should see of a work after a history, told from the prose of the design. It takes from the program only whether it accepted
 * a command and whom a question reached, never what came of it.
 */

/** What the program said to a command. */
export interface Outcome {
  readonly accepted: boolean;
  /** For a question: whether it reached somebody, or everybody had given as much; then the school's own permission goes with it. */
  readonly clears?: boolean;
  /** For a question: who got it, and for whom a standing rule spoke. */
  readonly asked?: readonly Maker[];
  readonly byRule?: readonly Maker[];
}

export type Viewer = 'chris' | 'dewi' | 'eva' | 'mo' | 'bram' | 'nora' | 'anon';
export const VIEWERS: readonly Viewer[] = ['chris', 'dewi', 'eva', 'mo', 'bram', 'nora', 'anon'];
const SCHOOL_OF: Partial<Record<Viewer, Other>> = { chris: 'veld', dewi: 'kade', eva: 'ster', mo: 'haven' };

/** Something agreed to: about which version, and who took part when it was said. */
interface Given {
  readonly terms: Terms;
  readonly version: number;
  readonly members: ReadonlySet<Other>;
  /** Ster had gone up in kade by then. */
  readonly merged: boolean;
}

export class Oracle {
  private readonly makers = new Set<Maker>(['anna']);
  private readonly yeses = new Map<Maker, Given>();
  /** Which version an open question is about. */
  private readonly questions = new Map<Maker, number>();
  private readonly rules = new Map<Maker, Terms>();
  /** Whose yes was given by their rule; and what stopped together with it. */
  private readonly byRule = new Set<Maker>();
  private readonly stopped = new Map<Maker, { readonly rule: Terms; readonly yes: Given | undefined }>();
  private own: Given | 'withheld' | null = null;
  private all: Given[] = [];
  /** Of each version whether it was a small change. */
  private readonly versions: boolean[] = [false];
  private hidden = false;
  private merged = false;

  constructor(private members: ReadonlySet<Other>) {}

  /** Takes in one command and what the program said to it. */
  take(command: Command, outcome: Outcome): void {
    if (!outcome.accepted) return;
    switch (command.do) {
      case 'ask':
        // Who asks for less, or the same, takes back nothing that the school permits.
        if (outcome.clears && !this.isPermitted(this.given(command.terms))) this.own = this.given(command.terms);
        for (const maker of outcome.asked ?? []) this.questions.set(maker, this.versions.length);
        for (const maker of outcome.byRule ?? []) {
          this.say(maker, this.given(this.rules.get(maker) as Terms));
          this.byRule.add(maker);
        }
        break;
      case 'yes':
        this.say(command.by, this.given(command.terms, this.questions.get(command.by)));
        this.questions.delete(command.by);
        break;
      case 'change':
        this.say(command.by, this.given(command.terms, this.yeses.get(command.by)?.version));
        break;
      case 'no': // of what was said yes to before, nothing changes
      case 'cancel':
        this.questions.delete(command.by);
        break;
      case 'withdraw':
        this.unsay(command.by);
        break;
      case 'addMaker':
        this.makers.add('bram');
        break;
      case 'removeMaker':
        if (!this.makers.delete('bram')) break;
        this.questions.delete('bram');
        for (const [maker, { version }] of this.yeses) if (maker !== 'bram' && !this.questions.has(maker)) this.questions.set(maker, version);
        for (const maker of ['anna', 'bram'] as const) this.unsay(maker); // everybody is asked anew
        break;
      case 'newVersion':
        this.versions.push(command.minor);
        break;
      case 'rollBack':
        this.versions.push(false);
        break;
      case 'hide':
      case 'restore':
        this.hidden = command.do === 'hide';
        break;
      case 'clear':
        this.own = this.given(command.terms);
        break;
      case 'withhold':
        this.own = 'withheld';
        break;
      case 'clearAll':
        this.all.push(this.given(command.terms));
        break;
      case 'endClearAll':
        this.all.pop();
        break;
      case 'rule':
      case 'endRule':
      case 'resumeRule':
        this.takeRule(command);
        break;
      case 'days':
        for (const [maker, { terms }] of this.yeses) if (terms.ends) this.unsay(maker);
        if (this.own !== null && this.own !== 'withheld' && this.own.terms.ends) this.own = null;
        this.all = this.all.filter(({ terms }) => !terms.ends);
        break;
      case 'join':
        this.members = new Set([...this.members, command.school]);
        break;
      case 'leave':
        this.members = new Set([...this.members].filter((school) => school !== command.school));
        break;
      case 'merge':
        this.members = new Set([...this.members].filter((school) => school !== 'ster'));
        this.merged = true;
        break;
    }
  }

  /** What a rule answered follows it; its end takes that along only when its maker says so, and can be taken back. */
  private takeRule(command: Extract<Command, { do: 'rule' | 'endRule' | 'resumeRule' }>): void {
    const { by } = command;
    const yes = this.byRule.has(by) ? this.yeses.get(by) : undefined;
    if (command.do === 'rule') {
      this.rules.set(by, command.terms);
      this.stopped.delete(by);
      if (yes) this.yeses.set(by, this.given(command.terms, yes.version));
    } else if (command.do === 'endRule') {
      const rule = this.rules.get(by);
      if (command.withdraw && yes) this.unsay(by);
      if (rule) this.stopped.set(by, { rule, yes: command.withdraw ? yes : undefined });
      this.rules.delete(by);
      this.byRule.delete(by);
    } else {
      const before = this.stopped.get(by);
      this.stopped.delete(by);
      if (before) this.rules.set(by, before.rule);
      if (before?.yes) {
        this.yeses.set(by, before.yes);
        this.byRule.add(by);
      }
    }
  }

  private say(maker: Maker, yes: Given): void {
    this.yeses.set(maker, yes);
    this.byRule.delete(maker);
    this.forgetStopped(maker);
  }

  private unsay(maker: Maker): void {
    this.yeses.delete(maker);
    this.byRule.delete(maker);
    this.forgetStopped(maker);
  }

  /** Whoever said something of the work since does not get back what stopped with their rule. */
  private forgetStopped(maker: Maker): void {
    const before = this.stopped.get(maker);
    if (before) this.stopped.set(maker, { ...before, yes: undefined });
  }

  private given(terms: Terms, version = this.versions.length): Given {
    return { terms, version, members: this.members, merged: this.merged };
  }

  get newest(): number {
    return this.versions.length;
  }

  /** Which version this viewer gets: the newest they may see. */
  gets(viewer: Viewer): number | null {
    for (let version = this.newest; version > 0; version--) if (this.sees(viewer, version)) return version;
    return null;
  }

  sees(viewer: Viewer, version: number): boolean {
    if (viewer === 'bram' && this.makers.has('bram')) return true;
    if (this.hidden) return viewer === 'nora' || viewer === 'mo'; // who judge it
    if (viewer === 'bram' || viewer === 'nora') return true; // their own school
    const said = this.said(version);
    if (said.length === 0) return false;
    if (said.every(({ terms }) => terms.mode === 'PUBLIC')) return true;
    if (viewer === 'mo') return this.passes().some((school) => this.reaches(school, version)) || toAllToCome(said);
    const school = SCHOOL_OF[viewer];
    const carried: Other[] = school === 'ster' && this.merged ? ['ster', 'kade'] : school ? [school] : [];
    return carried.some((pass) => this.passes().includes(pass) && this.reaches(pass, version));
  }

  /** How many schools see a version, home too, as its page says. */
  countAt(version: number): number {
    return this.hidden ? 0 : 1 + [...this.members].filter((school) => this.reaches(school, version)).length;
  }

  takesPart(school: Other): boolean {
    return this.members.has(school);
  }

  /** Whether the people of this school see some version of it. */
  reachesAny(school: Other): boolean {
    return !this.hidden && this.versions.some((_, at) => this.reaches(school, at + 1));
  }

  /** Whether it is shared with anybody beyond home. */
  isShared(version: number): boolean {
    return this.sees('mo', version) && !this.hidden;
  }

  /** Schools whose people come in by a pass: members, and one that went up in a member. */
  private passes(): Other[] {
    return [...this.members, ...(this.merged && this.members.has('kade') ? (['ster'] as const) : [])];
  }

  private get clearance(): Given | null {
    return this.own === 'withheld' ? null : (this.own ?? this.all.at(-1) ?? null);
  }

  /** Whether the school permits as much already. */
  private isPermitted(less: Given): boolean {
    const more = this.clearance;
    if (more === null || (more.terms.ends && !less.terms.ends)) return false;
    if (less.terms.mode === 'PUBLIC' || more.terms.mode === 'PUBLIC') return more.terms.mode === 'PUBLIC';
    return (!toAllToCome([less]) || toAllToCome([more])) && OTHERS.every((school) => !this.meant(less, school) || this.meant(more, school));
  }

  /** What the school and every maker said of a version; nothing when one of them does not speak. */
  private said(version: number): Given[] {
    const { clearance } = this;
    const yeses = [...this.makers].map((maker) => this.yeses.get(maker));
    if (clearance === null) return [];
    return yeses.every((yes) => yes !== undefined && this.covers(yes, version)) ? [clearance, ...(yeses as Given[])] : [];
  }

  /** What was not there when someone said yes, they agreed to only as far as they said. */
  private covers({ version: read, terms: { versionPolicy } }: Given, version: number): boolean {
    if (version < read || (versionPolicy === 'THIS' && version > read)) return false;
    return versionPolicy === 'ALL' || this.versions.slice(read, version).every((minor) => minor);
  }

  private reaches(school: Other, version: number): boolean {
    const said = this.said(version);
    return said.length > 0 && said.every((given) => this.meant(given, school));
  }

  /** A school is meant when it and every school that went up in it since were. */
  private meant(given: Given, school: Other): boolean {
    const { mode, schools } = given.terms;
    if (mode === 'PUBLIC') return true;
    if (mode === 'EXCEPT' && schools.includes(school)) return false;
    return chosen(given, school) && (school !== 'kade' || !this.merged || given.merged || chosen(given, 'ster'));
  }
}

/** Shared with schools to come, all or all but some: that is beyond one school even when nobody else takes part. */
const toAllToCome = (said: readonly Given[]): boolean =>
  said.every(({ terms }) => terms.mode === 'PUBLIC' || (terms.mode !== 'INCLUDE' && terms.futureMembers));

function chosen({ terms: { mode, schools, futureMembers }, members, merged }: Given, school: Other): boolean {
  const was = (each: Other): Other => (merged && each === 'ster' ? 'kade' : each);
  const wasThere = members.has(was(school));
  if (mode === 'INCLUDE') return wasThere && schools.includes(was(school));
  return !(mode === 'EXCEPT' && schools.some((each) => was(each) === was(school))) && (wasThere || futureMembers);
}

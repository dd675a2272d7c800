import { Answers, type Outcome } from './answers.ts';
import { type Command, type Other, type Terms } from './history.ts';
import { type Given, meant, permits, toAllToCome } from './scope.ts';

/*
 * What everybody should see of a work after a history, told from the prose of the design. It takes from the program only whether it accepted
 * a command and whom a question reached, never what came of it.
 */

export type Viewer = 'chris' | 'dewi' | 'eva' | 'mo' | 'bram' | 'nora' | 'anon';
export const VIEWERS: readonly Viewer[] = ['chris', 'dewi', 'eva', 'mo', 'bram', 'nora', 'anon'];
const SCHOOL_OF: Partial<Record<Viewer, Other>> = { chris: 'veld', dewi: 'kade', eva: 'ster', mo: 'haven' };

interface Version {
  readonly minor: boolean;
  /** It has a second file, and whether that stays at its school. */
  readonly more: 'none' | 'core' | 'local';
  /** It has a picture; that goes when a file is kept home that it may be of. */
  readonly picture: boolean;
}

export class Oracle {
  readonly answers = new Answers((terms, version) => this.given(terms, version));
  private readonly versions: Version[] = [{ minor: false, more: 'none', picture: true }];
  private own: Given | 'withheld' | null = null;
  /** The school said at some time that this work may leave it. */
  private wasCleared = false;
  private all: Given[] = [];
  private hidden = false;
  private merged = false;
  private cards = false;
  private bramIsGone = false;
  private tip: 'none' | 'home' | 'all' = 'none';
  hasPart = false;
  /** Schools that filled it in; home is the school of the work. */
  private readonly fills = new Set<Other | 'home'>();

  constructor(private members: ReadonlySet<Other>) {}

  /** Takes in one command and what the program said to it. */
  take(command: Command, outcome: Outcome): void {
    if (!outcome.accepted) return;
    const { answers } = this;
    switch (command.do) {
      case 'ask':
      case 'sendAccess': {
        const terms = command.do === 'ask' ? command.terms : (outcome.terms as Terms);
        // Who asks for less, or the same, takes back nothing that the school permits.
        if (outcome.clears && !(this.clearance && permits(this.clearance, this.given(terms), this.merged))) this.clear(terms);
        answers.ask(outcome, this.newest);
        break;
      }
      case 'yes':
      case 'change':
        answers[command.do](command.by, command.terms);
        break;
      case 'no':
      case 'cancel':
        answers[command.do](command.by);
        break;
      case 'withdraw':
      case 'revoke':
        answers.stop(command.by);
        break;
      case 'erase':
        answers.erase(command.by, command.keep);
        if (command.by === 'bram') this.bramIsGone = true;
        break;
      case 'addMaker':
        answers.makers.add(command.by);
        break;
      case 'removeMaker':
        answers.remove(command.by);
        break;
      case 'newVersion':
        this.versions.push({ minor: command.minor, more: command.more ? 'core' : 'none', picture: true });
        break;
      case 'rollBack':
        this.versions.push({ ...(this.versions[command.to - 1] as Version), minor: false });
        break;
      case 'keepFile':
        this.keepFile(command.local);
        break;
      case 'addPart':
        this.hasPart = true;
        break;
      case 'fillPart':
        this.fills.add(command.by === 'manon' ? 'home' : (SCHOOL_OF[command.by] as Other));
        break;
      case 'tip': // what is written at home stays at home
        this.tip = this.isShared(this.newest) ? 'all' : 'home';
        break;
      case 'showCards':
        this.cards = command.on;
        break;
      case 'hide':
      case 'restore':
        this.hidden = command.do === 'hide';
        break;
      case 'clear':
        this.clear(command.terms);
        break;
      case 'withhold':
        this.own = 'withheld';
        this.wasCleared = true;
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
        answers.rule(command);
        break;
      case 'days':
        answers.daysPass();
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
      case 'askAccess': // opens nothing by itself
      case 'reuseLink': // is refused, or whoever plays it says so
        break;
    }
  }

  private clear(terms: Terms): void {
    this.own = this.given(terms);
    this.wasCleared = true;
  }

  private keepFile(local: boolean): void {
    const newest = this.versions.pop() as Version;
    const isChanged = newest.more !== (local ? 'local' : 'core');
    this.versions.push({ ...newest, more: local ? 'local' : 'core', picture: newest.picture && !(local && isChanged) });
  }

  private given(terms: Terms, version = this.newest): Given {
    return { terms, version, members: this.members, merged: this.merged };
  }

  get newest(): number {
    return this.versions.length;
  }

  versionAt(version: number): Version {
    return this.versions[version - 1] as Version;
  }

  /** Which version this viewer gets: the newest they may see. */
  gets(viewer: Viewer): number | null {
    for (let version = this.newest; version > 0; version--) if (this.sees(viewer, version)) return version;
    return null;
  }

  sees(viewer: Viewer, version: number): boolean {
    if (this.isNear(viewer)) return true;
    if (this.hidden) return false;
    const said = this.said(version);
    if (said.length === 0) return false;
    if (said.every(({ terms }) => terms.mode === 'PUBLIC')) return true;
    if (viewer === 'mo') return this.passes().some((school) => this.reaches(school, version)) || toAllToCome(said);
    return this.passesOf(viewer).some((pass) => this.reaches(pass, version));
  }

  /** Its own school, those who made it, and who judges it; with them stays what is about one school. */
  isNear(viewer: Viewer): boolean {
    if (viewer === 'bram' && !this.bramIsGone) return !this.hidden || this.answers.makers.has('bram');
    return viewer === 'nora' || (viewer === 'mo' && this.hidden);
  }

  /** Whether they work at the school of the work. */
  isHome(viewer: Viewer): boolean {
    return viewer === 'nora' || (viewer === 'bram' && !this.bramIsGone);
  }

  /** Whether they are signed in, and belong to a school that takes part. */
  private isEducator(viewer: Viewer): boolean {
    return this.isHome(viewer) || this.passesOf(viewer).length > 0;
  }

  /** Whether there is a tip for them, where they see the work. */
  hasTipFor(viewer: Viewer): boolean {
    return (this.tip !== 'none' && this.isHome(viewer)) || (this.tip === 'all' && this.isEducator(viewer));
  }

  /** How many schools filled in the place for this viewer. */
  fillsFor(viewer: Viewer): number {
    return this.isHome(viewer) ? Number(this.fills.has('home')) : this.passesOf(viewer).filter((school) => this.fills.has(school)).length;
  }

  /** Titles are known to colleagues elsewhere whom nobody left out, and who do not see the work; one no, and to nobody. */
  seesCard(viewer: Viewer): boolean {
    const { makers, words, rules } = this.answers;
    if (!this.cards || this.hidden || makers.size === 0 || this.isHome(viewer) || !this.isEducator(viewer) || this.gets(viewer) !== null) return false;
    if (this.wasCleared && this.clearance === null) return false;
    const said = [...makers].map((maker) => words.get(maker));
    if (said.includes('no')) return false;
    const limits = [...said.filter((word) => word !== undefined && word !== 'no'), ...(this.clearance ? [this.clearance] : [])] as Given[];
    const passes = this.passesOf(viewer);
    if (
      !(toAllToCome(limits) && limits.every(({ terms }) => terms.mode !== 'EXCEPT')) &&
      !passes.some((pass) => limits.every((one) => meant(one, pass, this.merged)))
    )
      return false;
    return [...makers].every((maker) => !this.leavesOut(rules.get(maker), SCHOOL_OF[viewer] as Other));
  }

  /** An answer in advance counts as it will be given. */
  private leavesOut(rule: Terms | undefined, school: Other): boolean {
    const asOne: readonly Other[] = this.merged && (school === 'ster' || school === 'kade') ? ['ster', 'kade'] : [school];
    if (rule?.mode === 'EXCEPT') return asOne.some((each) => rule.schools.includes(each));
    return rule?.mode === 'INCLUDE' && !rule.schools.includes(school);
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

  isSharedAtAll(): boolean {
    return this.versions.some((_, at) => this.isShared(at + 1));
  }

  /** Schools whose people come in by a pass: members, and one that went up in a member. */
  private passes(): Other[] {
    return [...this.members, ...(this.merged && this.members.has('kade') ? (['ster'] as const) : [])];
  }

  private passesOf(viewer: Viewer): Other[] {
    const school = SCHOOL_OF[viewer];
    const carried: Other[] = school === 'ster' && this.merged ? ['ster', 'kade'] : school ? [school] : [];
    return carried.filter((pass) => this.passes().includes(pass));
  }

  private get clearance(): Given | null {
    return this.own === 'withheld' ? null : (this.own ?? this.all.at(-1) ?? null);
  }

  /** What the school and every maker said of a version; nothing when one of them does not speak. */
  private said(version: number): Given[] {
    const { clearance, answers } = this;
    const yeses = [...answers.makers].map((maker) => this.yesesOf(maker, version));
    return clearance === null || yeses.length === 0 || yeses.some((each) => each.length === 0) ? [] : [clearance, ...yeses.flat()];
  }

  yesesOf(maker: Parameters<Answers['saidBy']>[0], version: number): Given[] {
    return this.answers.saidBy(
      maker,
      version,
      this.versions.map(({ minor }) => minor),
    );
  }

  private reaches(school: Other, version: number): boolean {
    const said = this.said(version);
    return said.length > 0 && said.every((given) => meant(given, school, this.merged));
  }
}

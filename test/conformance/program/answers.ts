import type { Command, Maker, Terms } from './history.ts';
import { afterDays, type Given } from './scope.ts';

/** What the program said to a command. */
export interface Outcome {
  readonly accepted: boolean;
  /** For a question: whether it reached somebody, or everybody had given as much; then the school's own permission goes with it. */
  readonly clears?: boolean;
  /** For a question: who got it, and for whom a standing rule spoke. */
  readonly asked?: readonly Maker[];
  readonly byRule?: readonly Maker[];
  /** For a question that the program made ready itself: what it asks. */
  readonly terms?: Terms;
}

/** What somebody said last, and really said: a question says nothing. */
export type Word = Given | 'no';

/** What the makers of a work said of it, told from the prose of the design. */
export class Answers {
  readonly makers = new Set<Maker>(['anna']);
  /** The yeses that hold. */
  readonly yeses = new Map<Maker, Given>();
  /** Which version an open question is about. */
  readonly questions = new Map<Maker, number>();
  readonly rules = new Map<Maker, Terms>();
  /** Also after it came to its end. */
  readonly words = new Map<Maker, Word>();
  /** Whose yes was given by their rule; and what stopped together with it. */
  private readonly byRule = new Set<Maker>();
  private readonly stopped = new Map<Maker, { readonly rule: Terms; readonly yes: Given | undefined }>();

  /** @param given what these terms say when somebody agrees to them now, of this version or of the newest */
  constructor(private readonly given: (terms: Terms, version?: number) => Given) {}

  ask({ asked = [], byRule = [] }: Outcome, newest: number): void {
    for (const maker of asked) this.questions.set(maker, newest);
    for (const maker of byRule) {
      this.agree(maker, this.given(this.rules.get(maker) as Terms));
      this.byRule.add(maker);
    }
  }

  yes(maker: Maker, terms: Terms): void {
    this.agree(maker, this.given(terms, this.questions.get(maker)));
    this.questions.delete(maker);
  }

  change(maker: Maker, terms: Terms): void {
    this.agree(maker, this.given(terms, this.yeses.get(maker)?.version));
  }

  /** Of what was said yes to before, nothing changes. */
  no(maker: Maker): void {
    this.questions.delete(maker);
    this.words.set(maker, 'no');
  }

  /** They stop, or it was not theirs. */
  stop(maker: Maker): void {
    this.end(maker);
    this.words.set(maker, 'no');
  }

  cancel(maker: Maker): void {
    this.questions.delete(maker);
  }

  /** Who leaves takes their answer along; whoever agreed beside them is asked anew. */
  remove(gone: Maker): void {
    if (!this.makers.delete(gone)) return;
    this.questions.delete(gone);
    for (const [maker, { version }] of this.yeses) if (maker !== gone && !this.questions.has(maker)) this.questions.set(maker, version);
    for (const maker of this.yeses.keys()) this.end(maker);
  }

  /** Whoever erases their account answers no more; what they said stops with them, unless it may go on. */
  erase(maker: Maker, keep: boolean): void {
    this.questions.delete(maker);
    this.rules.delete(maker);
    this.stopped.delete(maker);
    this.byRule.delete(maker);
    if (!keep && this.yeses.has(maker)) this.stop(maker);
  }

  /** What a rule answered follows it; its end takes that along only when its maker says so, and can be taken back. */
  rule(command: Extract<Command, { do: 'rule' | 'endRule' | 'resumeRule' }>): void {
    const { by } = command;
    const yes = this.byRule.has(by) ? this.yeses.get(by) : undefined;
    if (command.do === 'rule') {
      this.rules.set(by, command.terms);
      this.stopped.delete(by);
      if (yes) this.hold(by, { ...this.given(command.terms, yes.version), before: yes });
    } else if (command.do === 'endRule') {
      const rule = this.rules.get(by);
      if (command.withdraw && yes) this.stop(by);
      if (rule) this.stopped.set(by, { rule, yes: command.withdraw ? yes : undefined });
      this.rules.delete(by);
      this.byRule.delete(by);
    } else {
      const before = this.stopped.get(by);
      this.stopped.delete(by);
      if (before) this.rules.set(by, before.rule);
      if (before?.yes) {
        this.hold(by, before.yes);
        this.byRule.add(by);
      }
    }
  }

  /** What had a last day is over. */
  daysPass(): void {
    for (const [maker, yes] of this.yeses)
      if (yes.terms.ends) this.end(maker);
      else this.yeses.set(maker, afterDays(yes));
    for (const [maker, before] of this.stopped) this.stopped.set(maker, { ...before, yes: before.yes && afterDays(before.yes) });
  }

  /**
   * What a maker says of a version now; nothing when they do not share it. Whoever says yes to a newer one takes back nothing of an older one,
   * but what they say now is as far as they want any of it to go: then it is both.
   * @param minor of each version whether it was a small change
   */
  saidBy(maker: Maker, version: number, minor: readonly boolean[]): Given[] {
    const last = this.yeses.get(maker);
    let own = last;
    while (own && own.version > version) own = own.before;
    if (!own || own.over || !covers(own, version, minor)) return [];
    return own === last ? [own] : [last as Given, own];
  }

  private agree(maker: Maker, yes: Given): void {
    this.hold(maker, { ...yes, before: this.yeses.get(maker) });
    this.byRule.delete(maker);
    this.forgetStopped(maker);
  }

  private hold(maker: Maker, yes: Given): void {
    this.yeses.set(maker, yes);
    this.words.set(maker, yes);
  }

  private end(maker: Maker): void {
    this.yeses.delete(maker);
    this.byRule.delete(maker);
    this.forgetStopped(maker);
  }

  /** Whoever said something of the work since does not get back what stopped with their rule. */
  private forgetStopped(maker: Maker): void {
    const before = this.stopped.get(maker);
    if (before) this.stopped.set(maker, { ...before, yes: undefined });
  }
}

/** What was not there when someone said yes, they agreed to only as far as they said. */
function covers({ version: read, terms: { versionPolicy } }: Given, version: number, minor: readonly boolean[]): boolean {
  if (version < read || (versionPolicy === 'THIS' && version > read)) return false;
  return versionPolicy === 'ALL' || minor.slice(read, version).every((each) => each);
}

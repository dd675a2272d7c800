import type { TermsWish } from '@deelgenoot/consent/policy';
import type { Outcome } from './desk.ts';
import { type Command, SCHOOLS, START, SUCCESSORS, TRAITS, type WorkClass } from './history.ts';

/*
 * What a person who has read the agreement would say, worked out anew from the whole history each time. It shares no code
 * with the rules it judges: no import of theirs but the shape of what people fill in.
 */

/** What was done, and what came of it. */
export interface Entry {
  readonly command: Command;
  readonly outcome: Outcome;
}

/** Something that was agreed at some point of the history. */
interface Agreement {
  readonly at: number;
  readonly terms: TermsWish;
  readonly version: number;
  readonly end: number;
  /** What the same author had agreed to, and still did, when they said this. */
  readonly before?: Agreement | undefined;
}

/** What the school permits for works of a class. */
interface ClassAgreement extends Agreement {
  readonly class: WorkClass;
}

/** A read-only look at a history, after its last entry. */
export class Oracle {
  readonly now: number;
  readonly authors: string[];
  readonly agreements = new Map<string, Agreement>();
  readonly clearance: Agreement | null;
  /** For each version whether it was a small change. */
  readonly versions: boolean[] = [false];

  constructor(private readonly entries: readonly Entry[]) {
    let now = START.getTime();
    let own: Agreement | 'kept home' | null = null;
    let classes: ClassAgreement[] = [];
    let traits: readonly string[] = [TRAITS[0], TRAITS[2]];
    const authors = new Set(['anna', 'bram']);
    const open = new Map<string, { terms: TermsWish; version: number }>();
    const rules = new Map<string, TermsWish>();
    const hasEnded = ({ end }: { end: number }) => end <= now;

    for (const [index, { command, outcome }] of entries.entries()) {
      if (!outcome.accepted) continue;
      const at = index + 1; // what holds once this has happened
      const version = this.versions.length;
      switch (command.do) {
        case 'ask':
          if (outcome.cleared) own = { at, terms: command.terms, version, end: endOf(command.terms.until) };
          for (const author of outcome.asked) open.set(author, { terms: command.terms, version });
          for (const author of outcome.byRule) this.agree(author, { at, terms: rules.get(author)!, version, end: endOf(rules.get(author)!.until) });
          break;
        case 'answer': {
          const question = open.get(command.of)!;
          open.delete(command.of);
          const terms = command.terms ?? question.terms;
          if (command.yes) this.agree(command.of, { at, terms, version: question.version, end: endOf(terms.until) });
          break;
        }
        case 'change':
          this.agree(command.of, { at, terms: command.terms, version: this.agreements.get(command.of)!.version, end: endOf(command.terms.until) });
          break;
        case 'withdraw':
        case 'revoke': // by a moderator: it was never theirs, so nothing of it holds
          this.agreements.delete(command.of);
          break;
        case 'cancel':
          open.delete(command.of);
          break;
        case 'addAuthor':
          authors.add(command.person);
          break;
        case 'removeAuthor': // by their own word
        case 'takeOff': // or by a moderator's
          if (authors.delete(command.person)) {
            for (const author of outcome.asked) open.set(author, { terms: this.agreements.get(author)!.terms, version: this.agreements.get(author)!.version });
            this.agreements.clear(); // everybody is asked anew
            open.delete(command.person);
          }
          break;
        case 'rule':
          rules.set(command.of, command.terms);
          break;
        case 'clear':
          own = command.terms === null ? 'kept home' : { at, terms: command.terms, version, end: endOf(command.terms.until) };
          break;
        case 'clearClass':
          classes = [...classes, { at, terms: command.terms, version, end: endOf(command.terms.until), class: command.class }];
          break;
        case 'endClass':
          classes = classes.filter((_, n) => n !== command.n);
          break;
        case 'describe':
          traits = command.traits;
          break;
        case 'newVersion':
          this.versions.push(command.minor);
          break;
        case 'wait':
          now += command.days * 24 * 60 * 60 * 1000;
          for (const [author, agreement] of this.agreements) if (hasEnded(agreement)) this.agreements.delete(author);
          if (own !== null && own !== 'kept home' && hasEnded(own)) own = null;
          classes = classes.filter((each) => !hasEnded(each));
          break;
        case 'leave':
          if (command.school === 'home') [own, classes] = [null, []];
          break;
        default:
          break;
      }
    }
    this.now = now;
    // What was said of the work itself goes before what was said last of works like it.
    const fitting = classes.findLast((each) => each.class.every((group) => traits.some((trait) => group.includes(trait))));
    this.clearance = own === 'kept home' ? null : (own ?? fitting ?? null);
    this.authors = [...authors];
  }

  /** Whether somebody who came in by this school, or nobody's teacher at all (null), sees a version that is not theirs. */
  sees(school: string | null, version: number): boolean {
    const said = this.said(version);
    if (said === null) return false;
    if (school === null || !this.holdsAPass(school)) return said.every(({ terms }) => terms.scope.mode === 'public');
    if (said.every(({ terms }) => terms.scope.mode === 'public' || (terms.scope.mode === 'all' && terms.scope.futureMembers))) return true;
    // They carry the pass of their own school, and of every school it went up in.
    return this.lineOf(school, this.entries.length).some((pass) => pass !== 'home' && said.every((agreement) => this.meant(agreement, pass)));
  }

  /** What everybody, the school included, says about a version now; null when one of them does not speak. */
  said(version: number): Agreement[] | null {
    const yeses = this.authors.map((author) => this.saidBy(author, version));
    if (yeses.length === 0 || yeses.some((said) => said.length === 0) || !this.clearance || this.clearance.end <= this.now) return null;
    return [this.clearance, ...yeses.flat()];
  }

  /** Whoever says yes to a newer version takes back nothing of an older one; but what they say now is as far as they want any of it to go. */
  private saidBy(author: string, version: number): Agreement[] {
    const last = this.agreements.get(author);
    let own = last;
    while (own && own.version > version) own = own.before;
    const both = own === last ? [last] : [last, own];
    return both.every((yes) => yes && yes.end > this.now) && this.isFor(own!, version) ? (both as Agreement[]) : [];
  }

  private agree(author: string, agreement: Agreement): void {
    this.agreements.set(author, { ...agreement, before: this.agreements.get(author) });
  }

  private isFor({ version: read, terms: { versionPolicy } }: Agreement, version: number): boolean {
    if (versionPolicy === 'this') return version === read;
    if (versionPolicy === 'all') return version >= read;
    return version >= read && this.versions.slice(read, version).every((minor) => minor);
  }

  /** Whether a pass was meant: the school that gives it now, and every school that went up in it since. */
  private meant({ at, terms }: Agreement, pass: string): boolean {
    if (terms.scope.mode === 'except' && terms.scope.schoolIds.includes(pass)) return false;
    const bornSince = SUCCESSORS.includes(pass as never) && !this.isMember(pass, at) && this.lineOf(pass, at).length === 1;
    const since = Object.keys(this.statuses(0)).filter(
      (id) => id !== pass && this.lineOf(id, this.entries.length).includes(pass) && !this.lineOf(id, at).includes(pass),
    );
    const parts = bornSince ? since : [pass, ...since];
    return parts.every((part) => this.chosen(terms, at, part));
  }

  private chosen({ scope }: TermsWish, at: number, school: string): boolean {
    if (scope.mode === 'public') return true;
    const then = this.lineOf(school, at).at(-1)!;
    const wasThere = this.isMember(then, at);
    if (scope.mode === 'include') return wasThere && scope.schoolIds.includes(then);
    const leftOut = scope.mode === 'except' && scope.schoolIds.some((id) => this.lineOf(id, at).at(-1) === then);
    return !leftOut && (wasThere || scope.futureMembers);
  }

  private holdsAPass(school: string): boolean {
    return this.isMember(this.lineOf(school, this.entries.length).at(-1)!, this.entries.length);
  }

  private isMember(school: string, at: number): boolean {
    return this.statuses(at)[school] === 'member';
  }

  /** A school and those it went up in, up to a point of the history. */
  private lineOf(school: string, until: number): string[] {
    const line = [school];
    for (const { command, outcome } of this.entries.slice(0, until))
      if (outcome.accepted && command.do === 'merge' && command.schools.includes(line.at(-1)!)) line.push(command.into);
    return line;
  }

  private statuses(until: number): Record<string, string> {
    const statuses: Record<string, string> = { ...SCHOOLS };
    for (const id of SUCCESSORS) statuses[id] = 'reference';
    for (const { command, outcome } of this.entries.slice(0, until)) {
      if (!outcome.accepted) continue;
      if (command.do === 'join') statuses[command.school] = 'member';
      if (command.do === 'leave') statuses[command.school] = 'left';
      if (command.do === 'merge') {
        statuses[command.into] = 'member';
        for (const id of command.schools) statuses[id] = 'merged';
      }
    }
    return statuses;
  }
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const ends = new Map<string, number>();

/** The first instant that is no longer that day in Amsterdam, found by looking at the clock there. */
function endOf(day: string | null | undefined): number {
  if (!day) return Infinity;
  let instant = ends.get(day) ?? Date.parse(`${day}T12:00:00Z`);
  while (clock.format(instant) <= day) instant += 30 * 60 * 1000;
  ends.set(day, instant);
  return instant;
}

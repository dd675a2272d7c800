import { type Pass, type Viewer, viewerOf } from '@deelgenoot/access';
import {
  type AuthorsChange,
  bodyOf,
  type Change,
  type Clearance,
  clearanceFor,
  type ConsentRow,
  decideAnswers,
  decideCancellations,
  decideEnds,
  decideNewTerms,
  decideReminders,
  decideRemovals,
  decideRevocation,
  decideWithdrawals,
  entryOf,
  genesisHash,
  type LedgerEvent,
  mayAgreeTo,
  mayChangeAuthors,
  mayClear,
  mayRemoveMaker,
  nextEvent,
  planRequest,
  readTerms,
  sharedWith,
  type Shared,
  type SignedHead,
  type StandingClearance,
  type StandingRule,
  type TermsWish,
  WITHHELD,
} from '@deelgenoot/consent/policy';
import { demand, DomainError } from '@deelgenoot/kernel';
import { type Command, type Person, START, TRAITS } from './history.ts';
import { freeze, nameOf } from './names.ts';
import { Schools } from './schools.ts';

export const WORK = { kind: 'material', id: '01900000-0000-7000-8000-00000000aaaa' };
const TEXT = 'the text that authors read';

/** What came of a command. */
export interface Outcome {
  readonly accepted: boolean;
  readonly code: string | null;
  /** Authors to whom a question went out, and those whose rule answered. */
  readonly asked: readonly string[];
  readonly byRule: readonly string[];
  /** Whether the school's permission followed. */
  readonly cleared: boolean;
}

/** The rules that a desk works by; a fault is seeded by putting another in the place of one. */
export const RULES = {
  clearanceFor,
  decideAnswers,
  decideCancellations,
  decideEnds,
  decideNewTerms,
  decideReminders,
  decideRemovals,
  decideRevocation,
  decideWithdrawals,
  mayChangeAuthors,
  mayRemoveMaker,
  planRequest,
  sharedWith,
  nextEvent,
};
export type Rules = typeof RULES;

/** One work and its consents, in memory: what the services do around the rules, without a database. */
export class Desk {
  now = START;
  authors: string[] = ['anna', 'bram'];
  rows: ConsentRow[] = [];
  /** The school's permission for this work, and those for classes of its works. */
  clearance: Clearance | null = null;
  classes: StandingClearance[] = [];
  traits: readonly string[] = [TRAITS[0], TRAITS[2]];
  rules: StandingRule[] = [];
  /** `minorSince` of each version, the first at index 0. */
  versions: number[] = [1];
  private readonly schools = new Schools();
  chain: LedgerEvent[] = [];
  heads: SignedHead[] = [];
  private given = 0;
  /** How often each person was erased: from then on they go by another name. */
  private lives = new Map<string, number>();

  constructor(private readonly by: Rules = RULES) {}

  /** Does it, or refuses and leaves everything as it was. */
  perform(command: Command): Outcome {
    const outcome: Outcome = { accepted: true, code: null, asked: [], byRule: [], cleared: false };
    try {
      return { ...outcome, ...this.act(command) };
    } catch (error) {
      if (error instanceof DomainError) return { ...outcome, accepted: false, code: error.code };
      throw error;
    }
  }

  /** Everything there is. Nothing of it is ever changed in place, so equal parts are the same parts. */
  parts(): unknown[] {
    return [
      this.now,
      this.clearance,
      this.traits,
      ...this.classes,
      ...this.authors,
      ...this.rows,
      ...this.rules,
      ...this.versions,
      ...this.schools.parts(),
      ...this.chain,
      ...this.heads,
    ];
  }

  /** Who beyond home each version is shared with, as things are now; worked out when it is asked. */
  sharing(): () => Shared[] {
    const clearance = this.by.clearanceFor(this.clearance ?? undefined, [...this.classes], this.traits, this.now);
    const facts = { authors: this.authors, answers: [...this.rows], clearance, now: this.now, memberSchools: this.schools.roster() };
    const versions = this.versions.map((minorSince, index) => ({ number: index + 1, minorSince }));
    return () => versions.map((version) => this.by.sharedWith({ ...facts, version }));
  }

  /** Whether someone with a yes, suspended or not, can take it back by one command as things are now. Null: there is no yes. */
  stopping(): (author: Person) => boolean | null {
    const [rows, now] = [[...this.rows], this.now];
    return (author) => {
      const row = rows.findLast((each) => each.authorId === author && each.state === 'granted');
      if (!row) return null;
      const can = (suspended: boolean) => {
        const viewer = viewerOf({ personId: author, memberships: [], platformRoles: [], suspended });
        try {
          return this.by.decideWithdrawals(viewer, [row], now).length === 1;
        } catch {
          return false;
        }
      };
      return can(false) && can(true);
    };
  }

  passesOf(school: string): Pass[] {
    return this.schools.passesOf(school);
  }

  private viewer(personId: Person): Viewer {
    const at = personId === 'otto' ? 'b' : 'home';
    const role = personId === 'mies' || personId === 'otto' ? 'manager' : 'teacher';
    return viewerOf({
      personId,
      memberships: [{ institutionId: at, roles: [role], memberSchool: this.schools.isMember(at) }],
      platformRoles: personId === 'mo' ? ['moderator'] : [],
      suspended: false,
    });
  }

  private judged = () => ({ subject: { judged: true }, makers: this.authors });

  private moment() {
    return { now: this.now, today: this.schools.roster(), textVersion: 1 };
  }

  private act(command: Command): Partial<Outcome> {
    switch (command.do) {
      case 'ask':
        return this.ask(command.by, command);
      case 'answer': {
        const row = this.latest(command.of, 'requested');
        const standing = this.rows.filter(({ authorId, state }) => authorId === row.authorId && state === 'granted');
        return this.save(
          command.by,
          this.by.decideAnswers(this.viewer(command.by), [row], [{ consentId: row.id, yes: command.yes, terms: command.terms }], standing, this.moment()),
        );
      }
      case 'withdraw':
        return this.save(command.by, this.by.decideWithdrawals(this.viewer(command.by), [this.latest(command.of, 'granted')], this.now));
      case 'change':
        return this.save(command.by, this.by.decideNewTerms(this.viewer(command.by), this.latest(command.of, 'granted'), command.terms, this.moment()));
      case 'cancel':
        return this.save(command.by, this.by.decideCancellations(this.viewer(command.by), [this.latest(command.of, 'requested')], this.now));
      case 'remind':
        return this.save(command.by, this.by.decideReminders(this.viewer(command.by), [this.latest(command.of, 'requested')], this.now));
      case 'addAuthor':
        return this.setAuthors(command.by, [...new Set([...this.authors, command.person])]);
      case 'removeAuthor':
        return this.setAuthors(
          command.by,
          this.authors.filter((author) => author !== command.person),
        );
      case 'takeOff':
        demand(this.by.mayRemoveMaker(this.viewer(command.by), this.judged(), command.person));
        return this.changeAuthors(command.by, { from: this.authors, to: this.authors.filter((author) => author !== command.person), asked: [] });
      case 'revoke':
        return this.save(command.by, this.by.decideRevocation(this.viewer(command.by), this.latest(command.of, 'granted'), this.judged(), 'case', this.now));
      case 'rule':
        this.rules = [
          ...this.rules.filter(({ authorId }) => authorId !== command.of),
          { id: `${command.of}${this.chain.length}`, authorId: command.of, institutionId: 'home', terms: readTerms(command.terms) },
        ];
        return {};
      case 'clear':
        return this.clear(command.by, command.terms);
      case 'clearClass': {
        const clearance = this.permission(command.by, command.terms);
        this.classes = [...this.classes, { ...clearance, id: `class ${String(this.given++).padStart(4, '0')}`, class: command.class, givenAt: this.now }];
        return { cleared: true };
      }
      case 'endClass': {
        const ended = this.classes[command.n];
        if (!ended) throw new DomainError('NOT_FOUND', 'NOT_FOUND');
        demand(mayClear(this.viewer(command.by), 'home'));
        this.classes = this.classes.filter((each) => each !== ended);
        return {};
      }
      case 'describe':
        this.traits = command.traits;
        return {};
      case 'erase':
        this.lives.set(command.person, (this.lives.get(command.person) ?? 0) + 1);
        return {};
      case 'newVersion':
        this.versions.push(command.minor ? this.versions.at(-1)! : this.versions.length + 1);
        return {};
      case 'wait':
        this.now = new Date(this.now.getTime() + command.days * 86_400_000);
        if (this.clearance?.until && this.clearance.until <= this.now) this.clearance = null;
        this.classes = this.classes.filter(({ until }) => until === null || until > this.now);
        return this.save(null, this.by.decideEnds(this.rows, this.now));
      case 'join':
      case 'leave':
        this.schools.move(command.school, command.do === 'join' ? 'member' : 'left');
        if (command.do === 'leave' && command.school === 'home') [this.clearance, this.classes] = [null, []];
        return {};
      case 'merge':
        this.schools.merge(command.schools, command.into);
        return {};
      case 'sign': {
        const end = this.chain.at(-1);
        if (end) this.heads.push({ subject: WORK, seq: end.seq, hash: end.hash, signedAt: this.now, signature: 'good' });
        return {};
      }
    }
  }

  private ask(by: Person, { terms }: { terms: TermsWish }): Partial<Outcome> {
    const asked = readTerms(terms);
    demand(mayAgreeTo(asked, { today: this.schools.roster(), home: '', now: this.now, confirmed: terms.confirmCreativeCommons }));
    const subject = {
      id: WORK.id,
      institutionId: 'home',
      title: 'Lassen',
      version: this.versions.length,
      contentHash: `content of ${this.versions.length}`,
      published: true,
      traits: [],
    };
    const plan = this.by.planRequest(this.viewer(by), {
      ...this.moment(),
      kind: WORK.kind,
      asked,
      subject,
      authors: this.authors,
      answers: this.rows,
      rules: this.rules,
      clearance: this.by.clearanceFor(this.clearance ?? undefined, [...this.classes], this.traits, this.now),
    });
    const [refused] = plan.refused;
    const nothingNew = plan.refused.every(({ refusal }) => refusal.code === 'CONSENT_ALREADY_GIVEN');
    if (plan.changes.length === 0 && refused && !nothingNew) throw new DomainError(refused.refusal.kind, refused.refusal.code);
    if (plan.clears) this.clearance = { id: 'clearance', institutionId: 'home', scope: asked.scope, until: asked.until, roster: this.schools.roster() };
    this.save(by, plan.changes);
    const authorsOf = (type: string) => plan.changes.filter((change) => change.type === type).map(({ row }) => row.authorId);
    return { asked: authorsOf('REQUEST'), byRule: authorsOf('GRANT'), cleared: plan.clears };
  }

  /** For this work; null keeps it home whatever holds for its class. */
  private clear(by: Person, wish: TermsWish | null): Partial<Outcome> {
    if (wish) this.clearance = this.permission(by, wish);
    else {
      demand(mayClear(this.viewer(by), 'home'));
      this.clearance = { id: 'clearance', institutionId: 'home', scope: WITHHELD, until: null, roster: this.schools.roster() };
    }
    return { cleared: true };
  }

  private permission(by: Person, { scope, until }: TermsWish): Clearance {
    demand(mayClear(this.viewer(by), 'home'));
    const terms = readTerms({ scope, until, licence: 'adapt', attribution: 'full', versionPolicy: 'minor', confirmCreativeCommons: false });
    demand(mayAgreeTo(terms, { today: this.schools.roster(), home: 'home', now: this.now, confirmed: false }));
    return { id: 'clearance', institutionId: 'home', scope: terms.scope, until: terms.until, roster: this.schools.roster() };
  }

  private setAuthors(by: Person, to: string[]): Partial<Outcome> {
    const change: AuthorsChange = { from: this.authors, to, asked: this.rows.map(({ authorId }) => authorId) };
    demand(this.by.mayChangeAuthors(this.viewer(by), change));
    return this.changeAuthors(by, change);
  }

  private changeAuthors(by: Person, change: AuthorsChange): Partial<Outcome> {
    const changes = this.by.decideRemovals(this.viewer(by), change, this.rows, this.now);
    this.authors = [...change.to];
    return { ...this.save(by, changes), asked: changes.filter(({ type }) => type === 'REQUEST').map(({ row }) => row.authorId) };
  }

  private latest(author: string, state: string): ConsentRow {
    const row = this.rows.findLast((each) => each.authorId === author && each.state === state) ?? this.rows.findLast((each) => each.authorId === author);
    if (!row) throw new DomainError('NOT_FOUND', 'NOT_FOUND');
    return row;
  }

  private save(by: Person | null, changes: readonly Change[]): Partial<Outcome> {
    for (const change of changes) {
      freeze(change.row);
      const at = this.rows.findIndex(({ id }) => id === change.row.id);
      if (at < 0) this.rows.push(change.row);
      else this.rows[at] = change.row;
      const body = bodyOf(entryOf(change, TEXT), {
        personId: by,
        at: this.now,
        evidence: { authenticated: by ? 'session' : 'system', channel: by ? 'web' : 'job', language: 'nl' },
        nameOf: (person) => nameOf(person, this.lives.get(person)),
      });
      this.chain.push(this.by.nextEvent(this.chain.at(-1) ?? { seq: 0, hash: genesisHash(WORK) }, body));
    }
    return {};
  }
}

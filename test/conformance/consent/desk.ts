import { type Pass, type Viewer, viewerOf } from '@deelgenoot/access';
import {
  type AuthorsChange,
  bodyOf,
  type Change,
  type Clearance,
  commitment,
  type ConsentRow,
  decideAnswers,
  decideCancellations,
  decideEnds,
  decideNewTerms,
  decideReminders,
  decideRemovals,
  decideWithdrawals,
  entryOf,
  genesisHash,
  type LedgerEvent,
  mayAgreeTo,
  mayChangeAuthors,
  nextEvent,
  planRequest,
  readTerms,
  Roster,
  sharedWith,
  type Shared,
  type SignedHead,
  type StandingRule,
} from '@deelgenoot/consent/policy';
import { demand, DomainError } from '@deelgenoot/kernel';
import { type Command, type Person, SCHOOLS, START, SUCCESSORS } from './history.ts';

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

export interface School {
  readonly id: string;
  readonly status: 'member' | 'reference' | 'left' | 'merged';
  readonly mergedInto: string | null;
}

/** The rules that a desk works by; a fault is seeded by putting another in the place of one. */
export const RULES = {
  decideAnswers,
  decideCancellations,
  decideEnds,
  decideNewTerms,
  decideReminders,
  decideRemovals,
  decideWithdrawals,
  mayChangeAuthors,
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
  clearance: Clearance | null = null;
  rules: StandingRule[] = [];
  /** `minorSince` of each version, the first at index 0. */
  versions: number[] = [1];
  schools = new Map<string, School>([
    ...Object.entries(SCHOOLS).map(([id, status]): [string, School] => [id, { id, status, mergedInto: null }]),
    ...SUCCESSORS.map((id): [string, School] => [id, { id, status: 'reference', mergedInto: null }]),
  ]);
  chain: LedgerEvent[] = [];
  heads: SignedHead[] = [];
  private today: Roster | undefined;

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
    return [this.now, this.clearance, ...this.authors, ...this.rows, ...this.rules, ...this.versions, ...this.schools.values(), ...this.chain, ...this.heads];
  }

  /** Who beyond home each version is shared with, as things are now; worked out when it is asked. */
  sharing(): () => Shared[] {
    const facts = { authors: this.authors, answers: [...this.rows], clearance: this.clearance, now: this.now, memberSchools: this.roster() };
    const versions = this.versions.map((minorSince, index) => ({ number: index + 1, minorSince }));
    return () => versions.map((version) => this.by.sharedWith({ ...facts, version }));
  }

  /** What a teacher carries who came in by this school: its pass, and those of its successors. */
  passesOf(school: string): Pass[] {
    const line = [school];
    for (let next = this.schools.get(school)?.mergedInto; next; next = this.schools.get(next)?.mergedInto) line.push(next);
    return this.schools.get(line.at(-1)!)?.status === 'member' ? ['public', 'educators', ...line.map((id): Pass => `institution:${id}`)] : ['public'];
  }

  private roster(): Roster {
    this.today ??= new Roster([...this.schools.values()].filter(({ status }) => status === 'member' || status === 'merged'));
    return this.today;
  }

  private put(school: School): void {
    this.schools.set(school.id, Object.freeze(school));
    this.today = undefined;
  }

  private viewer(personId: Person): Viewer {
    const at = personId === 'otto' ? 'b' : 'home';
    const role = personId === 'mies' || personId === 'otto' ? 'manager' : 'teacher';
    return viewerOf({
      personId,
      memberships: [{ institutionId: at, roles: [role], memberSchool: this.schools.get(at)?.status === 'member' }],
      platformRoles: [],
      suspended: false,
    });
  }

  private moment() {
    return { now: this.now, today: this.roster(), textVersion: 1 };
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
      case 'rule':
        this.rules = [
          ...this.rules.filter(({ authorId }) => authorId !== command.of),
          { id: `${command.of}${this.chain.length}`, authorId: command.of, institutionId: 'home', terms: readTerms(command.terms) },
        ];
        return {};
      case 'newVersion':
        this.versions.push(command.minor ? this.versions.at(-1)! : this.versions.length + 1);
        return {};
      case 'wait':
        this.now = new Date(this.now.getTime() + command.days * 86_400_000);
        if (this.clearance?.until && this.clearance.until <= this.now) this.clearance = null;
        return this.save(null, this.by.decideEnds(this.rows, this.now));
      case 'join':
      case 'leave':
        return this.move(command.school, command.do === 'join' ? 'member' : 'left');
      case 'merge':
        return this.merge(command.schools, command.into);
      case 'sign': {
        const end = this.chain.at(-1);
        if (end) this.heads.push({ subject: WORK, seq: end.seq, hash: end.hash, signedAt: this.now, signature: 'good' });
        return {};
      }
    }
  }

  private ask(by: Person, { terms }: { terms: Parameters<typeof readTerms>[0] }): Partial<Outcome> {
    const asked = readTerms(terms);
    demand(mayAgreeTo(asked, { today: this.roster(), home: '', now: this.now, confirmed: terms.confirmCreativeCommons }));
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
    });
    const [refused] = plan.refused;
    if (!plan.clears && refused) throw new DomainError(refused.refusal.kind, refused.refusal.code);
    if (plan.clears) this.clearance = { id: 'clearance', institutionId: 'home', scope: asked.scope, until: asked.until, roster: this.roster() };
    this.save(by, plan.changes);
    const authorsOf = (type: string) => plan.changes.filter((change) => change.type === type).map(({ row }) => row.authorId);
    return { asked: authorsOf('REQUEST'), byRule: authorsOf('GRANT'), cleared: plan.clears };
  }

  private setAuthors(by: Person, to: string[]): Partial<Outcome> {
    const change: AuthorsChange = { from: this.authors, to, asked: this.rows.map(({ authorId }) => authorId) };
    demand(this.by.mayChangeAuthors(this.viewer(by), change));
    const changes = this.by.decideRemovals(this.viewer(by), change, this.rows, this.now);
    this.authors = to;
    return { ...this.save(by, changes), asked: changes.filter(({ type }) => type === 'REQUEST').map(({ row }) => row.authorId) };
  }

  private move(id: string, status: 'member' | 'left'): Partial<Outcome> {
    const school = this.schools.get(id)!;
    const fits = status === 'member' ? school.status === 'reference' || school.status === 'left' : school.status === 'member';
    if (!fits || SUCCESSORS.includes(id as never) !== (status === 'left' && SUCCESSORS.includes(id as never))) throw new DomainError('CONFLICT', 'STALE');
    this.put({ ...school, status });
    if (status === 'left' && id === 'home') this.clearance = null;
    return {};
  }

  /** Into a school that the merger founds, or into one that was there. The home of the work keeps out of it. */
  private merge(ids: readonly string[], into: string): Partial<Outcome> {
    const successor = this.schools.get(into)!;
    const founds = SUCCESSORS.includes(into as never) && successor.status === 'reference';
    const allMembers = ids.every((id) => id !== 'home' && id !== into && this.schools.get(id)!.status === 'member');
    if (!allMembers || !(founds || successor.status === 'member')) throw new DomainError('CONFLICT', 'STALE');
    this.put({ ...successor, status: 'member' });
    for (const id of ids) this.put({ id, status: 'merged', mergedInto: into });
    return {};
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
        nameOf,
      });
      this.chain.push(this.by.nextEvent(this.chain.at(-1) ?? { seq: 0, hash: genesisHash(WORK) }, body));
    }
    return {};
  }
}

const names = new Map<string, string>();

/** What stands for a person in the chain. */
export function nameOf(person: string): string {
  if (!names.has(person)) names.set(person, commitment(Buffer.from(`the key of ${person}`), person));
  return names.get(person)!;
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value) || value instanceof Roster) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Clearance } from '../clearance/clearance.ts';
import { clearanceFor } from '../clearance/clearance.policy.ts';
import { StandingClearances } from '../clearance/standing-clearances.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { ClearanceRepository } from '../clearance/clearance.repository.ts';
import type { Contribution } from '../contribution/contribution.policy.ts';
import { Contributions } from '../contribution/contributions.ts';
import { groupBy } from '../group-by.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { SharingFacts } from '../sharing/shared-with.policy.ts';
import type { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import type { Answer, ConsentRow } from './consent.ts';
import { ConsentRepository } from './consent.repository.ts';

/** What is known of a subject beside its version and the hour; together they are the facts of `sharedWith`. */
export type SubjectFacts<A extends Answer = ConsentRow> = Omit<SharingFacts, 'version' | 'now' | 'answers'> & {
  readonly answers: readonly A[];
  /** Who made which versions; `authors` are those of the newest. */
  readonly contributions: readonly Contribution[];
};

interface Subject {
  readonly id: string;
  readonly institutionId: string;
}

/** What other contexts may ask about consents. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly clearances: ClearanceRepository,
    private readonly contributions: Contributions,
    private readonly rosters: Rosters,
    private readonly ledger: Ledger,
    private readonly standing: StandingClearances,
    private readonly subjects: ConsentSubjects,
  ) {}

  /**
   * Waits until nobody else changes the answers about these subjects, until the transaction ends. Take it before locking
   * rows of your own that `restamp` locks too, or two people can meet head-on.
   */
  async lock(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    await this.ledger.lock(ctx, kind, ids);
  }

  /** No school joins, leaves or merges until the transaction ends. Whoever stamps takes it before locking rows. */
  holdSchools(ctx: Ctx): Promise<void> {
    return this.rosters.hold(ctx);
  }

  /** Every record of each subject, newest first. Subjects without one are left out. */
  async answersOf(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, ConsentRow[]>> {
    return groupBy(await this.consents.ofSubjects(ctx, kind, ids), (row) => row.subjectId);
  }

  /** The school's own permission for each of these, for the work itself or for its class; null where it gave none. */
  async clearancesOf(ctx: Ctx, kind: string, subjects: readonly Subject[]): Promise<Map<string, Clearance | null>> {
    const given = await this.clearances.of(
      ctx,
      kind,
      subjects.map(({ id }) => id),
    );
    // A permission of a school that the work has left since says nothing any more.
    const own = new Map(subjects.flatMap(({ id, institutionId }) => (given.get(id)?.institutionId === institutionId ? [[id, given.get(id)!]] : [])));
    const open = subjects.filter(({ id }) => !own.has(id));
    const standing = open.length > 0 ? await this.standing.of(ctx, kind, [...new Set(open.map(({ institutionId }) => institutionId))]) : [];
    const traits = new Map(
      standing.length > 0
        ? (
            await this.subjects.get(kind).describe(
              ctx,
              open.map(({ id }) => id),
            )
          ).map((subject) => [subject.id, subject.traits])
        : [],
    );
    return new Map(
      subjects.map(({ id, institutionId }) => [
        id,
        clearanceFor(
          own.get(id),
          standing.filter((one) => one.institutionId === institutionId),
          traits.get(id) ?? [],
          ctx.now,
        ),
      ]),
    );
  }

  /** The schools that take part now. */
  memberSchools(ctx: Ctx): Promise<Roster> {
    return this.rosters.today(ctx);
  }

  /** Everything `sharedWith` needs of these subjects, in a handful of statements however many there are. */
  async factsOf(ctx: Ctx, kind: string, subjects: readonly Subject[]): Promise<Map<string, SubjectFacts>> {
    return this.facts(ctx, kind, subjects, (ids) => this.answersOf(ctx, kind, ids));
  }

  /** The same with only what counts of each answer, for stamping thousands: open questions, and what was never answered, are left out. */
  async wordsOf(ctx: Ctx, kind: string, subjects: readonly Subject[]): Promise<Map<string, SubjectFacts<Answer>>> {
    return this.facts(ctx, kind, subjects, (ids) => this.consents.words(ctx, kind, ids));
  }

  private async facts<A extends Answer>(
    ctx: Ctx,
    kind: string,
    subjects: readonly Subject[],
    answersOf: (ids: readonly string[]) => Promise<Map<string, A[]>>,
  ): Promise<Map<string, SubjectFacts<A>>> {
    const ids = subjects.map(({ id }) => id);
    const [contributions, answers, clearances, memberSchools] = await Promise.all([
      this.contributions.spansOf(ctx, kind, ids),
      answersOf(ids),
      this.clearancesOf(ctx, kind, subjects),
      this.memberSchools(ctx),
    ]);
    return new Map(
      ids.map((id) => [id, { ...partsIn(contributions.get(id) ?? []), answers: answers.get(id) ?? [], clearance: clearances.get(id) ?? null, memberSchools }]),
    );
  }
}

const partsIn = (contributions: readonly Contribution[]) => ({
  contributions,
  authors: contributions.filter(({ to }) => to === null).map(({ personId }) => personId),
});

import { SchoolHooks } from '@deelgenoot/identity';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClearWorks } from '../clearance/clear-works.ts';
import { Clearances } from '../clearance/clearances.ts';
import { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import { ConsentSubjects } from './consent-subjects.ts';
import { type AroundJob, BATCH, RESTAMP_AROUND_JOB } from './restamp.job.ts';
import { TouchedSubjects } from './touched-subjects.ts';

/**
 * A school joins, leaves or merges. Whatever that closes is closed in the same transaction; what it opens, and what names a school that
 * carries no passes any more, is stamped by a job, so that nobody waits while a hundred thousand works are written.
 */
@Injectable()
export class SchoolChanges implements OnModuleInit {
  constructor(
    private readonly hooks: SchoolHooks,
    private readonly jobs: Jobs,
    private readonly subjects: ConsentSubjects,
    private readonly touched: TouchedSubjects,
    private readonly clearances: Clearances,
    private readonly classes: ClearWorks,
    private readonly rosters: Rosters,
  ) {}

  onModuleInit(): void {
    this.hooks.onJoin((ctx, school) => this.follow(ctx, [school], (today) => today.filter(({ id }) => id !== school)));
    this.hooks.onMerge((ctx, school, into) =>
      this.follow(ctx, [school, into], (today) => today.map((one) => (one.id === school ? { ...one, mergedInto: null } : one))),
    );
    this.hooks.onLeave((ctx, school) => this.leave(ctx, school));
  }

  /**
   * Leaving ends the permissions of the school and of those that went up in it, and so closes their works; their people lose their passes by
   * identity. What went to nobody else stays home from now on, also for moderators.
   */
  private async leave(ctx: Ctx, institutionId: string): Promise<void> {
    await this.rosters.change(ctx);
    const parts = await this.touched.partsOf(ctx, institutionId);
    for (const subject of this.subjects.all()) {
      const ids = new Set(await this.touched.stranded(ctx, subject));
      for (const part of parts) {
        await this.clearances.endAllOf(ctx, subject.kind, part);
        await this.classes.endAllOf(ctx, subject.kind, part);
        for (const id of await subject.idsOf(ctx, part)) ids.add(id);
      }
      await this.restamp(ctx, subject.kind, [...ids]);
    }
    await this.stampLater(ctx, [institutionId]);
  }

  /** @param withoutIt the schools that took part before, from those that do now */
  private async follow(
    ctx: Ctx,
    institutionIds: readonly string[],
    withoutIt: (today: ReturnType<Roster['toJSON']>) => ReturnType<Roster['toJSON']>,
  ): Promise<void> {
    await this.rosters.change(ctx);
    const today = await this.rosters.today(ctx);
    const before = new Roster(withoutIt(today.toJSON()));
    for (const subject of this.subjects.all()) await this.restamp(ctx, subject.kind, await this.touched.closed(ctx, subject, before, today));
    await this.stampLater(ctx, institutionIds);
  }

  /** In parts, so that others who ask the same process are answered in between. */
  private async restamp(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    const sorted = ids.toSorted();
    for (let at = 0; at < sorted.length; at += BATCH) await this.subjects.get(kind).restamp(ctx, sorted.slice(at, at + BATCH));
  }

  private stampLater(ctx: Ctx, institutionIds: readonly string[]): Promise<void> {
    return this.jobs.add(ctx, RESTAMP_AROUND_JOB, { institutionIds } satisfies AroundJob);
  }
}

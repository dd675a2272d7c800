import { Exclusions } from '@deelgenoot/identity';
import { type Ctx, Database, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rosters } from '../terms/rosters.ts';
import { type ConsentSubject, ConsentSubjects } from './consent-subjects.ts';
import { TouchedSubjects } from './touched-subjects.ts';

export const RESTAMP_ALL_JOB = 'consent.restamp-all';
export const RESTAMP_AROUND_JOB = 'consent.restamp-around';
const EXCLUSIONS_JOB = 'consent.forget-exclusions';

/** A school that joined or left, or the two that merged. */
export interface AroundJob {
  readonly institutionIds: readonly string[];
}

/** Subjects that are stamped together. */
export const BATCH = 500;

/** Works out audiences anew that no answer changed. */
@Injectable()
export class Restamp implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly subjects: ConsentSubjects,
    private readonly rosters: Rosters,
    private readonly exclusions: Exclusions,
    private readonly touched: TouchedSubjects,
  ) {}

  onModuleInit(): void {
    this.jobs.on(RESTAMP_ALL_JOB, (ctx) => this.all(ctx), { transaction: false });
    this.jobs.on<AroundJob>(RESTAMP_AROUND_JOB, (ctx, { institutionIds }) => this.around(ctx, institutionIds), { transaction: false });
    this.jobs.on(EXCLUSIONS_JOB, (ctx) => this.forgetExclusions(ctx), { transaction: false });
    this.jobs.every('43 2 * * *', EXCLUSIONS_JOB);
  }

  /** Every one of them, after an upgrade: a newer release may store the same permissions in another way. */
  async all(ctx: Ctx): Promise<void> {
    const schools = await ctx.db.query<{ id: string }[]>('SELECT id FROM identity.institution ORDER BY id');
    for (const subject of this.subjects.all()) for (const { id } of schools) await this.inBatches(ctx, subject, await subject.idsOf(ctx, id));
  }

  /** What these schools opened; what they closed was closed when they changed. */
  async around(ctx: Ctx, institutionIds: readonly string[]): Promise<void> {
    const [first, ...others] = institutionIds;
    for (const subject of this.subjects.all()) {
      const ids = others.length > 0 ? await this.touched.byMerging(ctx, subject, institutionIds) : await this.touched.byMoving(ctx, subject, first!);
      await this.inBatches(ctx, subject, ids);
    }
  }

  /** Forgets sets of schools that nothing leaves out any more, so that what lists schools for want of room gets a pass of its own. */
  async forgetExclusions(ctx: Ctx): Promise<void> {
    await this.database.transact(ctx, async (inner) => {
      await this.rosters.change(inner); // nobody stamps meanwhile
      const used = await Promise.all(this.subjects.all().map((subject) => subject.exclusionsOf(inner)));
      await this.exclusions.keepOnly(inner, used.flat());
    });
    for (const subject of this.subjects.all()) await this.inBatches(ctx, subject, await subject.idsListing(ctx));
  }

  private async inBatches(ctx: Ctx, subject: ConsentSubject, found: readonly string[]): Promise<void> {
    const ids = found.toSorted();
    for (let at = 0; at < ids.length; at += BATCH) await this.database.transact(ctx, (inner) => subject.restamp(inner, ids.slice(at, at + BATCH)));
  }
}

import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClearWorks } from '../clearance/clear-works.ts';
import { Clearances } from '../clearance/clearances.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import { EndingNews } from './ending-news.ts';
import { ConsentWriter } from './consent.writer.ts';
import { SWEEP_JOB } from './ends.ts';
import { decideEnds } from './follow-up.policy.ts';

/** Records per transaction. */
const BATCH = 200;
/** Authors who are told of coming ends per transaction, each of all of theirs at once. */
const PEOPLE = 20;

/**
 * Records what came to its end by itself: questions that nobody answered, answers and clearances with an `until`; tells of ends that come near. Runs at
 * each such instant and every ten minutes. Nothing leaks before it ran: an audience ends at its own `until`.
 */
@Injectable()
export class Sweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly clearances: Clearances,
    private readonly classes: ClearWorks,
    private readonly subjects: ConsentSubjects,
    private readonly news: ConsentNews,
    private readonly endingNews: EndingNews,
  ) {}

  onModuleInit(): void {
    this.jobs.on(SWEEP_JOB, (ctx) => this.run(ctx));
    this.jobs.every('*/10 * * * *', SWEEP_JOB);
  }

  async run(ctx: Ctx): Promise<void> {
    const ended = [await this.endConsents(ctx)];
    for (const { kind } of this.subjects.all()) {
      ended.push(await this.endClearances(ctx, kind));
      await this.classes.endDue(ctx, kind);
    }
    const told = await this.tellEnding(ctx);
    if (told === PEOPLE || ended.some((count) => count === BATCH)) await this.jobs.add(ctx, SWEEP_JOB, {}, { key: `${SWEEP_JOB}:more` });
  }

  private async endConsents(ctx: Ctx): Promise<number> {
    const due = await this.consents.due(ctx, BATCH);
    // Whoever answered or withdrew between the reading and the lock was first.
    const changes = decideEnds(
      await this.consents.lock(
        ctx,
        due.map(({ id }) => id),
      ),
      ctx.now,
    );
    await this.writer.save(ctx, changes);
    const lapsed = changes.filter(({ type }) => type === 'LAPSE').map(({ row }) => row);
    await this.news.settled(ctx, lapsed);
    await this.news.toManagers(ctx, 'consent-lapsed', lapsed);
    await this.endingNews.expired(
      ctx,
      changes.filter(({ type }) => type === 'EXPIRE').map(({ row }) => row),
    );
    return due.length;
  }

  /** @returns how many authors were told that something of theirs ends soon */
  private async tellEnding(ctx: Ctx): Promise<number> {
    const rows = await this.consents.markEnding(ctx, PEOPLE);
    await this.endingNews.ending(ctx, rows);
    return new Set(rows.map(({ authorId }) => authorId)).size;
  }

  private async endClearances(ctx: Ctx, kind: string): Promise<number> {
    const ids = await this.clearances.endDue(ctx, kind, BATCH);
    await this.subjects.restamp(
      ctx,
      ids.map((subjectId) => ({ subjectKind: kind, subjectId })),
    );
    return ids.length;
  }
}

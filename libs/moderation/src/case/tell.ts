import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { SubjectDescription } from '../subject/moderation-subjects.ts';
import type { StatementRow } from '../statement/statement.entity.ts';
import type { CaseRow } from './case.entity.ts';

/** The job by which news reaches a person; notifications, a neighbour of this room, does it. */
export const TELL_JOB = 'notifications.tell';
/** The room of everyone who looks at the queue. */
export const QUEUE = 'moderation';
export const QUEUE_ID = '00000000-0000-7000-8000-000000000000';

/** What authors and colleagues hear of a decision. */
@Injectable()
export class Tell {
  constructor(private readonly jobs: Jobs) {}

  /** The statement reaches the author no later than the restriction starts: both are in one transaction. */
  async decided(ctx: Ctx, statement: StatementRow, subject: SubjectDescription): Promise<void> {
    for (const personId of recipients(subject))
      await this.jobs.add(ctx, TELL_JOB, {
        personId,
        kind: 'decision',
        title: subject.title,
        url: '/instellingen/besluiten',
        key: `decision:${statement.id}`,
        details: { rule: statement.rule, reason: statement.reason, restriction: statement.restriction },
      });
  }

  async lifted(ctx: Ctx, statement: StatementRow, subject: SubjectDescription): Promise<void> {
    for (const personId of recipients(subject))
      await this.jobs.add(ctx, TELL_JOB, {
        personId,
        kind: 'decision-lifted',
        title: subject.title,
        url: subject.url,
        key: `decision:${statement.id}`,
        details: {},
      });
  }

  /** Open queues reload. */
  async queueChanged(ctx: Ctx, one: CaseRow): Promise<void> {
    await ctx.db.query("SELECT pg_notify('nudge', $1)", [JSON.stringify({ type: one.state, kind: QUEUE, id: QUEUE_ID })]);
  }
}

const recipients = (subject: SubjectDescription): string[] => [...new Set([...(subject.makerIds ?? []), ...(subject.authorId ? [subject.authorId] : [])])];

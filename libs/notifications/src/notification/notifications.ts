import { isId, newId } from '@deelgenoot/kernel';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MAIL_JOB, type MailJob } from '../mail/mail.ts';
import type { NotificationRow } from './notification.entity.ts';

/** Something a person should know or do. */
export interface News {
  /** What it is, such as `consent-asked` or `reply`; the web has a sentence for each. */
  readonly kind: string;
  /** Name of the thing that it is about. */
  readonly title: string;
  /** Where it leads, as a path of the web client. */
  readonly url: string;
  /** News with the same key replaces what is still waiting, and `done(key)` ends it. */
  readonly key: string;
  readonly details?: object;
  /** A mail beside it. */
  readonly mail?: Pick<MailJob, 'template' | 'data'>;
}

/** Telling a person, as a job. */
export const TELL_JOB = 'notifications.tell';

/** How many are shown; who has more waiting than this needs a summary, not a list. */
const SHOWN = 50;

const COLUMNS = `n.id, n.person_id AS "personId", n.kind, n.title, n.url, n.key, n.details, n.at, n.seen_at AS "seenAt", n.done_at AS "doneAt"`;

/** What waits for people. Written in the transaction of what caused it; the waiting person's open screens are nudged. */
@Injectable()
export class Notifications implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  /** Rooms that may not know this one leave word by a job. */
  onModuleInit(): void {
    this.jobs.on<News & { personId: string }>(TELL_JOB, (ctx, { personId, ...news }) => this.tell(ctx, personId, news));
  }

  /** Tells a person. The newest with the same key counts. */
  async tell(ctx: Ctx, personId: string, news: News): Promise<void> {
    await ctx.db.query(
      `INSERT INTO notifications.notification (id, person_id, kind, title, url, key, details, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id, key) DO UPDATE SET kind = $3, title = $4, url = $5, details = $7, at = $8, seen_at = NULL, done_at = NULL`,
      [newId(), personId, news.kind, news.title, news.url, news.key, news.details ? JSON.stringify(news.details) : null, ctx.now],
    );
    if (news.mail) await this.jobs.add(ctx, MAIL_JOB, { personId, ...news.mail });
    await this.nudge(ctx, personId);
  }

  /** What was waiting under this key is settled, for everyone. */
  async done(ctx: Ctx, key: string): Promise<void> {
    const rows: { personId: string }[] = await this.end(ctx, 'key = $2', [key]);
    for (const { personId } of rows) await this.nudge(ctx, personId);
  }

  /** The viewer has read it; reading is all that most news asks for. */
  async markSeen(ctx: Ctx, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const rows = await this.end(ctx, `id = $2 AND person_id = $3 AND kind <> 'consent-asked'`, [id, ctx.viewer.personId]);
    if (rows.length > 0 && ctx.viewer.personId) await this.nudge(ctx, ctx.viewer.personId);
    return rows.length > 0;
  }

  /** What waits for the viewer, newest first. */
  async waiting(ctx: Ctx): Promise<NotificationRow[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS} FROM notifications.notification n WHERE n.person_id = $1 AND n.done_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT ${SHOWN}`,
      [ctx.viewer.personId],
    );
  }

  async waitingCount(ctx: Ctx): Promise<number> {
    const [row] = await ctx.db.query('SELECT count(*)::int AS n FROM notifications.notification WHERE person_id = $1 AND done_at IS NULL', [
      ctx.viewer.personId,
    ]);
    return row.n;
  }

  private async end(ctx: Ctx, which: string, values: unknown[]): Promise<{ personId: string }[]> {
    const [rows] = await ctx.db.query(
      `UPDATE notifications.notification SET done_at = $1, seen_at = coalesce(seen_at, $1) WHERE ${which} AND done_at IS NULL RETURNING person_id AS "personId"`,
      [ctx.now, ...values],
    );
    return rows;
  }

  /** The same notice as realtime's nudges; that room is a neighbour, so its channel is named and not imported. */
  private async nudge(ctx: Ctx, personId: string): Promise<void> {
    await ctx.db.query("SELECT pg_notify('nudge', $1)", [JSON.stringify({ type: 'waiting', kind: 'person', id: personId })]);
  }
}

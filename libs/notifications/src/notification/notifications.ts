import { isId, newId } from '@deelgenoot/kernel';
import { type Ctx, Jobs, kept } from '@deelgenoot/platform';
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

/** Which of these things the viewer may see now, by their titles as they see them; null where the news bears the title of something else. */
export type Seen = (ctx: Ctx, ids: string[]) => Promise<ReadonlyMap<string, string | null>>;

/** Telling a person, as a job. */
export const TELL_JOB = 'notifications.tell';

/** How many are shown; who has more waiting than this needs a summary, not a list. */
const SHOWN = 50;

type Named = Pick<NotificationRow, 'id' | 'details'>;

/** Only an answer ends it; reading does not. */
const TO_ANSWER = 'consent-asked';

/** What asks for an answer before what only wants to be read, then the newest. */
const ORDER = `ORDER BY (n.kind = '${TO_ANSWER}') DESC, n.at DESC, n.id DESC LIMIT ${SHOWN}`;

const COLUMNS = `n.id, n.person_id AS "personId", n.kind, n.title, n.url, n.key, n.details, n.at, n.seen_at AS "seenAt", n.done_at AS "doneAt"`;

/** What waits for people. Written in the transaction of what caused it; the waiting person's open screens are nudged. */
@Injectable()
export class Notifications implements OnModuleInit {
  /** Who decides whether news may still be told, by the name under which its details hold an id. */
  private readonly owners = new Map<string, Seen>();

  constructor(private readonly jobs: Jobs) {}

  /** Rooms that may not know this one leave word by a job. */
  onModuleInit(): void {
    this.jobs.on<News & { personId: string }>(TELL_JOB, (ctx, { personId, ...news }) => this.tell(ctx, personId, news));
  }

  /** News whose details name a thing as `name` (`threadId`) waits only for who may see that thing, under its title of now; `seen` is asked each time. */
  about(name: string, seen: Seen): void {
    this.owners.set(name, seen);
  }

  /** Tells a person. The newest with the same key counts. */
  async tell(ctx: Ctx, personId: string, news: News): Promise<void> {
    await ctx.db.query(
      kept(`WITH told AS (
         INSERT INTO notifications.notification (id, person_id, kind, title, url, key, details, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person_id, key) DO UPDATE SET kind = $3, title = $4, url = $5, details = $7, at = $8, seen_at = NULL, done_at = NULL)
       SELECT pg_notify('nudge', $9)`),
      [newId(), personId, news.kind, news.title, news.url, news.key, news.details ? JSON.stringify(news.details) : null, ctx.now, nudgeOf(personId)],
    );
    if (news.mail) await this.jobs.add(ctx, MAIL_JOB, { personId, ...news.mail });
  }

  /** What still waits under this key says something else now; it stays as old as it is, and nobody is told again. */
  async revise(ctx: Ctx, key: string, title: string, details: object): Promise<void> {
    const [rows] = await ctx.db.query(
      `UPDATE notifications.notification SET title = $2, details = coalesce(details, '{}') || $3::jsonb WHERE key = $1 AND done_at IS NULL RETURNING person_id AS "personId"`,
      [key, title, JSON.stringify(details)],
    );
    for (const { personId } of rows) await this.nudge(ctx, personId);
  }

  /** What was waiting under this key is settled, for everyone. */
  async done(ctx: Ctx, key: string): Promise<void> {
    const rows: { personId: string }[] = await this.end(ctx, 'key = $2', [key]);
    for (const { personId } of rows) await this.nudge(ctx, personId);
  }

  /** The viewer has read it; reading is all that most news asks for. */
  async markSeen(ctx: Ctx, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const rows = await this.end(ctx, `id = $2 AND person_id = $3 AND kind <> '${TO_ANSWER}'`, [id, ctx.viewer.personId]);
    if (rows.length > 0 && ctx.viewer.personId) await this.nudge(ctx, ctx.viewer.personId);
    return rows.length > 0;
  }

  /** What waits for the viewer, what asks for an answer first, then the newest; not what is about something they may no longer see. */
  async waiting(ctx: Ctx): Promise<NotificationRow[]> {
    const rows: NotificationRow[] = await ctx.db.query(
      `SELECT ${COLUMNS} FROM notifications.notification n WHERE n.person_id = $1 AND n.done_at IS NULL ${ORDER}`,
      [ctx.viewer.personId],
    );
    const titles = await this.titles(ctx, rows);
    return rows.flatMap((row) => {
      const title = titles.get(row.id);
      return title === false ? [] : { ...row, title: title ?? row.title };
    });
  }

  /** How much that is, of what is shown; older news is counted as it stands. */
  async waitingCount(ctx: Ctx): Promise<number> {
    const rows: (Named & { n: number })[] = await ctx.db.query(
      `SELECT n.id, n.details, count(*) OVER ()::int AS n FROM notifications.notification n
        WHERE n.person_id = $1 AND n.done_at IS NULL ${ORDER}`,
      [ctx.viewer.personId],
    );
    const unseen = [...(await this.titles(ctx, rows)).values()].filter((title) => title === false);
    return (rows[0]?.n ?? 0) - unseen.length;
  }

  /** What the viewer sees of the things that this news is about, by its id: their title, or false for news about what they may not see now. */
  private async titles(ctx: Ctx, rows: readonly Named[]): Promise<Map<string, string | false>> {
    const titles = new Map<string, string | false>();
    for (const [name, seen] of this.owners) {
      const named = rows.flatMap(({ id, details }) => {
        const thing = (details as Record<string, unknown> | null)?.[name];
        return typeof thing === 'string' ? [{ id, thing }] : [];
      });
      if (named.length === 0) continue;
      const visible = await seen(ctx, [...new Set(named.map(({ thing }) => thing))]);
      for (const { id, thing } of named) {
        const title = visible.get(thing);
        if (title === undefined) titles.set(id, false);
        else if (title !== null && titles.get(id) !== false) titles.set(id, title);
      }
    }
    return titles;
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
    await ctx.db.query("SELECT pg_notify('nudge', $1)", [nudgeOf(personId)]);
  }
}

const nudgeOf = (personId: string): string => JSON.stringify({ type: 'waiting', kind: 'person', id: personId });

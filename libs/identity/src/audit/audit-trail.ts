import { decodeCursor, invalid, pageSize, toPage, type Page, type PageArgs } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** One act of someone with power over others. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  /** Null: whoever runs the program, at the command line. */
  readonly actorId: string | null;
  /** The mutation, such as `setRoles`. */
  readonly act: string;
  /** Whom or what it was about, as it was called then. */
  readonly about: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What administrators and managers did. Rows are added and read, never changed: the program has no right to. */
@Injectable()
export class AuditTrail {
  /** In the transaction of the act itself. */
  async add(ctx: Ctx, { act, about, details }: Pick<AuditRow, 'act' | 'about' | 'details'>): Promise<void> {
    await ctx.db.query('INSERT INTO identity.audit (at, actor_id, act, about, details) VALUES ($1, $2, $3, $4, $5)', [
      ctx.now,
      ctx.viewer.personId,
      act,
      about,
      JSON.stringify(details),
    ]);
  }

  /** Newest first. Whoever calls knows that the viewer may read it. */
  async page(ctx: Ctx, args: PageArgs): Promise<Page<AuditRow>> {
    const first = pageSize(args.first);
    const [before] = args.after ? decodeCursor(args.after, 1) : [null];
    if (before !== null && !/^\d{1,18}$/.test(String(before))) throw invalid('INVALID_INPUT', { field: 'after' });
    const rows = await ctx.db.query<AuditRow[]>(
      'SELECT id, at, actor_id AS "actorId", act, about, details FROM identity.audit WHERE ($1::bigint IS NULL OR id < $1) ORDER BY id DESC LIMIT $2',
      [before, first + 1],
    );
    return toPage(rows, first, (row) => [row.id]);
  }
}

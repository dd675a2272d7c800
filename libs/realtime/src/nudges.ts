import type { Pass } from '@deelgenoot/access';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** Something happened in a room. Never holds content: whoever may see it fetches it. */
export interface Nudge {
  readonly type: string;
  readonly kind: string;
  readonly id: string;
  /** Number of the event within its thread. */
  readonly seq?: number;
  /** Who may know that it happened, of those in the room; absent: all of them. */
  readonly only?: readonly Pass[];
}

/** A room was narrowed: screens clear, and who may no longer see it leaves. */
export interface Cleared {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** PostgreSQL takes at most 8,000 bytes in a notification; 150 uuids are about 6,000. */
const IDS_PER_NOTICE = 150;

/** Tells open screens. Sent by the database at the commit of the transaction, to every process that serves sockets. */
@Injectable()
export class Nudges {
  send(ctx: Ctx, nudge: Nudge): Promise<void> {
    return this.sendAll(ctx, [nudge]);
  }

  async sendAll(ctx: Ctx, nudges: readonly Nudge[]): Promise<void> {
    if (nudges.length === 0) return;
    const texts = nudges.map(({ type, kind, id, seq, only }) => JSON.stringify({ type, kind, id, seq, only })); // these and nothing a caller may have added
    await ctx.db.query(kept("SELECT pg_notify('nudge', text) FROM unnest($1::text[]) AS text"), [texts]);
  }

  /** Fewer people may see these rooms than before. */
  async cleared(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    const all = [...new Set(ids)];
    const notices = Array.from({ length: Math.ceil(all.length / IDS_PER_NOTICE) }, (_, n) => all.slice(n * IDS_PER_NOTICE, (n + 1) * IDS_PER_NOTICE));
    if (notices.length === 0) return;
    const texts = notices.map((some) => JSON.stringify({ kind, ids: some } satisfies Cleared));
    await ctx.db.query(kept("SELECT pg_notify('cleared', text) FROM unnest($1::text[]) AS text"), [texts]);
  }
}

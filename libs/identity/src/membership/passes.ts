import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** The channel on which open sockets hear, at commit, that a person's passes are no longer what they were. */
export const PASSES_CHANNEL = 'passes';

/** Says that someone's passes changed. Requests need no telling: each reads its passes anew. */
@Injectable()
export class Passes {
  async changed(ctx: Ctx, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await ctx.db.query(`SELECT pg_notify('${PASSES_CHANNEL}', id::text) FROM unnest($1::uuid[]) AS id`, [[...new Set(personIds)]]);
  }

  /** The same, for everyone who belongs to a school. */
  async changedAt(ctx: Ctx, institutionId: string): Promise<void> {
    await ctx.db.query(
      `SELECT pg_notify('${PASSES_CHANNEL}', person_id::text) FROM identity.membership WHERE institution_id = $1 AND (ends_at IS NULL OR ends_at > now())`,
      [institutionId],
    );
  }
}

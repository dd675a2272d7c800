import { idOfExclusion } from '@deelgenoot/access';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** Sets of schools that are left out somewhere. A set that is not kept here opens nothing: nobody carries its pass. */
@Injectable()
export class Exclusions {
  /** Keeps these sets, in the transaction that stamps an audience with their passes. */
  async keep(ctx: Ctx, sets: Iterable<readonly string[]>): Promise<void> {
    const byId = new Map([...sets].map((schools) => [idOfExclusion(schools), schools]));
    if (byId.size === 0) return;
    const rows = [...byId].map(([id, schools]) => ({ id, schools })).sort((a, b) => (a.id < b.id ? -1 : 1));
    await ctx.db.query(
      kept(
        'INSERT INTO identity.exclusion (id, schools) SELECT id, schools FROM jsonb_to_recordset($1::jsonb) AS s (id text, schools uuid[]) ON CONFLICT DO NOTHING',
      ),
      [JSON.stringify(rows)],
    );
  }
}

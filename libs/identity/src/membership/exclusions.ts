import { idOfExclusion } from '@deelgenoot/access';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/**
 * So many sets at most. Everyone carries the passes of nearly all of them into each statement and search, so without an end one author with
 * a set for each work could slow down everybody: with a thousand, a search took 4 s instead of 60 ms.
 */
export const EXCLUSIONS_MAX = 32;

/** Sets of schools that are left out somewhere. A set that is not kept here opens nothing: nobody carries its pass. */
@Injectable()
export class Exclusions {
  /**
   * Keeps these sets, as long as there is room, in the transaction that stamps an audience with their passes.
   * @returns the names of those that are kept; for another the schools are listed (`AND_LATER`)
   */
  async keep(ctx: Ctx, sets: Iterable<readonly string[]>): Promise<ReadonlySet<string>> {
    const byId = new Map([...sets].map((schools) => [idOfExclusion(schools), schools]));
    const known = await this.known(ctx, [...byId.keys()]);
    const rows = [...byId].filter(([id]) => !known.has(id)).map(([id, schools]) => ({ id, schools }));
    if (rows.length === 0) return known;
    await ctx.db.query(
      `INSERT INTO identity.exclusion (id, schools) SELECT id, schools FROM jsonb_to_recordset($1) AS s (id text, schools uuid[])
       ORDER BY id LIMIT greatest(0, $2::int - (SELECT count(*) FROM identity.exclusion)) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows), EXCLUSIONS_MAX],
    );
    return this.known(ctx, [...byId.keys()]); // also what another transaction kept meanwhile
  }

  /** Forgets all but these. Whoever calls knows that nothing is stamped until this transaction ends. */
  async keepOnly(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.db.query('DELETE FROM identity.exclusion WHERE id <> ALL ($1::text[])', [ids]);
  }

  private async known(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await ctx.db.query<{ id: string }[]>(kept('SELECT id FROM identity.exclusion WHERE id = ANY($1::text[])'), [ids]);
    return new Set(rows.map(({ id }) => id));
  }
}

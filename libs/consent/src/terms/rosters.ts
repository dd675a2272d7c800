import { type Ctx, kept, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Roster, type RosterSchool } from './roster.ts';

const TODAY = Symbol('roster of today');
const HELD = Symbol('roster held');
/** Names the advisory lock of {@link Rosters.hold} and {@link Rosters.change}. */
const LOCK = 7_306_001;

/** Which schools took part, now and at each moment that something was agreed. */
@Injectable()
export class Rosters {
  /** Kept rosters never change, so they are read once per process. */
  private readonly kept = new Map<string, Roster>();

  /** The schools that take part now, asked once per request. */
  today(ctx: Ctx): Promise<Roster> {
    return loader(ctx, TODAY, async () => {
      const rows = await ctx.db.query<(RosterSchool & { away: boolean })[]>(
        kept(`SELECT id, CASE status WHEN 'merged' THEN merged_into END AS "mergedInto", status IN ('reference', 'left') AS away FROM identity.institution
         WHERE status <> 'merged' OR merged_into IS NOT NULL`),
      );
      return new Roster(
        rows.filter(({ away }) => !away),
        rows.filter(({ away }) => away).map(({ id }) => id),
      );
    });
  }

  /**
   * No school joins, leaves or merges until this transaction ends, so that what it stamps is stamped for the schools there are. Comes
   * before any lock that a change of schools takes too: those on chains, and on the rows that are stamped.
   */
  async hold(ctx: Ctx): Promise<void> {
    await loader(ctx, HELD, async () => {
      await ctx.db.query(kept('SELECT pg_advisory_xact_lock_shared($1)'), [LOCK]);
      ctx.loaders.delete(TODAY);
    });
  }

  /** A school joins, leaves or merges: waits for whoever stamps for the schools there were, and lets nobody begin until this transaction ends. */
  async change(ctx: Ctx): Promise<void> {
    await ctx.db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    ctx.loaders.delete(TODAY);
  }

  /** Keeps a roster, so that a consent or clearance can point to it. */
  async keep(ctx: Ctx, roster: Roster): Promise<void> {
    await ctx.db.query(kept('INSERT INTO consent.roster (sha256, schools) VALUES ($1, $2) ON CONFLICT DO NOTHING'), [roster.sha256, JSON.stringify(roster)]);
  }

  /** Every roster that something was ever agreed under. */
  async all(ctx: Ctx): Promise<{ sha256: string; schools: RosterSchool[] }[]> {
    return ctx.db.query('SELECT sha256, schools FROM consent.roster ORDER BY sha256');
  }

  /** Kept rosters by their hash. */
  async byHash(ctx: Ctx, hashes: Iterable<string | null>): Promise<ReadonlyMap<string, Roster>> {
    const missing = [...new Set(hashes)].filter((hash): hash is string => hash !== null && !this.kept.has(hash));
    if (missing.length > 0) {
      const rows = await ctx.db.query<{ sha256: string; schools: RosterSchool[] }[]>('SELECT sha256, schools FROM consent.roster WHERE sha256 = ANY($1)', [
        missing,
      ]);
      for (const { sha256, schools } of rows) this.kept.set(sha256, new Roster(schools));
    }
    return this.kept;
  }
}

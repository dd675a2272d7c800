import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

export const INDEX_JOB = 'search.index';

/** What the index job is told; it reloads everything else by id. */
export interface IndexJob {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** Up to this many ids get a job each, keyed, so that a thing that changes often waits once. More go in batches. */
const KEYED = 8;
const BATCH = 100;

/** Tells the index what changed. Written in the transaction of the change, so the two agree after any crash. */
@Injectable()
export class SearchIndex {
  constructor(private readonly jobs: Jobs) {}

  /** These things are new, changed, widened or gone; they are found as they are now within a second. */
  async changed(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    const sorted = [...new Set(ids)].sort(); // one order for all writers, so that no two wait for each other
    if (sorted.length <= KEYED) {
      for (const id of sorted) await this.jobs.add(ctx, INDEX_JOB, { kind, ids: [id] }, { key: `${INDEX_JOB}:${kind}:${id}` });
      return;
    }
    for (let at = 0; at < sorted.length; at += BATCH) await this.jobs.add(ctx, INDEX_JOB, { kind, ids: sorted.slice(at, at + BATCH) });
  }

  /**
   * Fewer people may see these things than before, or nobody. From the commit on no search shows or counts them, nor what
   * hangs under them, until the index holds their new audience.
   * @param ids of the things or of their folds (versions or works)
   */
  async narrowed(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // What hangs under a work names the work, so that is narrowed along with its version.
    const rows = await ctx.db.query<{ id: string }[]>(
      `INSERT INTO search.narrowed (kind, id)
       SELECT $1, each.id FROM (SELECT unnest($2::uuid[]) AS id UNION SELECT d.fold_id FROM search.document d WHERE d.kind = $1 AND d.id = ANY($2::uuid[])) each ORDER BY each.id
       ON CONFLICT (kind, id) DO UPDATE SET token = nextval('search.narrowed_token'), at = now(), confirmed = '{}' RETURNING id`,
      [kind, ids],
    );
    await this.changed(
      ctx,
      kind,
      rows.map((row) => row.id),
    );
  }
}

import { type Ctx, Jobs, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

export const INDEX_JOB = 'search.index';

/** What the index job is told; it reloads everything else by id. */
export interface IndexJob {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** Up to this many things get a job each, keyed, so that a thing that changes often waits once. More go in batches, after whatever else waits. */
const KEYED = 8;
const BATCH = 100;

/** Tells the index what changed. Written in the transaction of the change, so the two agree after any crash. */
@Injectable()
export class SearchIndex {
  constructor(private readonly jobs: Jobs) {}

  /** These things are new, changed, widened or gone; they are found as they are now within a second. */
  async changed(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    await this.tell(ctx, kind, new Map([...new Set(ids)].map((id) => [id, [id]])));
  }

  /**
   * Fewer people may see these things than before, or nobody. From the commit on no search shows or counts them, nor what
   * hangs under them, until the index holds their new audience.
   * @param ids of the things or of their folds (versions or works)
   */
  async narrowed(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // What hangs under a work names the work, so that is narrowed along with its version.
    const folds = await ctx.db.query<{ fold: string; ids: string[] }[]>(
      kept(`WITH known AS (SELECT d.id, d.fold_id FROM search.document d WHERE d.kind = $1 AND d.id = ANY($2::uuid[])), marked AS (
         INSERT INTO search.narrowed (kind, id) SELECT $1, each.id FROM (SELECT unnest($2::uuid[]) AS id UNION SELECT fold_id FROM known) each ORDER BY each.id
         ON CONFLICT (kind, id) DO UPDATE SET token = nextval('search.narrowed_token'), at = now(), confirmed = '{}' RETURNING id)
       SELECT coalesce(k.fold_id, m.id) AS fold, array_agg(m.id) AS ids FROM marked m LEFT JOIN known k USING (id) GROUP BY 1`),
      [kind, ids],
    );
    await this.tell(ctx, kind, new Map(folds.map(({ fold, ids: together }) => [fold, together])));
  }

  /** @param things what is indexed together, by the id under which it waits once */
  private async tell(ctx: Ctx, kind: string, things: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const sorted = [...things].sort(([a], [b]) => (a < b ? -1 : 1)); // one order for all writers, so that no two wait for each other
    if (sorted.length <= KEYED) {
      const jobs = sorted.map(([id, ids]) => ({ payload: { kind, ids } satisfies IndexJob, key: `${INDEX_JOB}:${kind}:${id}` }));
      return this.jobs.addAll(ctx, INDEX_JOB, jobs);
    }
    const ids = sorted.flatMap(([, some]) => some);
    const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) => ids.slice(n * BATCH, (n + 1) * BATCH));
    await this.jobs.addAll(
      ctx,
      INDEX_JOB,
      batches.map((some) => ({ payload: { kind, ids: some } satisfies IndexJob, last: true })),
    );
  }
}

import { sharedSql } from '@deelgenoot/access';
import { type Ctx, kept, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

/** A version before the one that is looked at, which other schools still see. */
export interface OlderVersion {
  readonly versionNumber: number;
  /** Member schools that see it, home included. */
  readonly count: number;
  readonly until: Date | null;
}

interface Work {
  readonly id: string;
  readonly versionNumber: number;
}

const OLDER = kept(`
  WITH school AS MATERIALIZED (SELECT id, identity.passes_of_school(id) AS passes FROM identity.institution WHERE status = 'member')
  SELECT w.id, o.number AS "versionNumber", o.count, o.until FROM unnest($1::uuid[], $2::int[]) AS w (id, number) CROSS JOIN LATERAL (
    SELECT v.number, v.shared_until AS until, count(*)::int + 1 AS count FROM catalog.version v JOIN school s ON ${sharedSql('v', 's.passes')} AND s.id <> v.institution_id
     WHERE v.material_id = w.id AND v.number < w.number AND v.status = 'published'
     GROUP BY v.number, v.shared_until ORDER BY v.number DESC LIMIT 1) o`);

/** What stays shared of a work while its newest version is not, or with fewer. Whoever calls knows that the viewer may know the schools. */
@Injectable()
export class OlderRepository {
  /** Batched per request, so that a list asks for all its works at once. */
  async of(ctx: Ctx, work: Work): Promise<OlderVersion | null> {
    if (work.versionNumber === 1) return null;
    return loader(
      ctx,
      OlderRepository,
      () =>
        new DataLoader(
          async (works: readonly Work[]) => {
            const rows = await ctx.db.query<(Work & OlderVersion)[]>(OLDER, [works.map(({ id }) => id), works.map(({ versionNumber }) => versionNumber)]);
            const byId = new Map(rows.map(({ id, ...older }) => [id, older]));
            return works.map(({ id }) => byId.get(id) ?? null);
          },
          { cacheKeyFn: ({ id, versionNumber }): unknown => `${id} ${versionNumber}` },
        ),
    ).load({ id: work.id, versionNumber: work.versionNumber });
  }
}

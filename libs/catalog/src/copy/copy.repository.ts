import { sharedSql, visibleSql } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** That a work was made from another, or from what was made from it. Each work has a line to every work that it goes back to, so that none is lost with the one in between. */
export interface CopyRow {
  readonly materialId: string;
  readonly institutionId: string;
  readonly personId: string;
  readonly sourceId: string;
  readonly sourceNumber: number;
  readonly sourceInstitutionId: string;
  readonly title: string;
  readonly makerIds: string[];
  readonly licence: Licence;
  readonly at: Date;
  readonly stoppedAt: Date | null;
  /** 1: made from the source itself; 2: from what was made from it; and so on. */
  readonly generation: number;
}

/** A copy with the work that it was made from itself, as far as that is known here. */
export interface OffspringRow extends CopyRow {
  readonly parentId: string | null;
}

const COLUMNS = `c.material_id AS "materialId", c.institution_id AS "institutionId", c.person_id AS "personId", c.source_id AS "sourceId", c.source_number AS "sourceNumber",
  c.source_institution_id AS "sourceInstitutionId", c.title, c.maker_ids AS "makerIds", c.licence, c.at, c.stopped_at AS "stoppedAt", c.generation`;

/** Whether a school sees the source of the line `c` now, as its teachers do. */
const seesSource = (school: string) =>
  `EXISTS (SELECT 1 FROM catalog.version v WHERE v.material_id = c.source_id AND ${visibleSql('v', `identity.passes_of_school(${school})`)})`;
const SEES_SOURCE = seesSource('c.institution_id');

/** The copy is on this system; of another only the line is, and who took it is told there. */
const IS_HERE = 'AND EXISTS (SELECT FROM catalog.material m WHERE m.id = c.material_id)';

/** SQL of copies. Who asks must see the work that hangs on either end. */
@Injectable()
export class CopyRepository {
  /**
   * Writes what a copy was made from, and all that its source goes back to. What had stopped before was never theirs: nobody is told of that.
   * @returns the lines, nearest first
   */
  async insert(ctx: Ctx, row: Omit<CopyRow, 'generation' | 'stoppedAt'>): Promise<CopyRow[]> {
    const rows = await ctx.db.query<CopyRow[]>(
      `INSERT INTO catalog.copy AS c (material_id, institution_id, person_id, source_id, source_number, source_institution_id, title, maker_ids, licence, at, generation, stopped_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::int, $6::uuid, $7::text, $8::uuid[], $9::text, $10::timestamptz, 1, NULL::timestamptz
       UNION ALL
       SELECT $1, $2, $3, c.source_id, c.source_number, c.source_institution_id, c.title, c.maker_ids, c.licence, $10, c.generation + 1, CASE WHEN NOT ${seesSource('$2')} THEN $10 END
       FROM catalog.copy c WHERE c.material_id = $4
       RETURNING ${COLUMNS}`,
      [row.materialId, row.institutionId, row.personId, row.sourceId, row.sourceNumber, row.sourceInstitutionId, row.title, row.makerIds, row.licence, row.at],
    );
    return rows.sort((a, b) => a.generation - b.generation);
  }

  /** Which of these schools each version is shared with, by the id of the version; another school of the same viewer is none of them. */
  async sharedWith(ctx: Ctx, versionIds: readonly string[], schoolIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.db.query<{ id: string; schoolIds: string[] }[]>(
      `SELECT v.id, array_agg(s.id ORDER BY s.at) AS "schoolIds" FROM catalog.version v
         JOIN (SELECT id, at, identity.passes_of_school(id) AS passes FROM unnest($2::uuid[]) WITH ORDINALITY AS s (id, at) OFFSET 0) s ON ${sharedSql('v', 's.passes')}
        WHERE v.id = ANY($1::uuid[]) GROUP BY v.id`,
      [versionIds, schoolIds],
    );
    return new Map(rows.map((row) => [row.id, row.schoolIds]));
  }

  /** What these works go back to, nearest first. */
  sourcesOf(ctx: Ctx, materialIds: readonly string[]): Promise<CopyRow[]> {
    return ctx.db.query(kept(`SELECT ${COLUMNS} FROM catalog.copy c WHERE c.material_id = ANY($1::uuid[]) ORDER BY c.material_id, c.generation`), [
      materialIds,
    ]);
  }

  /** What goes back to these works, newest first. */
  copiesOf(ctx: Ctx, sourceIds: readonly string[]): Promise<OffspringRow[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS}, p.source_id AS "parentId" FROM catalog.copy c LEFT JOIN catalog.copy p ON p.material_id = c.material_id AND p.generation = 1
       WHERE c.source_id = ANY($1::uuid[]) ORDER BY c.at DESC, c.material_id`,
      [sourceIds],
    );
  }

  /** Copies whose source is not shared with their school any more; marked, so that each is told once. */
  async stopped(ctx: Ctx, sourceIds: readonly string[]): Promise<CopyRow[]> {
    const [, [rows]] = await Promise.all([
      ctx.db.query(kept(`UPDATE catalog.copy c SET stopped_at = NULL WHERE c.source_id = ANY($1::uuid[]) AND c.stopped_at IS NOT NULL AND ${SEES_SOURCE}`), [
        sourceIds,
      ]),
      ctx.db.query<[CopyRow[], number]>(
        kept(
          `UPDATE catalog.copy c SET stopped_at = $2 WHERE c.source_id = ANY($1::uuid[]) AND c.stopped_at IS NULL AND NOT ${SEES_SOURCE} ${IS_HERE} RETURNING ${COLUMNS}`,
        ),
        [sourceIds, ctx.now],
      ),
    ]);
    return rows;
  }
}

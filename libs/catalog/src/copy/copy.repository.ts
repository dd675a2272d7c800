import { visibleSql } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** That a work was made from another. */
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
}

const COLUMNS = `c.material_id AS "materialId", c.institution_id AS "institutionId", c.person_id AS "personId", c.source_id AS "sourceId", c.source_number AS "sourceNumber",
  c.source_institution_id AS "sourceInstitutionId", c.title, c.maker_ids AS "makerIds", c.licence, c.at, c.stopped_at AS "stoppedAt"`;

/** Whether the school of a copy sees its source now, as its teachers do. */
const SEES_SOURCE = `EXISTS (SELECT 1 FROM catalog.version v WHERE v.material_id = c.source_id AND ${visibleSql('v', 'identity.passes_of_school(c.institution_id)')})`;

/** The copy is on this system; of another only the line is, and who took it is told there. */
const IS_HERE = 'AND EXISTS (SELECT FROM catalog.material m WHERE m.id = c.material_id)';

/** SQL of copies. Who asks must see the work that hangs on either end. */
@Injectable()
export class CopyRepository {
  async insert(ctx: Ctx, row: CopyRow): Promise<void> {
    await ctx.db.query(
      `INSERT INTO catalog.copy (material_id, institution_id, person_id, source_id, source_number, source_institution_id, title, maker_ids, licence, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [row.materialId, row.institutionId, row.personId, row.sourceId, row.sourceNumber, row.sourceInstitutionId, row.title, row.makerIds, row.licence, row.at],
    );
  }

  /** What these works were made from. */
  sourcesOf(ctx: Ctx, materialIds: readonly string[]): Promise<CopyRow[]> {
    return ctx.db.query(kept(`SELECT ${COLUMNS} FROM catalog.copy c WHERE c.material_id = ANY($1::uuid[])`), [materialIds]);
  }

  /** What was made from these works, newest first. */
  copiesOf(ctx: Ctx, sourceIds: readonly string[]): Promise<CopyRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM catalog.copy c WHERE c.source_id = ANY($1::uuid[]) ORDER BY c.at DESC, c.material_id`, [sourceIds]);
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

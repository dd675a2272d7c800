import { type Page, type PageArgs, decodeCursor, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MATERIAL_COLUMNS, type MaterialRow, newest } from '../material/material.repository.ts';

/** How much of one school's work another sees. */
export interface SchoolReachRow {
  readonly institutionId: string;
  readonly count: number;
}

/** Whether the people of a school see this version beyond its home, as their passes would open it. `school` is an expression of its id. */
const sees = (version: string, school: string): string =>
  `${version}.shared && ARRAY['public', 'educators', 'institution:' || ${school}] AND (${version}.shared_until IS NULL OR ${version}.shared_until > now())`;

/** What other schools see of a school's work, by the audiences that are stamped on it. Whoever calls knows that the viewer manages that school. */
@Injectable()
export class SchoolReachRepository {
  /** Of each of these schools, how many works it sees; most first. */
  async counts(ctx: Ctx, home: string, schoolIds: readonly string[]): Promise<SchoolReachRow[]> {
    return ctx.db.query(
      `SELECT s.id AS "institutionId", count(DISTINCT v.material_id)::int AS count FROM unnest($2::uuid[]) AS s (id)
         LEFT JOIN catalog.version v ON v.institution_id = $1 AND ${sees('v', 's.id')} GROUP BY s.id ORDER BY count DESC, s.id`,
      [home, schoolIds],
    );
  }

  /** The works of `home` that this school sees, as its managers know them, last made first. */
  async works(ctx: Ctx, home: string, schoolId: string, page: PageArgs): Promise<Page<MaterialRow>> {
    const size = pageSize(page.first);
    const [after] = page.after ? decodeCursor(page.after, 1) : [null];
    const rows: MaterialRow[] = await ctx.db.query(
      `SELECT ${MATERIAL_COLUMNS} FROM catalog.version v
        WHERE v.institution_id = $2 AND ${newest('$1')} AND v.open && $1::text[] AND ($4::uuid IS NULL OR v.material_id < $4::uuid)
          AND EXISTS (SELECT FROM catalog.version o WHERE o.material_id = v.material_id AND ${sees('o', '$3::uuid')})
        ORDER BY v.material_id DESC LIMIT $5`,
      [ctx.viewer.passes, home, schoolId, after, size + 1],
    );
    return toPage(rows, size, (row) => [row.materialId]);
  }
}

import { sharedSql } from '@deelgenoot/access';
import { type Page, type PageArgs, decodeCursor, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MATERIAL_COLUMNS, type MaterialRow, newest } from '../material/material.repository.ts';

/** How much of one school's work another sees. */
export interface SchoolReachRow {
  readonly institutionId: string;
  readonly count: number;
}

/** A school that reads; of one that went up in another, that other: what both see is told of the other. */
export interface Reader {
  readonly id: string;
  readonly mergedInto: string | null;
}

/** The readers whose ids two placeholders hold, with what their people carry as such: worked out once for each. */
const schools = (ids: string, into: string): string =>
  `school AS MATERIALIZED (SELECT id, identity.passes_of_school(id) AS passes, CASE WHEN "into" IS NULL THEN '{}' ELSE identity.passes_of_school("into") END AS beside
     FROM unnest(${ids}::uuid[], ${into}::uuid[]) AS s (id, "into"))`;

const seenBy = (version: string): string => `${sharedSql(version, 'school.passes')} AND NOT ${version}.shared && school.beside`;

/** What other schools see of a school's work, by the audiences that are stamped on it. Whoever calls knows that the viewer manages that school. */
@Injectable()
export class SchoolReachRepository {
  /** Of each of these schools, how many works it sees; most first. */
  async counts(ctx: Ctx, home: string, readers: readonly Reader[]): Promise<SchoolReachRow[]> {
    return ctx.db.query(
      `WITH ${schools('$2', '$3')} SELECT school.id AS "institutionId", count(DISTINCT v.material_id)::int AS count FROM school
         LEFT JOIN catalog.version v ON v.institution_id = $1 AND ${seenBy('v')} GROUP BY school.id ORDER BY count DESC, school.id`,
      [home, readers.map(({ id }) => id), readers.map(({ mergedInto }) => mergedInto)],
    );
  }

  /** The works of `home` that this reader sees, as its managers know them, last made first. */
  async works(ctx: Ctx, home: string, reader: Reader, page: PageArgs): Promise<Page<MaterialRow>> {
    const size = pageSize(page.first);
    const [after] = page.after ? decodeCursor(page.after, 1) : [null];
    const rows: MaterialRow[] = await ctx.db.query(
      `WITH ${schools('ARRAY[$3]', 'ARRAY[$6]')} SELECT ${MATERIAL_COLUMNS} FROM catalog.version v
        WHERE v.institution_id = $2 AND ${newest('$1')} AND v.open && $1::text[] AND ($4::uuid IS NULL OR v.material_id < $4::uuid)
          AND EXISTS (SELECT FROM school, catalog.version o WHERE o.material_id = v.material_id AND ${seenBy('o')})
        ORDER BY v.material_id DESC LIMIT $5`,
      [ctx.viewer.passes, home, reader.id, after, size + 1, reader.mergedInto],
    );
    return toPage(rows, size, (row) => [row.materialId]);
  }
}

import { visibleSql } from '@deelgenoot/access';
import { decodeCursor, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { cursorOf, MATERIAL_COLUMNS, type MaterialRow, newest } from '../material/material.repository.ts';
import type { BoardStatus } from './board.policy.ts';
import { boardStatusSql, ENDS_SOON, LAPSES_SOON, MADE_BY, sharedVersionSql } from './board.sql.ts';

/** What a manager narrows the board to; each part that is absent lets everything through. */
export interface BoardFilter {
  /** Where the newest version stands. */
  readonly status?: BoardStatus | null;
  /** Only what other schools see some version of. */
  readonly shared?: boolean | null;
  /** Only what other schools see an older version of, and not the newest. */
  readonly olderOnly?: boolean | null;
  /** Only what is shared until a day within the next thirty. */
  readonly ending?: boolean | null;
  /** Only what a maker was asked about in a question that lapses within fourteen days. */
  readonly lapsing?: boolean | null;
  /** Words that all occur in the title or in the name of a maker. */
  readonly text?: string | null;
  readonly makerId?: string | null;
  readonly domain?: string | null;
  /** When it came in: from this instant on, and before that one. */
  readonly from?: Date | null;
  readonly before?: Date | null;
}

/** How many works stand where, how many of them are shared, also only in an older version, or end soon, of how many a question lapses soon, and how many wait only for a question. */
export interface BoardCount {
  readonly status: BoardStatus;
  readonly count: number;
  readonly shared: number;
  readonly olderOnly: number;
  readonly ending: number;
  readonly lapsing: number;
  readonly askable: number;
}

const ON_BOARD = `v.institution_id = $2 AND ${visibleSql('v', '$1')} AND ${newest('$1')}`;
const STATUS = boardStatusSql('$3::timestamptz');
const WORKS = `catalog.version v ${sharedVersionSql('$3::timestamptz')}`;
const OLDER_ONLY = 's.number < v.number';

/** Adapted from a work elsewhere under a licence that keeps it at this school: `staysHome`, in SQL. */
const BOUND_HOME = `EXISTS (SELECT FROM catalog.copy k WHERE k.material_id = v.material_id AND k.licence NOT LIKE 'cc-%')`;

const MATCHES = `${ON_BOARD}
  AND ($4::text IS NULL OR $4 = ${STATUS})
  AND (NOT $5::boolean OR ${ENDS_SOON})
  AND ($6::text[] IS NULL OR NOT EXISTS (
    SELECT FROM (SELECT lower(unaccent(concat_ws(' ', v.title, string_agg(q.name, ' ')))) AS words FROM consent.contribution p JOIN identity.person q ON q.id = p.person_id WHERE ${MADE_BY}) m
    CROSS JOIN unnest($6::text[]) AS w (word) WHERE strpos(m.words, lower(unaccent(w.word))) = 0))
  AND ($7::uuid IS NULL OR EXISTS (SELECT FROM consent.contribution p WHERE ${MADE_BY} AND p.person_id = $7))
  AND ($8::text IS NULL OR $8 = ANY(v.domains))
  AND ($9::timestamptz IS NULL OR v.created_at >= $9) AND ($10::timestamptz IS NULL OR v.created_at < $10)
  AND (NOT $11::boolean OR s.number IS NOT NULL) AND (NOT $12::boolean OR ${OLDER_ONLY})
  AND (NOT $13::boolean OR ${LAPSES_SOON})`;

/** The works of a school as its managers see them, filtered and counted without reading all of them. */
@Injectable()
export class BoardRepository {
  /** Last changed first. */
  async page(ctx: Ctx, schoolId: string, filter: BoardFilter, page: PageArgs): Promise<Page<MaterialRow>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows = await ctx.db.query<MaterialRow[]>(
      `SELECT ${MATERIAL_COLUMNS} FROM ${WORKS}
       WHERE ${MATCHES} AND ($14::timestamptz IS NULL OR (v.updated_at, v.id) < ($14::timestamptz, $15::uuid))
       ORDER BY v.updated_at DESC, v.id DESC LIMIT $16`,
      [...parametersOf(ctx, schoolId, filter), at, id, size + 1],
    );
    return toPage(rows, size, cursorOf);
  }

  /** In the order in which works came, newest first, which never changes: what is read page by page holds each once. @param before the last one had */
  async next(ctx: Ctx, schoolId: string, filter: BoardFilter, before: string | null, size: number): Promise<MaterialRow[]> {
    return ctx.db.query(
      `SELECT ${MATERIAL_COLUMNS} FROM ${WORKS}
       WHERE ${MATCHES} AND ($14::uuid IS NULL OR v.material_id < $14) ORDER BY v.material_id DESC LIMIT $15`,
      [...parametersOf(ctx, schoolId, filter), before, size],
    );
  }

  async count(ctx: Ctx, schoolId: string, filter: BoardFilter): Promise<number> {
    const [row] = await ctx.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${WORKS} WHERE ${MATCHES}`, [
      ...parametersOf(ctx, schoolId, filter),
    ]);
    return row!.count;
  }

  async counts(ctx: Ctx, schoolId: string): Promise<BoardCount[]> {
    return ctx.db.query(
      `SELECT b.status, count(*)::int AS count, count(*) FILTER (WHERE b.shared)::int AS shared, count(*) FILTER (WHERE b.older)::int AS "olderOnly", count(*) FILTER (WHERE b.ending)::int AS ending,
              count(*) FILTER (WHERE b.lapsing)::int AS lapsing, count(*) FILTER (WHERE b.status = 'NEVER_ASKED' AND b.ready)::int AS askable
       FROM (SELECT ${STATUS} AS status, s.number IS NOT NULL AS shared, ${OLDER_ONLY} AS older, ${ENDS_SOON} AS ending, ${LAPSES_SOON} AS lapsing, v.status = 'published' AND EXISTS (SELECT FROM consent.contribution p WHERE ${MADE_BY}) AND NOT ${BOUND_HOME} AS ready
             FROM ${WORKS} WHERE ${ON_BOARD}) b GROUP BY 1 ORDER BY 1`,
      [ctx.viewer.passes, schoolId, ctx.now],
    );
  }

  /** Whoever made something that is on the board, and the domains of what is on it. */
  async choices(ctx: Ctx, schoolId: string): Promise<{ makerIds: string[]; domains: string[] }> {
    const [row] = await ctx.db.query<{ makerIds: string[]; domains: string[] }[]>(
      `WITH b AS MATERIALIZED (SELECT v.material_id, v.number, v.domains FROM catalog.version v WHERE ${ON_BOARD})
       SELECT ARRAY(SELECT DISTINCT p.person_id FROM b v JOIN consent.contribution p ON ${MADE_BY}) AS "makerIds",
              ARRAY(SELECT DISTINCT unnest(b.domains) FROM b ORDER BY 1) AS domains`,
      [ctx.viewer.passes, schoolId],
    );
    return row!;
  }
}

function parametersOf(
  ctx: Ctx,
  schoolId: string,
  { status, shared, olderOnly, ending, lapsing, text, makerId, domain, from, before }: BoardFilter,
): readonly unknown[] {
  const words = text?.split(/\s+/).filter(Boolean) ?? [];
  return [
    ctx.viewer.passes,
    schoolId,
    ctx.now,
    status ?? null,
    ending ?? false,
    words.length > 0 ? words : null,
    makerId ?? null,
    domain ?? null,
    from ?? null,
    before ?? null,
    shared ?? false,
    olderOnly ?? false,
    lapsing ?? false,
  ];
}

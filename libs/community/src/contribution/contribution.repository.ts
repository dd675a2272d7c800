import { visibleSql } from '@deelgenoot/access';
import { materialVisibleSql } from '@deelgenoot/catalog';
import { decodeCursor, isId, notFound, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { wordsVisibility } from '../audience/audience.policy.ts';
import { Contribution, type ContributionKindValue } from './contribution.entity.ts';

/** A contribution without its audience columns. */
export type ContributionRow = Omit<Contribution, 'open' | 'shared' | 'sharedUntil'>;

const COLUMNS = `c.id, c.kind, c.author_id AS "authorId", c.institution_id AS "institutionId", c.material_id AS "materialId", c.title, c.body, c.rating, c.aspects, c.hours,
  c.tool_ids AS "toolIds", c.audience_id AS "audienceId", c.solved_by AS "solvedBy", c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt",
  c.hidden_at AS "hiddenAt", c.statement_id AS "statementId", c.case_open AS "caseOpen"`;

/**
 * Whether a viewer sees this contribution: its own audience and its subject's.
 * @param row alias of the contribution
 * @param passes placeholder of the viewer's passes
 */
export const contributionVisibleSql = (row: string, passes: string): string =>
  `(${visibleSql(row, passes)} AND (${row}.material_id IS NULL OR ${materialVisibleSql(`${row}.material_id`, passes)}))`;

export interface ContributionFilter {
  readonly kind?: ContributionKindValue | null;
  readonly materialId?: string | null;
  readonly toolId?: string | null;
  readonly authorId?: string | null;
  /** The viewer's own words, also where they no longer see what these are about. */
  readonly mine?: boolean | null;
}

/** SQL of contributions. Every read for a person starts from their passes. */
@Injectable()
export class ContributionRepository {
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<ContributionRow[]> {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    return ctx.db.query(`SELECT ${COLUMNS} FROM community.contribution c WHERE c.id = ANY($2::uuid[]) AND ${contributionVisibleSql('c', '$1')}`, [
      ctx.viewer.passes,
      known,
    ]);
  }

  /** Newest first. */
  async list(ctx: Ctx, filter: ContributionFilter, page: PageArgs): Promise<Page<ContributionRow>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    if (filter.mine && ctx.viewer.personId === null) return toPage<ContributionRow>([], size, keyOf);
    const seen = filter.mine
      ? `${visibleSql('c', '$1')} AND c.author_id = $8`
      : `${contributionVisibleSql('c', '$1')} AND ($8::uuid IS NULL OR c.author_id = $8)`;
    const rows: ContributionRow[] = await ctx.db.query(
      `SELECT ${COLUMNS} FROM community.contribution c
       WHERE c.deleted_at IS NULL AND ${seen}
         AND ($2::text IS NULL OR c.kind = $2) AND ($3::uuid IS NULL OR c.material_id = $3) AND ($4::uuid IS NULL OR c.tool_ids @> ARRAY[$4::uuid])
         AND ($5::timestamptz IS NULL OR (c.created_at, c.id) < ($5::timestamptz, $6::uuid))
       ORDER BY c.created_at DESC, c.id DESC LIMIT $7`,
      [
        ctx.viewer.passes,
        filter.kind ?? null,
        filter.materialId ?? null,
        filter.toolId ?? null,
        at,
        id,
        size + 1,
        filter.mine ? ctx.viewer.personId : (filter.authorId ?? null),
      ],
    );
    return toPage(rows, size, keyOf);
  }

  /** One page of one kind for each of these materials, in one statement. */
  async ofMaterials(ctx: Ctx, materialIds: readonly string[], kind: ContributionKindValue, page: PageArgs): Promise<Map<string, Page<ContributionRow>>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows: ContributionRow[] = await ctx.db.query(
      `SELECT c.* FROM unnest($2::uuid[]) AS m (id) CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM community.contribution c
         WHERE c.material_id = m.id AND c.kind = $3 AND c.deleted_at IS NULL AND ${visibleSql('c', '$1')}
           AND ($4::timestamptz IS NULL OR (c.created_at, c.id) < ($4::timestamptz, $5::uuid))
         ORDER BY c.created_at DESC, c.id DESC LIMIT $6) c
       WHERE ${materialVisibleSql('m.id', '$1')}`,
      [ctx.viewer.passes, materialIds, kind, at, id, size + 1],
    );
    return new Map(
      materialIds.map((materialId) => [
        materialId,
        toPage(
          rows.filter((row) => row.materialId === materialId),
          size,
          keyOf,
        ),
      ]),
    );
  }

  /**
   * A contribution that the viewer sees, or wrote, locked for change.
   * @throws DomainError NOT_FOUND when it is absent or unseen
   */
  async lock(ctx: Ctx, id: string): Promise<ContributionRow> {
    const [row] = isId(id)
      ? await this.lockBy(ctx, `(${contributionVisibleSql('c', '$1')} OR c.author_id = $3) AND c.deleted_at IS NULL`, [
          ctx.viewer.passes,
          [id],
          ctx.viewer.personId,
        ])
      : [];
    if (!row) throw notFound();
    return row;
  }

  /** Locked, without a viewer: for moderation, which asks for itself who may. */
  async lockForJudging(ctx: Ctx, id: string): Promise<ContributionRow | null> {
    return (await this.lockBy(ctx, '$1::text[] IS NULL', [null, [id]]))[0] ?? null;
  }

  /** Without a viewer: for moderation and the index. */
  async describe(ctx: Ctx, ids: readonly string[]): Promise<ContributionRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM community.contribution c WHERE c.id = ANY($1::uuid[])`, [ids]);
  }

  /** How many of this kind someone wrote that still stand. */
  async countBy(ctx: Ctx, authorId: string, kind: ContributionKindValue): Promise<number> {
    const [row] = await ctx.db.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM community.contribution WHERE author_id = $1 AND kind = $2 AND deleted_at IS NULL',
      [authorId, kind],
    );
    return row?.n ?? 0;
  }

  /** All of this kind that someone ever wrote, locked in id order; and whether others wrote below it. */
  async lockAllOf(ctx: Ctx, authorId: string, kind: ContributionKindValue): Promise<(ContributionRow & { answered: boolean })[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS}, EXISTS (SELECT FROM community.comment o WHERE o.thread_id = c.id AND o.author_id <> c.author_id AND o.deleted_at IS NULL) AS answered
       FROM community.contribution c WHERE c.author_id = $1 AND c.kind = $2 ORDER BY c.id FOR NO KEY UPDATE OF c`,
      [authorId, kind],
    );
  }

  async insert(ctx: Ctx, row: ContributionRow): Promise<void> {
    await ctx.db.insert(Contribution, { ...row, ...wordsVisibility(row) } as Contribution);
  }

  /** Saves a changed contribution and stamps its audience anew. */
  async save(ctx: Ctx, row: ContributionRow): Promise<void> {
    const { id, ...columns } = row;
    await ctx.db.update(Contribution, id, { ...columns, ...wordsVisibility(row) } as Contribution);
  }

  private lockBy(ctx: Ctx, condition: string, params: unknown[]): Promise<ContributionRow[]> {
    // Not FOR UPDATE: a comment that is being written only needs the row to stay.
    return ctx.db.query(`SELECT ${COLUMNS} FROM community.contribution c WHERE c.id = ANY($2::uuid[]) AND ${condition} FOR NO KEY UPDATE OF c`, params);
  }
}

const keyOf = (row: ContributionRow): [Date, string] => [row.createdAt, row.id];

import { visibleSql } from '@deelgenoot/access';
import { decodeCursor, isId, newId, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ToolStatus } from './tool.entity.ts';
import { toolStatusVisibility, toolVisibility } from './tool.policy.ts';

/** A tool as people see it, its description in their language. */
export interface ToolRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly needsAccount: boolean | null;
  readonly privacyNote: string | null;
}

export type ToolStatusRow = Pick<ToolStatus, 'toolId' | 'institutionId' | 'status' | 'reason' | 'since'>;

/** A tool as reference data gives it. */
export interface NewTool {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly description?: { readonly nl?: string | null; readonly en?: string | null };
  readonly url?: string | null;
  readonly needsAccount?: boolean | null;
  readonly privacyNote?: string | null;
}

const columns = (ctx: Ctx): string =>
  `t.id, t.slug, t.name, t.kind, ${ctx.locale === 'en' ? 'coalesce(t.description_en, t.description_nl)' : 'coalesce(t.description_nl, t.description_en)'} AS description,
   t.url, t.needs_account AS "needsAccount", t.privacy_note AS "privacyNote"`;

const STATUS_COLUMNS = 's.tool_id AS "toolId", s.institution_id AS "institutionId", s.status, s.reason, s.since';

/** SQL of tools and what schools say of them. */
@Injectable()
export class ToolRepository {
  async byIds(ctx: Ctx, toolIds: readonly string[]): Promise<ToolRow[]> {
    const ids = toolIds.filter(isId);
    if (ids.length === 0) return [];
    return ctx.db.query(`SELECT ${columns(ctx)} FROM offers.tool t WHERE t.id = ANY($2::uuid[]) AND ${visibleSql('t', '$1')}`, [ctx.viewer.passes, ids]);
  }

  async bySlug(ctx: Ctx, slug: string): Promise<ToolRow | null> {
    const [row] = await ctx.db.query<ToolRow[]>(`SELECT ${columns(ctx)} FROM offers.tool t WHERE t.slug = $2 AND ${visibleSql('t', '$1')}`, [
      ctx.viewer.passes,
      slug,
    ]);
    return row ?? null;
  }

  /** By name; with a text, those whose name or kind holds it. */
  async list(ctx: Ctx, text: string | null, page: PageArgs): Promise<Page<ToolRow>> {
    const size = pageSize(page.first);
    const [name, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows = await ctx.db.query<(ToolRow & { sort: string })[]>(
      `SELECT ${columns(ctx)}, lower(t.name) AS sort FROM offers.tool t
        WHERE ${visibleSql('t', '$1')} AND ($2::text IS NULL OR strpos(lower(unaccent(t.name || ' ' || t.kind)), lower(unaccent($2))) > 0)
          AND ($3::text IS NULL OR (lower(t.name), t.id) > ($3, $4::uuid))
        ORDER BY lower(t.name), t.id LIMIT $5`,
      [ctx.viewer.passes, text, name, id, size + 1],
    );
    return toPage(rows, size, (row) => [row.sort, row.id]);
  }

  /** What schools say of these tools, as far as the viewer may see it. */
  async statusesOf(ctx: Ctx, toolIds: readonly string[]): Promise<ToolStatusRow[]> {
    return ctx.db.query(
      `SELECT ${STATUS_COLUMNS} FROM offers.tool_status s WHERE s.tool_id = ANY($2::uuid[]) AND ${visibleSql('s', '$1')} ORDER BY s.since DESC, s.institution_id`,
      [ctx.viewer.passes, toolIds],
    );
  }

  /** Tools that none of the viewer's own schools allows, with or without a condition: also those of which it has said nothing. */
  async lacking(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `SELECT t.id FROM offers.tool t WHERE NOT EXISTS (
         SELECT FROM offers.tool_status s WHERE s.tool_id = t.id AND s.institution_id = ANY($1::uuid[]) AND s.status IN ('allowed', 'conditional'))`,
      [ctx.viewer.memberships.map(({ institutionId }) => institutionId)],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes what a school says; `since` moves only when its answer does. */
  async saveStatus(ctx: Ctx, status: Pick<ToolStatus, 'toolId' | 'institutionId' | 'status' | 'reason'>): Promise<void> {
    const audience = toolStatusVisibility(status.institutionId);
    await ctx.db.query(
      `INSERT INTO offers.tool_status AS s (tool_id, institution_id, status, reason, since, set_by, open, shared, shared_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (tool_id, institution_id) DO UPDATE SET status = $3, reason = $4, set_by = $6, open = $7, shared = $8, shared_until = $9,
         since = CASE WHEN s.status = $3 THEN s.since ELSE $5 END`,
      [status.toolId, status.institutionId, status.status, status.reason, ctx.now, ctx.viewer.personId, audience.open, audience.shared, audience.sharedUntil],
    );
  }

  /** Puts in reference tools; those whose slug is known are brought up to date and keep their id. */
  async upsert(ctx: Ctx, tools: readonly NewTool[]): Promise<{ id: string; slug: string }[]> {
    const audience = toolVisibility();
    const given = tools.map((tool) => ({ ...tool, id: newId(), descriptionNl: tool.description?.nl, descriptionEn: tool.description?.en, ...audience }));
    const rows: { id: string; slug: string }[] = await ctx.db.query(
      `INSERT INTO offers.tool (id, slug, name, kind, description_nl, description_en, url, needs_account, privacy_note, open, shared, shared_until)
       SELECT g.id, g.slug, g.name, g.kind, g."descriptionNl", g."descriptionEn", g.url, g."needsAccount", g."privacyNote", g.open, g.shared, g."sharedUntil"
       FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, slug text, name text, kind text, "descriptionNl" text, "descriptionEn" text, url text, "needsAccount" boolean,
         "privacyNote" text, open text[], shared text[], "sharedUntil" timestamptz)
       ON CONFLICT (slug) DO UPDATE SET name = excluded.name, kind = excluded.kind, description_nl = excluded.description_nl, description_en = excluded.description_en,
         url = excluded.url, needs_account = excluded.needs_account, privacy_note = excluded.privacy_note
       RETURNING id, slug`,
      [JSON.stringify(given)],
    );
    return rows;
  }

  /** For building the index. */
  async idsAfter(ctx: Ctx, after: string | null, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query('SELECT id FROM offers.tool WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2', [after, limit]);
    return rows.map((row) => row.id);
  }
}

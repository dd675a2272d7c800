import { visibleSql } from '@deelgenoot/access';
import { decodeCursor, isId, newId, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { materialVisibleSql } from '../material/material.repository.ts';
import type { CardAudience } from './card.policy.ts';

/** All that a card tells. `materialId` stays inside. */
export interface CardRow {
  readonly id: string;
  readonly title: string;
  readonly domains: string[];
  readonly institutionId: string;
  /** This viewer asked for it already. */
  readonly asked: boolean;
  readonly materialId: string;
}

export interface CardFilter {
  readonly schoolId?: string | null;
  readonly text?: string | null;
}

/** The viewer's schools, and all that became one with them, whichever went up in which. */
const AS_ONE = `ARRAY(WITH RECURSIVE one AS (SELECT unnest($2::uuid[]) AS id UNION
  SELECT CASE i.id WHEN one.id THEN i.merged_into ELSE i.id END FROM one JOIN identity.institution i ON i.merged_into IS NOT NULL AND one.id IN (i.id, i.merged_into)) SELECT id::text FROM one)`;

/**
 * The card is the viewer's to see, and the work itself is not. Advance answers of authors are asked here, because they
 * change without the work being touched: who left the viewer's school out in one of those, or one that merged with it, means it here too.
 */
const SEEN = `${visibleSql('k', '$1')} AND NOT ${materialVisibleSql('k.material_id', '$1')} AND NOT EXISTS (
  SELECT 1 FROM consent.contribution c JOIN consent.standing_rule r ON r.author_id = c.person_id AND r.institution_id = k.institution_id AND r.ended_at IS NULL
  WHERE c.subject_kind = 'material' AND c.subject_id = k.material_id AND c.ended_at IS NULL AND CASE r.terms->'scope'->>'mode'
    WHEN 'except' THEN r.terms->'scope'->'institutions' ?| ${AS_ONE} WHEN 'include' THEN NOT r.terms->'scope'->'institutions' ?| $2::text[] END)`;

const SELECT = `SELECT k.id, v.title, v.domains, k.institution_id AS "institutionId", k.material_id AS "materialId", lower(v.title) AS sort,
    EXISTS (SELECT 1 FROM catalog.access_request a WHERE a.material_id = k.material_id AND a.person_id = $3 AND a.given_at IS NULL AND a.ended_at IS NULL) AS asked
  FROM catalog.card k JOIN LATERAL (SELECT title, domains FROM catalog.version n WHERE n.material_id = k.material_id AND n.status = 'published' ORDER BY n.number DESC LIMIT 1) v ON true`;

const viewerParams = (ctx: Ctx) => [ctx.viewer.passes, ctx.viewer.memberships.map((m) => m.institutionId), ctx.viewer.personId];

/** SQL of cards and of what is asked for by them. */
@Injectable()
export class CardRepository {
  /** Cards by title; words are looked for in title and domain, which is all that a card has. */
  async list(ctx: Ctx, filter: CardFilter, page: PageArgs): Promise<Page<CardRow>> {
    const first = pageSize(page.first);
    const [title, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
    const rows = await ctx.db.query<(CardRow & { sort: string })[]>(
      `${SELECT} WHERE ${SEEN} AND ($4::uuid IS NULL OR k.institution_id = $4)
         AND (SELECT bool_and(strpos(lower(v.title || ' ' || array_to_string(v.domains, ' ')), word) > 0) FROM unnest($5::text[]) AS word) IS NOT FALSE
         AND ($6::text IS NULL OR (lower(v.title), k.id) > ($6, $7::uuid))
       ORDER BY lower(v.title), k.id LIMIT $8`,
      [...viewerParams(ctx), filter.schoolId ?? null, words, title, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.sort, row.id]);
  }

  async byId(ctx: Ctx, id: string): Promise<CardRow | null> {
    if (!isId(id)) return null;
    const [row] = await ctx.db.query<CardRow[]>(`${SELECT} WHERE ${SEEN} AND k.id = $4`, [...viewerParams(ctx), id]);
    return row ?? null;
  }

  async showsCards(ctx: Ctx, institutionIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await ctx.db.query(
      kept('SELECT institution_id AS id FROM catalog.school_setting WHERE show_cards AND institution_id = ANY($1::uuid[])'),
      [institutionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async setShowsCards(ctx: Ctx, institutionId: string, on: boolean): Promise<void> {
    await ctx.db.query(
      `INSERT INTO catalog.school_setting (institution_id, show_cards, changed_by, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (institution_id) DO UPDATE SET show_cards = $2, changed_by = $3, changed_at = $4`,
      [institutionId, on, ctx.viewer.personId, ctx.now],
    );
  }

  /** Of these works, those for which the school once gave its permission. */
  async onceCleared(ctx: Ctx, materialIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await ctx.db.query(
      "SELECT DISTINCT subject_id AS id FROM consent.clearance WHERE subject_kind = 'material' AND subject_id = ANY($1::uuid[])",
      [materialIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes who may see the cards of these works; null: nobody, and the card goes. */
  async stamp(ctx: Ctx, cards: readonly { materialId: string; institutionId: string; audience: CardAudience | null }[]): Promise<void> {
    const gone = cards.filter(({ audience }) => audience === null).map(({ materialId }) => materialId);
    if (gone.length > 0) await ctx.db.query(kept('DELETE FROM catalog.card WHERE material_id = ANY($1::uuid[])'), [gone]);
    const rows = cards.flatMap(({ materialId, institutionId, audience }) =>
      audience ? [{ id: newId(), materialId, institutionId, shared: audience.passes, until: audience.until }] : [],
    );
    if (rows.length === 0) return;
    await ctx.db.query(
      `INSERT INTO catalog.card (id, material_id, institution_id, shared, shared_until)
       SELECT r.id, r."materialId", r."institutionId", r.shared, r.until FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "materialId" uuid, "institutionId" uuid, shared text[], until timestamptz)
       ON CONFLICT (material_id) DO UPDATE SET shared = excluded.shared, shared_until = excluded.shared_until`,
      [JSON.stringify(rows)],
    );
  }
}

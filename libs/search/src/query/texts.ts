import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Term } from '../dutch/terms.ts';
import type { EngineHit } from '../engine/engine.ts';
import { termQuery } from '../engine/postgres/tsquery.ts';

/** What is shown of a hit: its title, and the piece of its text that fits best. */
export interface HitText {
  readonly title: string;
  readonly url: string;
  readonly place: string;
  readonly text: string;
}

/** Reads the words to show of a page of hits; who may see them was asked before. */
@Injectable()
export class Texts {
  /** By document id. */
  async of(ctx: Ctx, hits: readonly Pick<EngineHit, 'kind' | 'id'>[], terms: readonly Term[]): Promise<Map<string, HitText>> {
    if (hits.length === 0) return new Map();
    const rows = await ctx.db.query<(HitText & { id: string })[]>(
      `SELECT d.id, d.title, d.url, coalesce(p.place, '') AS place, coalesce(p.text, '') AS text
         FROM unnest($1::text[], $2::uuid[]) AS h (kind, id) JOIN search.document d USING (kind, id)
         LEFT JOIN LATERAL (
           SELECT p.place, p.text FROM search.part p WHERE p.kind = d.kind AND p.id = d.id
            ORDER BY p.words @@ $3::tsquery DESC, ts_rank(p.words, $3::tsquery) DESC, p.no LIMIT 1) p ON true`,
      [hits.map((hit) => hit.kind), hits.map((hit) => hit.id), terms.map((term) => termQuery(term)).join(' | ')],
    );
    return new Map(rows.map(({ id, ...text }) => [id, text]));
  }
}

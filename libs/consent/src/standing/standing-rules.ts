import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { readStoredTerms, type StoredTerms, type Terms } from '../terms/terms.ts';
import type { StandingRule } from './standing.policy.ts';

type Stored = Omit<StandingRule, 'terms'> & { readonly terms: StoredTerms };

/** Advance answers of authors. One rule per author and school holds; a new one takes its place. */
@Injectable()
export class StandingRules {
  /** The rules that hold for works of these schools. */
  async ofInstitutions(ctx: Ctx, institutionIds: readonly string[]): Promise<StandingRule[]> {
    const rows = await ctx.db.query<Stored[]>(
      `SELECT id, author_id AS "authorId", institution_id AS "institutionId", terms FROM consent.standing_rule WHERE institution_id = ANY($1::uuid[]) AND ended_at IS NULL`,
      [institutionIds],
    );
    return rows.map((row) => ({ ...row, terms: readStoredTerms(row.terms) }));
  }

  /** The viewer's own rule for works of this school, from now on; null ends it. What it granted before stays as it is. */
  async set(ctx: Ctx, institutionId: string, terms: Terms | null): Promise<void> {
    await ctx.db.query('UPDATE consent.standing_rule SET ended_at = $3 WHERE author_id = $1 AND institution_id = $2 AND ended_at IS NULL', [
      ctx.viewer.personId,
      institutionId,
      ctx.now,
    ]);
    if (terms === null) return;
    await ctx.db.query('INSERT INTO consent.standing_rule (id, author_id, institution_id, terms, made_at) VALUES ($1, $2, $3, $4, $5)', [
      newId(),
      ctx.viewer.personId,
      institutionId,
      JSON.stringify(terms),
      ctx.now,
    ]);
  }
}

import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { readStoredTerms, type StoredTerms, type Terms } from '../terms/terms.ts';
import type { StandingRule } from './standing.policy.ts';

type Stored = Omit<StandingRule, 'terms'> & { readonly terms: StoredTerms };

/** A rule as its author sees it. */
export interface OwnRule extends StandingRule {
  readonly madeAt: Date;
  /** Works that are shared by it now. */
  readonly shares: number;
}

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

  /** The viewer's own, of all schools, oldest first, each with how many works it shares now. */
  async mine(ctx: Ctx): Promise<OwnRule[]> {
    const rows = await ctx.db.query<(Stored & { madeAt: Date; shares: number })[]>(
      `SELECT r.id, r.author_id AS "authorId", r.institution_id AS "institutionId", r.terms, r.made_at AS "madeAt",
         (SELECT count(*)::int FROM consent.consent c WHERE c.author_id = r.author_id AND c.state = 'granted' AND c.basis = 'standing:' || r.id) AS shares
       FROM consent.standing_rule r WHERE r.author_id = $1 AND r.ended_at IS NULL ORDER BY r.made_at, r.id`,
      [ctx.viewer.personId],
    );
    return rows.map((row) => ({ ...row, terms: readStoredTerms(row.terms) }));
  }

  /** Every rule that this author ever made, oldest first. */
  async ofAuthor(ctx: Ctx, authorId: string): Promise<(StandingRule & { madeAt: Date; endedAt: Date | null })[]> {
    const rows = await ctx.db.query<(Stored & { madeAt: Date; endedAt: Date | null })[]>(
      `SELECT id, author_id AS "authorId", institution_id AS "institutionId", terms, made_at AS "madeAt", ended_at AS "endedAt"
       FROM consent.standing_rule WHERE author_id = $1 ORDER BY made_at, id`,
      [authorId],
    );
    return rows.map((row) => ({ ...row, terms: readStoredTerms(row.terms) }));
  }

  /** @returns the id of the viewer's rule for works of this school from now on; null when `terms` is null, which ends it */
  async set(ctx: Ctx, institutionId: string, terms: Terms | null): Promise<string | null> {
    await ctx.db.query('UPDATE consent.standing_rule SET ended_at = $3 WHERE author_id = $1 AND institution_id = $2 AND ended_at IS NULL', [
      ctx.viewer.personId,
      institutionId,
      ctx.now,
    ]);
    if (terms === null) return null;
    const id = newId();
    await ctx.db.query('INSERT INTO consent.standing_rule (id, author_id, institution_id, terms, made_at) VALUES ($1, $2, $3, $4, $5)', [
      id,
      ctx.viewer.personId,
      institutionId,
      JSON.stringify(terms),
      ctx.now,
    ]);
    return id;
  }
}

import { DEFAULTS, DomainError, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { readStoredTerms, type StoredTerms, type Terms } from '../terms/terms.ts';
import { RULE, type StandingRule } from './standing.policy.ts';

type Stored = Omit<StandingRule, 'terms'> & { readonly terms: StoredTerms };

/** A rule as its author sees it. */
export interface OwnRule extends StandingRule {
  readonly madeAt: Date;
  /** Works that are shared by it now. */
  readonly shares: number;
}

/** A rule that its author stopped a moment ago, and may take back. */
export interface StoppedRule extends OwnRule {
  readonly endedAt: Date;
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

  /**
   * The viewer's own that they stopped within the last day, where no other took its place; each with how many works stopped with it. One that
   * ended otherwise, because it came from another system, say, is not theirs to take back.
   */
  async stopped(ctx: Ctx): Promise<StoppedRule[]> {
    const rows = await ctx.db.query<(Stored & { madeAt: Date; endedAt: Date; shares: number })[]>(
      `SELECT DISTINCT ON (r.institution_id) r.id, r.author_id AS "authorId", r.institution_id AS "institutionId", r.terms, r.made_at AS "madeAt", r.ended_at AS "endedAt",
         (SELECT count(*)::int FROM consent.consent c
          WHERE c.author_id = r.author_id AND c.state = 'withdrawn' AND c.ended_at = r.ended_at AND c.basis = 'standing:' || r.id) AS shares
       FROM consent.standing_rule r
       JOIN consent.chain h ON h.subject_kind = $3 AND h.subject_id = r.id
       JOIN consent.event e ON e.subject_kind = $3 AND e.subject_id = r.id AND e.seq = h.seq AND e.type = 'RULE_ENDED'
       WHERE r.author_id = $1 AND r.ended_at > $2
         AND NOT EXISTS (SELECT 1 FROM consent.standing_rule n WHERE n.author_id = r.author_id AND n.institution_id = r.institution_id AND n.ended_at IS NULL)
       ORDER BY r.institution_id, r.ended_at DESC, r.id DESC`,
      [ctx.viewer.personId, new Date(ctx.now.getTime() - DEFAULTS.resumeWithin), RULE],
    );
    return rows.map((row) => ({ ...row, terms: readStoredTerms(row.terms) }));
  }

  /** @throws DomainError CONSENT_STATE when it holds again already */
  async resume(ctx: Ctx, { id, endedAt }: StoppedRule): Promise<void> {
    const rows = await ctx.db.query<[unknown[], number]>('UPDATE consent.standing_rule SET ended_at = NULL WHERE id = $1 AND ended_at = $2', [id, endedAt]);
    if (rows[1] !== 1) throw new DomainError('CONFLICT', 'CONSENT_STATE');
  }

  /** Ends all that this author has. @returns which they were */
  async endAll(ctx: Ctx, authorId: string): Promise<string[]> {
    const [rows] = await ctx.db.query<[{ id: string }[], number]>(
      'UPDATE consent.standing_rule SET ended_at = $2 WHERE author_id = $1 AND ended_at IS NULL RETURNING id',
      [authorId, ctx.now],
    );
    return rows.map(({ id }) => id);
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

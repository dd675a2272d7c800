import { SchoolHooks } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClearWorks } from '../clearance/clear-works.ts';
import { Clearances } from '../clearance/clearances.ts';
import { Rosters } from '../terms/rosters.ts';
import { type ConsentSubject, ConsentSubjects } from './consent-subjects.ts';

/** Subjects per restamp: so few that others who ask the same process are answered in between. */
const BATCH = 500;

/** A school joins, leaves or merges: whatever that opens or closes follows in the same transaction. */
@Injectable()
export class SchoolChanges implements OnModuleInit {
  constructor(
    private readonly hooks: SchoolHooks,
    private readonly subjects: ConsentSubjects,
    private readonly clearances: Clearances,
    private readonly classes: ClearWorks,
    private readonly rosters: Rosters,
  ) {}

  onModuleInit(): void {
    this.hooks.onJoin((ctx, institutionId) => this.follow(ctx, institutionId));
    this.hooks.onMerge((ctx, institutionId, into) => this.follow(ctx, institutionId, into));
    this.hooks.onLeave((ctx, institutionId) => this.leave(ctx, institutionId));
  }

  /** Leaving ends the school's own permissions; its people lose their passes by identity. */
  private async leave(ctx: Ctx, institutionId: string): Promise<void> {
    await this.rosters.change(ctx);
    for (const { kind } of this.subjects.all()) {
      await this.clearances.endAllOf(ctx, kind, institutionId);
      await this.classes.endAllOf(ctx, kind, institutionId);
    }
    await this.follow(ctx, institutionId);
  }

  private async follow(ctx: Ctx, ...institutionIds: readonly string[]): Promise<void> {
    await this.rosters.change(ctx);
    for (const subject of this.subjects.all()) {
      const touched = new Set(await subject.idsListing(ctx));
      for (const id of institutionIds) for (const one of await this.touchedBy(ctx, subject, id, institutionIds.length > 1)) touched.add(one);
      const ids = [...touched].sort();
      for (let at = 0; at < ids.length; at += BATCH) await subject.restamp(ctx, ids.slice(at, at + BATCH));
    }
  }

  /** Of a school that is new, nothing but its own: permissions that hold for schools to come are stamped so that it carries their passes already, or listed. */
  private async touchedBy(ctx: Ctx, subject: ConsentSubject, institutionId: string, merges: boolean): Promise<string[]> {
    const { merged, known } = await this.pastOf(ctx, institutionId);
    if (!merges && !merged && !known) return subject.idsOf(ctx, institutionId);
    return [...(await subject.idsTouchedBy(ctx, institutionId)), ...(await this.permittedAround(ctx, subject.kind, institutionId, merges || merged))];
  }

  /** Whether others went up in this school, and whether anything was ever given by a roster with one of them in it. */
  private async pastOf(ctx: Ctx, institutionId: string): Promise<{ merged: boolean; known: boolean }> {
    const [past] = await ctx.db.query<{ merged: boolean; known: boolean }[]>(
      `WITH RECURSIVE ${PARTS} SELECT (SELECT count(*) > 1 FROM part) AS merged, EXISTS (${ROSTERS_WITH_PARTS}) AS known`,
      [institutionId],
    );
    return past!;
  }

  /**
   * Subjects with a permission that a change of this school can widen or narrow: it knew the school when it was given, or one that went up in it since,
   * and holds for the schools there were; or, where schools merge, it leaves out some by name. Whatever goes to all educators, or to everyone, stays as it is.
   */
  private async permittedAround(ctx: Ctx, kind: string, institutionId: string, merges: boolean): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `WITH RECURSIVE ${PARTS}, knew AS MATERIALIZED (${ROSTERS_WITH_PARTS})
       SELECT DISTINCT p.subject_id AS id FROM (
         SELECT subject_id, terms->'scope' AS scope, roster FROM consent.consent WHERE subject_kind = $2 AND state = 'granted'
         UNION ALL SELECT subject_id, scope, roster FROM consent.clearance WHERE subject_kind = $2 AND ended_at IS NULL
         UNION ALL SELECT c.subject_id, s.scope, s.roster FROM consent.standing_clearance s
           JOIN consent.consent c ON c.institution_id = s.institution_id AND c.subject_kind = s.subject_kind AND c.state = 'granted'
           WHERE s.subject_kind = $2 AND s.ended_at IS NULL
       ) p WHERE CASE WHEN (p.scope->>'futureMembers')::boolean THEN $3 AND p.scope->>'mode' = 'except' ELSE p.roster IN (TABLE knew) END`,
      [institutionId, kind, merges],
    );
    return rows.map(({ id }) => id);
  }
}

/** The school `$1` and all that went up in it. */
const PARTS = 'part AS (SELECT $1::uuid AS id UNION SELECT i.id FROM identity.institution i JOIN part p ON i.merged_into = p.id)';

const ROSTERS_WITH_PARTS =
  "SELECT r.sha256 FROM consent.roster r WHERE EXISTS (SELECT FROM part p WHERE r.schools @> jsonb_build_array(jsonb_build_object('id', p.id)))";

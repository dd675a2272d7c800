import { SchoolHooks } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClearWorks } from '../clearance/clear-works.ts';
import { Clearances } from '../clearance/clearances.ts';
import { Rosters } from '../terms/rosters.ts';
import { ConsentSubjects } from './consent-subjects.ts';

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
      const touched = new Set<string>();
      for (const id of institutionIds)
        for (const one of [...(await subject.idsTouchedBy(ctx, id)), ...(await this.listedBy(ctx, subject.kind, id))]) touched.add(one);
      const ids = [...touched].sort();
      for (let at = 0; at < ids.length; at += BATCH) await subject.restamp(ctx, ids.slice(at, at + BATCH));
    }
  }

  /**
   * Subjects with a permission that a change of this school can widen or narrow: it knew the school when it was given, or one that went up in it since, or
   * lists what comes later one by one. Whatever goes to all educators, or to everyone, names no school and stays as it is.
   */
  private async listedBy(ctx: Ctx, kind: string, institutionId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `WITH RECURSIVE part AS (SELECT $2::uuid AS id UNION SELECT i.id FROM identity.institution i JOIN part p ON i.merged_into = p.id),
         knew AS MATERIALIZED (SELECT DISTINCT r.sha256 FROM consent.roster r JOIN part p ON r.schools @> jsonb_build_array(jsonb_build_object('id', p.id)))
       SELECT DISTINCT p.subject_id AS id FROM (
         SELECT subject_id, terms->'scope' AS scope, roster FROM consent.consent WHERE subject_kind = $1 AND state = 'granted'
         UNION ALL SELECT subject_id, scope, roster FROM consent.clearance WHERE subject_kind = $1 AND ended_at IS NULL
         UNION ALL SELECT c.subject_id, s.scope, s.roster FROM consent.standing_clearance s
           JOIN consent.consent c ON c.institution_id = s.institution_id AND c.subject_kind = s.subject_kind AND c.state = 'granted'
           WHERE s.subject_kind = $1 AND s.ended_at IS NULL
       ) p WHERE p.scope->>'mode' <> 'public' AND (p.scope->>'mode' = 'except' OR NOT (p.scope->>'futureMembers')::boolean)
         AND ((p.scope->>'futureMembers')::boolean OR p.roster IN (TABLE knew))`,
      [kind, institutionId],
    );
    return rows.map(({ id }) => id);
  }
}

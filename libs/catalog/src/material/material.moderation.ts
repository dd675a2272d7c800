import { visibleSql } from '@deelgenoot/access';
import { Consents, Contributions } from '@deelgenoot/consent';
import type { Ctx } from '@deelgenoot/platform';
import { type ModerationSubject, ModerationSubjects, type SubjectDescription } from '@deelgenoot/moderation';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Version } from './material.entity.ts';
import { mayNotice } from './material.policy.ts';
import { MaterialRepository } from './material.repository.ts';
import { MATERIAL, StampMaterials } from './stamp-materials.ts';

/** Lets a work be moderated: a restriction is one more fact that its audience follows from. */
@Injectable()
export class MaterialModeration implements ModerationSubject, OnModuleInit {
  constructor(
    private readonly subjects: ModerationSubjects,
    private readonly materials: MaterialRepository,
    private readonly contributions: Contributions,
    private readonly consents: Consents,
    private readonly stamps: StampMaterials,
  ) {}

  onModuleInit(): void {
    this.subjects.register(MATERIAL, this);
  }

  async describe(ctx: Ctx, ids: readonly string[]): Promise<SubjectDescription[]> {
    const rows: { id: string; title: string; text: string | null; institutionId: string; sharedBeyondHome: boolean }[] = await ctx.db.query(
      `SELECT DISTINCT ON (material_id) material_id AS id, title, description AS text, institution_id AS "institutionId",
         bool_or(shared <> '{}') OVER (PARTITION BY material_id) AS "sharedBeyondHome"
       FROM catalog.version v WHERE material_id = ANY($1::uuid[]) AND status = 'published' ORDER BY material_id, ${visibleSql('v', '$2')} DESC, number DESC`,
      [ids, ctx.viewer.passes],
    );
    const makers = await this.contributions.authorsOf(
      ctx,
      MATERIAL,
      rows.map((row) => row.id),
    );
    return rows.map((row) => ({ ...row, url: `/materiaal/${row.id}`, authorId: null, makerIds: makers.get(row.id) ?? [], makersJudged: true }));
  }

  async mayNotice(ctx: Ctx, id: string): Promise<boolean> {
    const [row] = await this.materials.byIds(ctx, [id]);
    return row !== undefined && mayNotice(ctx.viewer, { ...row, authorIds: [] }) === true;
  }

  reveal(ctx: Ctx, id: string): Promise<void> {
    return this.change(ctx, id, { caseOpen: true });
  }

  restrict(ctx: Ctx, id: string, statementId: string): Promise<void> {
    return this.change(ctx, id, { restrictedAt: ctx.now, statementId });
  }

  lift(ctx: Ctx, id: string): Promise<void> {
    return this.change(ctx, id, { restrictedAt: null, statementId: null });
  }

  conceal(ctx: Ctx, id: string): Promise<void> {
    return this.change(ctx, id, { caseOpen: false });
  }

  /** Locked as an answer locks, so that nobody meets head-on. */
  private async change(ctx: Ctx, id: string, changes: Partial<Version>): Promise<void> {
    await this.consents.lock(ctx, MATERIAL, [id]);
    await ctx.db.update(Version, { materialId: id }, changes);
    await this.stamps.restamp(ctx, [id]);
  }
}

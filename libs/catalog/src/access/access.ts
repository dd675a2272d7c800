import { canSee, isMemberOf, type Viewer } from '@deelgenoot/access';
import { Consents, type ConsentRow, sharedWith } from '@deelgenoot/consent';
import { Schools } from '@deelgenoot/identity';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Materials } from '../material/material.loader.ts';
import { isMaker, mayKnowTerms } from '../material/material.policy.ts';
import type { MaterialType } from '../material/material.type.ts';
import { MATERIAL } from '../material/stamp-materials.ts';

export type AccessReason = 'maker' | 'academy' | 'school' | 'shared' | 'public' | 'moderation';

/** How far a work goes now, and the answers that make it so. */
export interface Reach {
  readonly reason: AccessReason;
  readonly public: boolean;
  readonly until: Date | null;
  /** Member schools that see it, home included. */
  readonly schoolIds: readonly string[];
  readonly total: number;
  readonly authorIds: readonly string[];
  readonly answers: readonly ConsentRow[];
  readonly clearance: Awaited<ReturnType<Consents['clearancesOf']>> extends Map<string, infer C> ? C : never;
  /** Whether this viewer may know the terms and the schools behind the number. */
  readonly detailed: boolean;
}

/** Why this viewer may see it, in the order in which people would say it. */
export function reasonFor(viewer: Viewer, work: { institutionId: string; authorIds: readonly string[]; public: boolean }): AccessReason {
  if (isMaker(viewer, work)) return 'maker';
  if (viewer.passes.includes(`managers:${work.institutionId}`)) return 'academy';
  if (isMemberOf(viewer, work.institutionId)) return 'school';
  if (work.public) return 'public';
  return viewer.passes.includes('educators') ? 'shared' : 'moderation';
}

/** Computes "who can see this" by the same rule that stamps the audience, so that the two cannot differ. */
@Injectable()
export class Access {
  constructor(
    private readonly consents: Consents,
    private readonly materials: Materials,
    private readonly schools: Schools,
  ) {}

  private clearance(ctx: Ctx, { id, institutionId }: MaterialType): Promise<Reach['clearance']> {
    return loader(ctx, 'material.clearance', () => new DataLoader(async (subjects: readonly { id: string; institutionId: string }[]) => {
      const found = await this.consents.clearancesOf(ctx, MATERIAL, [...subjects]);
      return subjects.map((subject) => found.get(subject.id) ?? null);
    }, { cacheKeyFn: (subject): unknown => subject.id })).load({ id, institutionId });
  }

  async of(ctx: Ctx, material: MaterialType): Promise<Reach> {
    const authorIds = await this.materials.authorIds(ctx, material.id);
    const answers = await this.materials.answers(ctx, material.id);
    const clearance = await this.clearance(ctx, material);
    const memberSchools = await this.schools.memberIds(ctx);
    const sharing = sharedWith({ authors: authorIds, answers, clearance, version: material.versionNumber, now: ctx.now, memberSchools });
    const published = material.status === 'published' && !material.restricted;
    const beyond = published && canSee(sharing.passes, { open: [], shared: sharing.passes, sharedUntil: sharing.until }, ctx.now);
    const schoolIds = published ? [...new Set([material.institutionId, ...(beyond ? sharing.schools : [])])] : [];
    return {
      reason: reasonFor(ctx.viewer, { institutionId: material.institutionId, authorIds, public: beyond && sharing.public }),
      public: beyond && sharing.public,
      until: beyond ? sharing.until : null,
      schoolIds,
      total: new Set([...memberSchools, material.institutionId]).size,
      authorIds,
      answers,
      clearance,
      detailed: mayKnowTerms(ctx.viewer, { institutionId: material.institutionId, createdBy: material.createdBy, status: material.status, restrictedAt: material.restrictedAt, authorIds }),
    };
  }
}

import { canSee, isMemberOf, type Viewer } from '@deelgenoot/access';
import {
  authorsAt,
  type Clearance,
  Consents,
  type ConsentRow,
  type Position,
  positionOf,
  type Roster,
  sharedWith,
  type SubjectFacts,
} from '@deelgenoot/consent';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { isMaker, mayKnowTerms } from '../material/material.policy.ts';
import type { MaterialType } from '../material/material.type.ts';
import { factsOfVersion, MATERIAL } from '../material/stamp-materials.ts';

export type AccessReason = 'maker' | 'academy' | 'school' | 'shared' | 'public' | 'moderation';

/** How far a work goes now, and the answers that make it so. */
export interface Reach {
  readonly reason: AccessReason;
  readonly public: boolean;
  readonly until: Date | null;
  /** Member schools that see it, home included. */
  readonly schoolIds: readonly string[];
  /** Schools that went up in one that does not see it, whose people do. */
  readonly partIds: readonly string[];
  readonly total: number;
  readonly authorIds: readonly string[];
  /** Every record of the work, newest first. */
  readonly answers: readonly ConsentRow[];
  /** Where each maker stands on this version, in their order. */
  readonly positions: readonly Position<ConsentRow>[];
  /** The schools that take part now. */
  readonly memberSchools: Roster;
  readonly clearance: Clearance | null;
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
  constructor(private readonly consents: Consents) {}

  async of(ctx: Ctx, material: MaterialType): Promise<Reach> {
    const facts = await this.facts(ctx, material);
    const { answers, clearance, contributions, memberSchools } = facts;
    const authorIds = authorsAt(contributions, material.versionNumber);
    const version = factsOfVersion({ number: material.versionNumber, minorSince: material.minorSince }, contributions);
    const sharing = sharedWith({ ...facts, authors: authorIds, version, now: ctx.now });
    const published = material.status === 'published' && !material.restricted;
    const beyond = published && canSee(sharing.passes, { open: [], shared: sharing.passes, sharedUntil: sharing.until }, ctx.now);
    const schoolIds = published ? [...new Set([material.institutionId, ...(beyond ? sharing.schools : [])])] : [];
    return {
      reason: reasonFor(ctx.viewer, { institutionId: material.institutionId, authorIds, public: beyond && sharing.public }),
      public: beyond && sharing.public,
      until: beyond ? sharing.until : null,
      schoolIds,
      partIds: published && beyond ? sharing.parts : [],
      total: new Set([...memberSchools.members, material.institutionId]).size,
      authorIds,
      answers,
      positions: authorIds.map((id) => positionOf(answers, id, version, ctx.now)),
      clearance,
      memberSchools,
      detailed: mayKnowTerms(ctx.viewer, {
        institutionId: material.institutionId,
        createdBy: material.createdBy,
        status: material.status,
        restrictedAt: material.restrictedAt,
        authorIds,
      }),
    };
  }

  /** Batched per request, so that a list asks for all its works at once. */
  private facts(ctx: Ctx, { id, institutionId }: MaterialType): Promise<SubjectFacts> {
    return loader(
      ctx,
      Access,
      () =>
        new DataLoader(
          async (subjects: readonly { id: string; institutionId: string }[]) => {
            const found = await this.consents.factsOf(ctx, MATERIAL, subjects);
            return subjects.map((subject) => found.get(subject.id) as SubjectFacts);
          },
          { cacheKeyFn: (subject): unknown => subject.id },
        ),
    ).load({ id, institutionId });
  }
}

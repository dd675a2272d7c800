import { isMemberOf, type Viewer } from '@deelgenoot/access';
import type { Credit } from '@deelgenoot/consent';
import { type Ctx, type Soon, whenKnown } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Materials } from './material.loader.ts';
import { isMaker, mayKnowTerms, type Subject } from './material.policy.ts';
import type { MakerType } from './material.type.ts';

/** A version of a work, as far as its makers are asked for. */
export type MadeVersion = Omit<Subject, 'authorIds'> & { readonly materialId: string; readonly number: number };

/** Who made what, as each of them wants to be named. */
@Injectable()
export class Makers {
  constructor(private readonly materials: Materials) {}

  /** Whether a maker of this version wants no name with it for this viewer; then nothing that goes with it names them. */
  async hideTheirNames(ctx: Ctx, version: Pick<MadeVersion, 'materialId' | 'institutionId' | 'number'>): Promise<boolean> {
    const credits = await this.materials.credits(ctx, version);
    return !isHome(ctx.viewer, version, credits) && credits.some(({ attribution }) => attribution !== 'full');
  }

  /** Who is named to readers elsewhere, whoever takes the work there, and whether that is everyone. */
  async namedElsewhere(ctx: Ctx, version: Pick<MadeVersion, 'materialId' | 'number'>): Promise<{ ids: string[]; everyone: boolean }> {
    const credits = await this.materials.credits(ctx, version);
    const ids = credits.filter(({ attribution }) => attribution === 'full').map(({ personId }) => personId);
    return { ids, everyone: ids.length === credits.length };
  }

  /** Makers by name, or by role and school, or not at all: as each of them chose for readers elsewhere. */
  of(ctx: Ctx, version: MadeVersion): Soon<MakerType[]> {
    return whenKnown(this.materials.credits(ctx, version), (credits) => faces(ctx.viewer, version, credits));
  }
}

function faces(viewer: Viewer, version: MadeVersion, credits: readonly Credit[]): MakerType[] {
  const authorIds = credits.map(({ personId }) => personId);
  const home = isHome(viewer, version, credits);
  const knows = mayKnowTerms(viewer, { ...version, authorIds });
  return credits.flatMap(({ personId: id, name, demo, left, state, attribution }) => {
    const named = home ? 'full' : (attribution ?? 'none');
    if (named === 'none') return [];
    const person = named === 'full' ? { id, name, demo, left } : null;
    return { person, label: person?.name ?? '', you: id === viewer.personId, consentState: knows ? (state as MakerType['consentState']) : null };
  });
}

/** Who works where it was made, or made it, knows who did. */
const isHome = (viewer: Viewer, { institutionId }: Pick<MadeVersion, 'institutionId'>, credits: readonly Credit[]): boolean =>
  isMemberOf(viewer, institutionId) || isMaker(viewer, { authorIds: credits.map(({ personId }) => personId) });

import { isMemberOf } from '@deelgenoot/access';
import { currentAnswer } from '@deelgenoot/consent';
import { People } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Materials } from './material.loader.ts';
import { mayKnowTerms, type Subject } from './material.policy.ts';
import type { MakerType } from './material.type.ts';

/** A version of a work, as far as its makers are asked for. */
export type MadeVersion = Omit<Subject, 'authorIds'> & { readonly materialId: string; readonly number: number };

/** Who made what, as each of them wants to be named. */
@Injectable()
export class Makers {
  constructor(
    private readonly materials: Materials,
    private readonly people: People,
  ) {}

  /** Makers by name, or by role and school, or not at all: as each of them chose for readers elsewhere. */
  async of(ctx: Ctx, version: MadeVersion): Promise<MakerType[]> {
    const authorIds = await this.materials.authorIds(ctx, version.materialId, version.number);
    const answers = await this.materials.answers(ctx, version.materialId);
    const home = isMemberOf(ctx.viewer, version.institutionId) || authorIds.includes(ctx.viewer.personId ?? '');
    const knows = mayKnowTerms(ctx.viewer, { ...version, authorIds });
    const makers = authorIds.map(async (id): Promise<MakerType | null> => {
      const answer = currentAnswer(answers, id);
      const granted = answers.find((a) => a.authorId === id && a.state === 'granted');
      const attribution = home ? 'full' : (granted?.terms?.attribution ?? 'none');
      if (attribution === 'none') return null;
      const person = attribution === 'full' ? await this.people.load(ctx, id) : null;
      const consentState = knows ? ((answer?.state ?? null) as MakerType['consentState']) : null;
      return { person, label: person?.name ?? '', you: id === ctx.viewer.personId, consentState };
    });
    return (await Promise.all(makers)).filter((maker) => maker !== null);
  }
}

import { Contributions } from '@deelgenoot/consent';
import { People } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MATERIAL } from './stamp-materials.ts';

/** Whom a school may name beside a work: naming someone shows their name. */
@Injectable()
export class NameableMakers {
  constructor(
    private readonly people: People,
    private readonly contributions: Contributions,
  ) {}

  /**
   * Its own people, makers it named, and those who made something with it before.
   * @throws DomainError NOT_FOUND for anyone else, whether they exist or not
   */
  async demand(ctx: Ctx, work: { readonly materialId: string; readonly institutionId: string }, personIds: readonly string[]): Promise<void> {
    const makers = new Set((await this.contributions.spansOf(ctx, MATERIAL, [work.materialId])).get(work.materialId)?.map(({ personId }) => personId));
    const others = personIds.filter((id) => !makers.has(id));
    if (others.length === 0) return;
    const known = await this.people.knownAt(ctx, work.institutionId, others);
    const strangers = others.filter((id) => !known.has(id));
    if (strangers.length === 0) return;
    const madeFor = await this.contributions.madeFor(ctx, work.institutionId, strangers);
    if (strangers.some((id) => !madeFor.has(id))) throw notFound();
  }
}

import { Materials, type MaterialRow } from '@deelgenoot/catalog';
import { isId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ContributionLoader } from '../contribution/contribution.loader.ts';
import type { ContributionRow } from '../contribution/contribution.repository.ts';
import type { ThreadSubject } from '../thread/thread.repository.ts';
import type { Ground } from './audience.policy.ts';

/** Whether a version goes beyond its school now: it bears a licence for readers elsewhere exactly while it is shared. */
const sharedBeyondHome = (material: MaterialRow, now: Date): boolean =>
  material.sharedLicence !== null && (material.sharedUntil === null || material.sharedUntil > now);

/** What a thread is about, as its writer sees it. */
export interface Subject {
  readonly kind: ThreadSubject;
  /** The work itself, or what the contribution is about. */
  readonly material: MaterialRow | null;
  readonly contribution: ContributionRow | null;
  readonly title: string;
  readonly ground: Ground;
}

/** Finds what people write about. */
@Injectable()
export class Grounds {
  constructor(
    private readonly materials: Materials,
    private readonly contributions: ContributionLoader,
  ) {}

  /** What these threads are about, by title as the viewer sees it; without those that they do not see. */
  async titlesOf(ctx: Ctx, threadIds: readonly string[]): Promise<Map<string, string>> {
    const materials = (await this.materials.byIds(ctx, threadIds)).map(({ materialId, title }) => [materialId, title] as const);
    const contributions = (await Promise.all(threadIds.map((id) => this.contributions.load(ctx, id)))).filter((row) => row !== null);
    return new Map([...materials, ...contributions.map((row) => [row.id, titleOf(row)] as const)]);
  }

  ofMaterial(ctx: Ctx, material: MaterialRow): Ground {
    return { institutionId: material.institutionId, sharedBeyondHome: sharedBeyondHome(material, ctx.now) };
  }

  /** Whether the work goes beyond its school now, in this version or an older one. */
  async goesBeyondHome(ctx: Ctx, { material }: Subject): Promise<boolean> {
    return material === null || this.materials.goesBeyondHome(ctx, material.materialId);
  }

  /**
   * The subject of a thread, which bears its id.
   * @throws DomainError NOT_FOUND when the viewer does not see it
   */
  async ofThread(ctx: Ctx, threadId: string): Promise<Subject> {
    if (!isId(threadId)) throw notFound();
    const material = await this.materials.load(ctx, threadId);
    if (material) return { kind: 'material', material, contribution: null, title: material.title, ground: this.ofMaterial(ctx, material) };
    const contribution = await this.contributions.get(ctx, threadId);
    const about = contribution.materialId ? await this.materials.get(ctx, contribution.materialId) : null;
    const ground = about ? this.ofMaterial(ctx, about) : { institutionId: contribution.institutionId, sharedBeyondHome: true };
    return { kind: 'contribution', material: about, contribution, title: titleOf(contribution), ground: { ...ground, audienceId: contribution.audienceId } };
  }
}

/** The first words of a text, in place of a title. */
const TITLE_LENGTH = 80;

/** What a contribution is called in lists and above its thread. */
export function titleOf({ title, body }: Pick<ContributionRow, 'title' | 'body'>): string {
  if (title) return title;
  const line = body.split('\n', 1)[0] ?? '';
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}

import { Consents, Contributions } from '@deelgenoot/consent';
import { demand, invalid, isId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import type { Version } from './material.entity.ts';
import { changesOf, type MaterialInput } from './material-input.ts';
import { mayDelete, mayEdit, mayPublish, type Subject } from './material.policy.ts';
import { MaterialRepository } from './material.repository.ts';
import { NameableMakers } from './nameable-makers.ts';
import { MATERIAL, StampMaterials } from './stamp-materials.ts';

/** Most works that one call may change; the web sends more in several calls. */
const BATCH = 100;

/** What a class of works is made of. */
const TRAITS = ['domains', 'levels', 'form'];

/** What makers and managers do with a material at home. Load, may they, change, save, say so. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly contributions: Contributions,
    private readonly nameable: NameableMakers,
    private readonly consents: Consents,
    private readonly stamps: StampMaterials,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
  ) {}

  /** Changes the details, and who made it, of one or more works at once: all of them or none. */
  async update(ctx: Ctx, ids: readonly string[], input: MaterialInput): Promise<string[]> {
    const changes = changesOf(input);
    return this.each(ctx, ids, mayEdit, async (version) => {
      await this.materials.save(ctx, version.id, changes);
      // What a work is decides what its school permits for it.
      if (input.makerIds == null && TRAITS.some((field) => field in changes)) await this.stamps.restamp(ctx, [version.materialId]);
      if (input.makerIds == null) return;
      await this.nameable.demand(ctx, version, input.makerIds);
      await this.contributions.setAuthors(ctx, MATERIAL, version.materialId, input.makerIds);
    });
  }

  /** Opens drafts to their whole school. */
  publish(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    return this.each(ctx, ids, mayPublish, async (version) => {
      await this.materials.save(ctx, version.id, { status: 'published', publishedAt: ctx.now });
      await this.stamps.restamp(ctx, [version.materialId]);
    });
  }

  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.each(ctx, [id], mayDelete, async (version) => {
      await this.index.narrowed(ctx, MATERIAL, [version.id]);
      await this.nudges.cleared(ctx, MATERIAL, [version.materialId]);
      await this.materials.delete(ctx, version.materialId);
    });
  }

  /** Locks in id order, so that two people who change the same works wait instead of meeting head-on. */
  private async each(
    ctx: Ctx,
    ids: readonly string[],
    may: (viewer: Ctx['viewer'], subject: Subject) => ReturnType<typeof mayEdit>,
    change: (version: Version) => Promise<void>,
  ): Promise<string[]> {
    if (ids.length > BATCH) throw invalid('TOO_MANY_ITEMS', { max: BATCH });
    const ordered = [...new Set(ids)].sort();
    if (!ordered.every(isId)) throw notFound();
    await this.consents.lock(ctx, MATERIAL, ordered); // before any version, in the order in which an answer locks
    const authors = await this.contributions.authorsOf(ctx, MATERIAL, ordered);
    const versionIds: string[] = [];
    for (const id of ordered) {
      const version = await this.materials.lock(ctx, id);
      demand(may(ctx.viewer, { ...version, authorIds: authors.get(id) ?? [] }));
      await change(version);
      versionIds.push(version.id);
    }
    await this.index.changed(ctx, MATERIAL, versionIds);
    for (const id of ordered) await this.nudges.send(ctx, { type: 'changed', kind: MATERIAL, id });
    return ordered;
  }
}

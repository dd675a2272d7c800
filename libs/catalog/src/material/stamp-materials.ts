import { Contributions, Consents, type ConsentSubject, sharedWith } from '@deelgenoot/consent';
import { Schools } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import type { Version } from './material.entity.ts';
import { narrows, versionVisibility } from './material.policy.ts';
import { MaterialRepository } from './material.repository.ts';

/** How consent knows a material. */
export const MATERIAL = 'material';

/** Stamps the audience of works anew, in the transaction of whatever changed it, and tells index and screens. */
@Injectable()
export class StampMaterials implements ConsentSubject {
  readonly kind = MATERIAL;

  constructor(
    private readonly materials: MaterialRepository,
    private readonly contributions: Contributions,
    private readonly consents: Consents,
    private readonly schools: Schools,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
  ) {}

  async restamp(ctx: Ctx, ids: string[]): Promise<void> {
    const versions = await this.materials.lockForStamping(ctx, ids);
    const stamps = await this.stampsOf(ctx, versions, ids);
    const changed = stamps.filter(({ before, after }) => before.licence !== after.licence || JSON.stringify(visible(before)) !== JSON.stringify(visible(after)));
    await this.materials.stamp(ctx, changed.map(({ after }) => after));
    const narrowed = changed.filter(({ before, after }) => narrows(before, after));
    // Versions themselves, and works: what hangs under a work is found by its id.
    await this.index.narrowed(ctx, MATERIAL, narrowed.flatMap(({ version }) => [version.id, version.materialId]));
    await this.index.changed(ctx, MATERIAL, changed.map(({ after }) => after.id));
    const cleared = new Set(narrowed.map(({ version }) => version.materialId));
    if (cleared.size > 0) await this.nudges.cleared(ctx, MATERIAL, [...cleared]);
    for (const id of new Set(changed.map(({ version }) => version.materialId))) await this.nudges.send(ctx, { type: 'access', kind: MATERIAL, id });
  }

  private async stampsOf(ctx: Ctx, versions: Version[], ids: string[]) {
    const subjects = versions.map((v) => ({ id: v.materialId, institutionId: v.institutionId }));
    // One after the other: inside a transaction there is one connection.
    const authors = await this.contributions.authorsOf(ctx, MATERIAL, ids);
    const answers = await this.consents.answersOf(ctx, MATERIAL, ids);
    const clearances = await this.consents.clearancesOf(ctx, MATERIAL, subjects);
    const memberSchools = await this.schools.memberIds(ctx);
    return versions.map((version) => {
      const authorIds = authors.get(version.materialId) ?? [];
      const sharing = sharedWith({
        authors: authorIds,
        answers: answers.get(version.materialId) ?? [],
        clearance: clearances.get(version.materialId) ?? null,
        version: version.number,
        now: ctx.now,
        memberSchools,
      });
      const after = versionVisibility(version, authorIds, sharing);
      const before = { id: version.id, open: version.open, shared: version.shared, sharedUntil: version.sharedUntil, licence: version.sharedLicence };
      return { version, before, after: { id: version.id, ...after, licence: after.shared.length > 0 ? sharing.licence : null } };
    });
  }

  idsTouchedBy(ctx: Ctx, institutionId: string): Promise<string[]> {
    return this.materials.idsTouchedBy(ctx, institutionId);
  }

  async describe(ctx: Ctx, ids: string[]) {
    const rows: { id: string; institutionId: string; title: string; version: number; contentHash: string; published: boolean }[] = await ctx.db.query(
      `SELECT DISTINCT ON (material_id) material_id AS id, institution_id AS "institutionId", title, number AS version, content_hash AS "contentHash", status = 'published' AS published
       FROM catalog.version WHERE material_id = ANY($1::uuid[]) ORDER BY material_id, number DESC`,
      [ids],
    );
    return rows;
  }
}

const visible = ({ open, shared, sharedUntil }: { open: readonly string[]; shared: readonly string[]; sharedUntil: Date | null }) => ({
  open: [...open].sort(),
  shared: [...shared].sort(),
  sharedUntil: sharedUntil?.toISOString() ?? null,
});

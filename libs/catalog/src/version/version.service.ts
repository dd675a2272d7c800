import { Consents, Contributions } from '@deelgenoot/consent';
import { demand, DomainError, invalid, LIMITS, newId, notFound, optionalText, requireText } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../file/file.repository.ts';
import { Drafts, materialKind } from '../import/draft.ts';
import type { Version } from '../material/material.entity.ts';
import { mayRevise } from '../material/material.policy.ts';
import { MaterialRepository } from '../material/material.repository.ts';
import { NameableMakers } from '../material/nameable-makers.ts';
import { MATERIAL, StampMaterials } from '../material/stamp-materials.ts';
import type { Revision } from './revision.entity.ts';
import { RevisionService } from './revision.service.ts';
import { contentHashOf, mayBeMinor, samePeople } from './version.policy.ts';
import { VersionRepository } from './version.repository.ts';

/** What its maker says of a new version. */
export interface VersionWish {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly minor: boolean;
  readonly note?: string | null;
  readonly makerIds?: readonly string[] | null;
}

/** Puts new versions online. The older ones stay, and stay shared where the new one is not covered yet. */
@Injectable()
export class VersionService {
  constructor(
    private readonly versions: VersionRepository,
    private readonly revisions: RevisionService,
    private readonly materials: MaterialRepository,
    private readonly files: FileRepository,
    private readonly drafts: Drafts,
    private readonly consents: Consents,
    private readonly contributions: Contributions,
    private readonly nameable: NameableMakers,
    private readonly stamps: StampMaterials,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Puts what was read online as the newest version.
   * @returns the id of the work
   * @throws DomainError VERSION_STATE when it is not ready; VERSION_NOT_MINOR when it is more than a small change; STALE when another version came between
   */
  async publish(ctx: Ctx, revisionId: string, wish: VersionWish): Promise<string> {
    const { materialId } = await this.revisions.get(ctx, revisionId);
    const { current, makers } = await this.lock(ctx, materialId);
    const revision = await this.versions.revision(ctx, revisionId, { lock: true });
    if (!revision) throw notFound();
    if (revision.state !== 'ready') throw new DomainError('CONFLICT', 'VERSION_STATE', { state: revision.state });
    const title = wish.title == null ? current.title : requireText(wish.title, 'title', LIMITS.title);
    const description = wish.description === undefined ? current.description : optionalText(wish.description, 'description', LIMITS.body);
    const makerIds = wish.makerIds ?? makers;
    if (makerIds.length === 0) throw invalid('AUTHOR_REQUIRED');
    await this.nameable.demand(ctx, current, makerIds);
    if (wish.minor) {
      const comparison = await this.revisions.compare(ctx, revision, { title, description });
      demand(mayBeMinor({ changed: comparison?.changed ?? null, sameMakers: samePeople(makers, makerIds) }));
    }
    const kept = await this.keptFiles(ctx, current.id, revision);
    const [first] = revision.files;
    const version = await this.add(ctx, current, makerIds, {
      title,
      description,
      minor: wish.minor,
      note: optionalText(wish.note, 'note', LIMITS.short),
      contentHash: contentHashOf([...kept.map(({ sha256 }) => sha256), ...revision.files.map(({ sha256 }) => sha256)]),
      ...(kept.length === 0 && first ? { kind: materialKind(first.kind), thumbnailSha256: first.thumbnailSha256 } : {}),
    });
    await this.versions.copyFiles(ctx, current.id, version.id, revision.keepFileIds);
    for (const [at, file] of revision.files.entries()) await this.drafts.addFile(ctx, version.id, kept.length + at, file);
    await this.versions.deleteRevision(ctx, revision.id);
    await this.sayNew(ctx, version, makers);
    return materialId;
  }

  /**
   * Makes an older version the newest again: a new version with what the old one held. Whoever made that, and whoever made
   * what came after it, are its makers.
   * @throws DomainError VERSION_CURRENT when it is the newest already
   */
  async rollBack(ctx: Ctx, materialId: string, number: number): Promise<void> {
    const { current, makers } = await this.lock(ctx, materialId);
    const old = (await this.versions.ofMaterials(ctx, [materialId])).find((version) => version.number === number);
    if (!old) throw notFound();
    if (old.id === current.id) throw new DomainError('CONFLICT', 'VERSION_CURRENT');
    const once = (await this.contributions.spansOf(ctx, MATERIAL, [materialId])).get(materialId) ?? [];
    const authors = once.filter(({ from, to }) => from <= number && (to === null || number <= to)).map(({ personId }) => personId);
    const { title, description, kind, thumbnailSha256, contentHash } = old;
    const version = await this.add(ctx, current, [...new Set([...authors, ...makers])], {
      title,
      description,
      kind,
      thumbnailSha256,
      contentHash,
      minor: false,
      note: null,
      rolledBackTo: number,
    });
    await this.versions.copyFiles(ctx, old.id, version.id);
    await this.sayNew(ctx, version, makers);
  }

  /** Consents first and then the work, as everywhere, so that two people never meet head-on. */
  private async lock(ctx: Ctx, materialId: string): Promise<{ current: Version; makers: string[] }> {
    await this.consents.lock(ctx, MATERIAL, [materialId]);
    const current = await this.materials.lock(ctx, materialId);
    const makers = (await this.contributions.authorsOf(ctx, MATERIAL, [materialId])).get(materialId) ?? [];
    demand(mayRevise(ctx.viewer, { ...current, authorIds: makers }));
    return { current, makers };
  }

  /** @throws DomainError STALE when a file that was to stay is of an older version by now */
  private async keptFiles(ctx: Ctx, versionId: string, revision: Revision) {
    const files = await this.files.ofVersions(ctx, [versionId]);
    if (revision.keepFileIds.some((id) => !files.some((file) => file.id === id))) throw new DomainError('CONFLICT', 'STALE');
    return files.filter(({ id }) => revision.keepFileIds.includes(id));
  }

  /** A decision of a moderator, or a case that is open, is about the work, so it holds for what follows too. */
  private async add(ctx: Ctx, current: Version, makerIds: readonly string[], changes: Partial<Version>): Promise<Version> {
    const number = current.number + 1;
    const minor = changes.minor ?? false;
    const version: Version = {
      ...current,
      rolledBackTo: null,
      ...changes,
      id: newId(),
      number,
      minor,
      minorSince: minor ? current.minorSince : number,
      createdBy: ctx.viewer.personId as string,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      publishedAt: ctx.now,
      open: [],
      shared: [],
      sharedUntil: null,
      sharedLicence: null,
    };
    await this.materials.insertVersion(ctx, version);
    await this.contributions.setAuthorsFrom(ctx, MATERIAL, current.materialId, number, makerIds);
    return version;
  }

  private async sayNew(ctx: Ctx, version: Version, before: readonly string[]): Promise<void> {
    const { materialId: id } = version;
    await this.stamps.restamp(ctx, [id]);
    await this.index.changed(ctx, MATERIAL, [version.id]);
    await this.nudges.send(ctx, { type: 'changed', kind: MATERIAL, id });
    const now = (await this.contributions.authorsOf(ctx, MATERIAL, [id])).get(id) ?? [];
    const covered = (await this.versions.ofMaterials(ctx, [id])).some((one) => one.id === version.id && one.sharedLicence !== null);
    for (const personId of new Set([...before, ...now]))
      if (personId !== ctx.viewer.personId)
        await this.notifications.tell(ctx, personId, {
          kind: 'version-new',
          title: version.title,
          url: `/materiaal/${id}/versies`,
          key: `version-new:${id}`,
          details: { materialId: id, number: version.number, minor: version.minor, covered },
        });
  }
}

import { isMemberOf } from '@deelgenoot/access';
import { Contributions } from '@deelgenoot/consent';
import { Schools } from '@deelgenoot/identity';
import { demand, isId, type Licence, newId, notFound, refuse } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../file/file.repository.ts';
import { NamelessCopies } from '../file/nameless-copies.ts';
import { Makers } from '../material/makers.ts';
import type { Version } from '../material/material.entity.ts';
import { MaterialRepository, type MaterialRow } from '../material/material.repository.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { VersionRepository } from '../version/version.repository.ts';
import { licenceOfCopy, mayAdapt } from './copy.policy.ts';
import { CopyRepository, type CopyRow } from './copy.repository.ts';

/** Making a work of another school one's own, with its makers named. */
@Injectable()
export class CopyService {
  constructor(
    private readonly copies: CopyRepository,
    private readonly materials: MaterialRepository,
    private readonly versions: VersionRepository,
    private readonly contributions: Contributions,
    private readonly makers: Makers,
    private readonly files: FileRepository,
    private readonly nameless: NamelessCopies,
    private readonly schools: Schools,
    private readonly index: SearchIndex,
    private readonly notifications: Notifications,
  ) {}

  /**
   * A draft at the school of whoever adapts it, with the files of the version that they see; where it came from stays with it. The school itself
   * must see that version: who works at two carries nothing into the one that a maker left out.
   * @returns the id of the new work
   * @throws DomainError LICENCE_NO_ADAPTING, SCHOOL_SEES_NOT
   */
  async adapt(ctx: Ctx, id: string, schoolId: string): Promise<string> {
    const [source] = await this.materials.byIds(ctx, [id]);
    if (!source) throw notFound();
    const licence = source.sharedLicence as Licence | null;
    demand(mayAdapt(ctx.viewer, { ...source, licence }));
    demand((isId(schoolId) && isMemberOf(ctx.viewer, schoolId)) || refuse('NOT_ALLOWED'));
    demand((await this.copies.sharedWith(ctx, [source.id], [schoolId])).has(source.id) || refuse('SCHOOL_SEES_NOT'));
    const named = await this.makers.namedElsewhere(ctx, source);
    const copy = await this.draft(ctx, source, schoolId, licenceOfCopy(licence as Licence));
    const lines = await this.copies.insert(ctx, {
      materialId: copy.materialId,
      institutionId: schoolId,
      personId: copy.createdBy,
      sourceId: id,
      sourceNumber: source.number,
      sourceInstitutionId: source.institutionId,
      title: source.title,
      makerIds: named.ids,
      licence: licence as Licence,
      at: ctx.now,
    });
    const core = (await this.files.ofVersions(ctx, [source.id])).filter(({ local }) => !local).map(({ id: fileId }) => fileId);
    await this.versions.copyFiles(ctx, source.id, copy.id, core);
    await this.contributions.setAuthors(ctx, MATERIAL, copy.materialId, [copy.createdBy]);
    if (!named.everyone) await this.takeNamesOut(ctx, copy.id);
    await this.index.changed(ctx, MATERIAL, [copy.id]);
    await this.tellMakers(ctx, lines);
    return copy.materialId;
  }

  /** At their own school people get files as they are, so what they bring home must not name its makers. */
  private async takeNamesOut(ctx: Ctx, versionId: string): Promise<void> {
    for (const file of await this.files.ofVersions(ctx, [versionId])) {
      const copy = await this.nameless.keep(file);
      if (copy) await this.files.setBlob(ctx, file.id, copy);
      else await this.files.delete(ctx, file.id);
    }
  }

  private async draft(ctx: Ctx, source: MaterialRow, institutionId: string, licence: Licence): Promise<Version> {
    const personId = ctx.viewer.personId as string;
    const materialId = newId();
    const version: Version = {
      ...source,
      id: newId(),
      materialId,
      institutionId,
      licence,
      number: 1,
      minor: false,
      minorSince: 1,
      note: null,
      rolledBackTo: null,
      status: 'draft',
      createdBy: personId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      publishedAt: null,
      restrictedAt: null,
      statementId: null,
      caseOpen: false,
      open: [],
      shared: [],
      sharedUntil: null,
      sharedLicence: null,
    };
    await this.materials.insert(ctx, { id: materialId, institutionId, createdBy: personId, createdAt: ctx.now, deletedAt: null }, version);
    return version;
  }

  /** The makers of all that a copy goes back to, each of what is nearest to it. */
  private async tellMakers(ctx: Ctx, lines: readonly CopyRow[]): Promise<void> {
    const makers = await this.contributions.authorsOf(
      ctx,
      MATERIAL,
      lines.map(({ sourceId }) => sourceId),
    );
    const told = new Set([ctx.viewer.personId]);
    for (const { materialId, institutionId, sourceId, title, generation } of lines)
      for (const personId of makers.get(sourceId) ?? []) {
        if (told.has(personId)) continue;
        told.add(personId);
        await this.notifications.tell(ctx, personId, {
          kind: 'work-adapted',
          title,
          url: `/materiaal/${sourceId}`,
          key: `work-adapted:${materialId}`,
          details: { author: (await this.schools.load(ctx, institutionId))?.name, materialId: sourceId, generation },
        });
      }
  }
}

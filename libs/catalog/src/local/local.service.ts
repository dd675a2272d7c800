import { isMemberOf } from '@deelgenoot/access';
import { Contributions } from '@deelgenoot/consent';
import { demand, DomainError, LIMITS, notFound, optionalText, refuse, requireText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../file/file.repository.ts';
import { mayEdit } from '../material/material.policy.ts';
import { MaterialRepository, type MaterialRow } from '../material/material.repository.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { LocalRepository } from './local.repository.ts';

/** Keeps apart what of a work is for everyone and what is about one school. */
@Injectable()
export class LocalService {
  constructor(
    private readonly local: LocalRepository,
    private readonly materials: MaterialRepository,
    private readonly files: FileRepository,
    private readonly contributions: Contributions,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
  ) {}

  /** Makes a place that each school fills in for itself. Its title belongs to the core. */
  async add(ctx: Ctx, materialId: string, title: string): Promise<string> {
    const work = await this.editable(ctx, materialId);
    await this.local.add(ctx, work.materialId, requireText(title, 'title', LIMITS.title));
    return this.told(ctx, work.materialId);
  }

  /** Takes a place away, with whatever schools wrote there. */
  async remove(ctx: Ctx, partId: string): Promise<string> {
    const part = await this.local.find(ctx, partId);
    const work = await this.editable(ctx, part?.materialId ?? '');
    await this.local.remove(ctx, partId);
    return this.told(ctx, work.materialId);
  }

  /** A school fills in a place for its own people: at home whoever may edit the work, elsewhere every colleague who sees it. */
  async fill(ctx: Ctx, partId: string, schoolId: string, text: string | null): Promise<string> {
    const part = await this.local.find(ctx, partId);
    const [work] = part ? await this.materials.byIds(ctx, [part.materialId]) : [];
    if (!part || !work) throw notFound();
    demand(isMemberOf(ctx.viewer, schoolId) || refuse('NOT_ALLOWED'));
    if (schoolId === work.institutionId) await this.editable(ctx, work.materialId);
    await this.local.fill(ctx, partId, schoolId, optionalText(text, 'text', LIMITS.body));
    return this.told(ctx, work.materialId);
  }

  /**
   * Keeps a file to its own school, at once and everywhere. The way back is open only while the version is not shared:
   * nobody agreed to share that file.
   * @throws DomainError LOCAL_ONLY_FILE when nothing would be left; LOCAL_WIDENS when it would open what nobody agreed to
   */
  async setLocal(ctx: Ctx, fileId: string, local: boolean): Promise<string> {
    const file = await this.files.byId(ctx, fileId);
    const work = await this.editable(ctx, file?.materialId ?? '');
    if (!file || file.versionId !== work.id) throw notFound();
    if (file.local === local) return work.materialId;
    const { shared, core } = await this.local.versionFacts(ctx, work.id);
    if (local && core < 2) throw new DomainError('CONFLICT', 'LOCAL_ONLY_FILE');
    if (!local && shared) throw new DomainError('CONFLICT', 'LOCAL_WIDENS');
    await this.local.setLocal(ctx, fileId, work.id, local);
    // Its words leave every index before anyone searches again.
    await this.index[local ? 'narrowed' : 'changed'](ctx, MATERIAL, [work.id]);
    return this.told(ctx, work.materialId);
  }

  private async editable(ctx: Ctx, materialId: string): Promise<MaterialRow> {
    const [work] = await this.materials.byIds(ctx, [materialId]);
    if (!work) throw notFound();
    const authorIds = (await this.contributions.authorsOf(ctx, MATERIAL, [materialId])).get(materialId) ?? [];
    demand(mayEdit(ctx.viewer, { ...work, authorIds }));
    return work;
  }

  private async told(ctx: Ctx, id: string): Promise<string> {
    await this.nudges.send(ctx, { type: 'changed', kind: MATERIAL, id });
    return id;
  }
}

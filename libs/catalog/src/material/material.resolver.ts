import { hasRole, isMemberOf, isPlatformModerator, type Viewer } from '@deelgenoot/access';
import type { Credit } from '@deelgenoot/consent';
import { Audited, Schools, SchoolType } from '@deelgenoot/identity';
import type { Licence, Page } from '@deelgenoot/kernel';
import { Context, type Connection, type Ctx, PageArguments, type Soon, toConnection, whenKnown } from '@deelgenoot/platform';
import { Statements, StatementType } from '@deelgenoot/moderation';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAdapt } from '../copy/copy.policy.ts';
import { Lineage } from '../copy/lineage.ts';
import { fileFace } from '../file/file-face.ts';
import { Makers } from './makers.ts';
import { MaterialInput } from './material-input.ts';
import { Materials } from './material.loader.ts';
import {
  mayAskConsent,
  mayComment,
  mayDelete,
  mayEdit,
  mayKnowTerms,
  mayModerate,
  mayNotice,
  mayPublish,
  mayReview,
  mayRevise,
  type Subject,
} from './material.policy.ts';
import { MaterialRepository, type MaterialRow } from './material.repository.ts';
import { MaterialService } from './material.service.ts';
import { MakerType, MaterialAbilitiesType, MaterialConnection, MaterialFileType, MaterialFilterInput, MaterialStatus, MaterialType } from './material.type.ts';

/** A row in the shape of the API. */
export function materialFace(row: MaterialRow, homeViewer: boolean): MaterialType {
  return {
    ...row,
    id: row.materialId,
    versionId: row.id,
    versionNumber: row.number,
    status: row.status as MaterialStatus,
    licence: homeViewer ? row.licence : (row.sharedLicence ?? row.licence),
    thumbnailUrl: row.thumbnailSha256 ? `/thumbs/${row.id}` : null,
    restricted: row.restrictedAt !== null,
  };
}

@Resolver(() => MaterialType)
export class MaterialResolver {
  constructor(
    private readonly materials: Materials,
    private readonly repository: MaterialRepository,
    private readonly service: MaterialService,
    private readonly schools: Schools,
    private readonly madeBy: Makers,
    private readonly statements: Statements,
    private readonly lineage: Lineage,
  ) {}

  @Query(() => MaterialType)
  async material(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<MaterialType> {
    return this.face(ctx, await this.materials.get(ctx, id));
  }

  @Query(() => MaterialConnection, { name: 'materials' })
  async list(
    @Context() ctx: Ctx,
    @Args('filter', { type: () => MaterialFilterInput }) filter: MaterialFilterInput,
    @Args() page: PageArguments,
  ): Promise<Connection<MaterialType>> {
    return this.shown(ctx, await this.repository.list(ctx, filter, page));
  }

  @Query(() => MaterialConnection, { description: 'Newest work of other schools.' })
  async feed(@Context() ctx: Ctx, @Args() page: PageArguments): Promise<Connection<MaterialType>> {
    return this.shown(ctx, await this.repository.feed(ctx, page));
  }

  @Mutation(() => MaterialType)
  async updateMaterial(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('input') input: MaterialInput): Promise<MaterialType> {
    await this.service.update(ctx, [id], input);
    return this.material(ctx, id);
  }

  @Mutation(() => [MaterialType])
  async updateMaterials(@Context() ctx: Ctx, @Args('ids', { type: () => [ID] }) ids: string[], @Args('input') input: MaterialInput): Promise<MaterialType[]> {
    return this.faces(ctx, await this.service.update(ctx, ids, input));
  }

  @Mutation(() => [MaterialType])
  @Audited((_: unknown, all: MaterialType[]) => all.map(({ title }) => title).join(', '))
  async publishMaterials(@Context() ctx: Ctx, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<MaterialType[]> {
    return this.faces(ctx, await this.service.publish(ctx, ids));
  }

  @Mutation(() => Boolean)
  @Audited(() => null)
  async deleteMaterial(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.delete(ctx, id);
    return true;
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() material: MaterialType): Soon<object | null> {
    return this.schools.soon(ctx, material.institutionId);
  }

  @ResolveField(() => [MaterialFileType])
  async files(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<MaterialFileType[]> {
    const nameless = await this.madeBy.hideTheirNames(ctx, { ...material, materialId: material.id, number: material.versionNumber });
    return (await this.materials.filesOf(ctx, material.versionId)).map((file) => fileFace(file, nameless));
  }

  @ResolveField(() => [MakerType])
  makers(@Context() ctx: Ctx, @Parent() material: MaterialType): Soon<MakerType[]> {
    return this.madeBy.of(ctx, { ...material, materialId: material.id, number: material.versionNumber });
  }

  /** The statement of reasons, for the makers, their academy and those who judge. */
  @ResolveField(() => StatementType, { nullable: true })
  async restriction(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<object | null> {
    if (!material.statementId) return null;
    const statement = await this.statements.load(ctx, material.statementId);
    return (
      statement ??
      ((await this.materials.authorIds(ctx, material.id, material.versionNumber)).includes(ctx.viewer.personId ?? '')
        ? this.statements.forMaker(ctx, material.statementId)
        : null)
    );
  }

  @ResolveField(() => MaterialAbilitiesType)
  viewerCan(@Context() ctx: Ctx, @Parent() material: MaterialType): Soon<MaterialAbilitiesType> {
    const credits = this.materials.credits(ctx, { materialId: material.id, number: material.versionNumber });
    const can = whenKnown(credits, (known) => this.abilities(ctx.viewer, material, known));
    return hasRole(ctx.viewer, 'manager', material.institutionId) ? this.unlessBound(ctx, material.id, can) : can;
  }

  /** A copy that stays home has nothing to ask for. Only managers ask, so only for them it is looked up. */
  private async unlessBound(ctx: Ctx, id: string, soon: Soon<MaterialAbilitiesType>): Promise<MaterialAbilitiesType> {
    const can = await soon;
    return can.askConsent ? { ...can, askConsent: !(await this.lineage.staysHome(ctx, id)) } : can;
  }

  private abilities(viewer: Viewer, material: MaterialType, credits: readonly Credit[]): MaterialAbilitiesType {
    const subject: Subject = { ...material, authorIds: credits.map(({ personId }) => personId) };
    return {
      edit: mayEdit(viewer, subject) === true,
      publish: mayPublish(viewer, subject) === true,
      delete: mayDelete(viewer, subject) === true,
      revise: mayRevise(viewer, subject) === true,
      adapt: mayAdapt(viewer, { ...material, licence: material.sharedLicence as Licence | null }) === true,
      askConsent: mayAskConsent(viewer, subject) === true,
      withdraw: credits.some(({ personId, attribution }) => personId === viewer.personId && attribution !== null),
      comment: mayComment(viewer, subject) === true,
      review: mayReview(viewer, subject) === true,
      notice: mayNotice(viewer, subject) === true,
      moderate: mayModerate(viewer, subject) === true,
      seeLedger:
        mayKnowTerms(viewer, subject) ||
        (isPlatformModerator(viewer) && (material.sharedLicence !== null || material.restricted || material.caseOpen)) ||
        hasRole(viewer, 'moderator', material.institutionId),
    };
  }

  private async shown(ctx: Ctx, page: Page<MaterialRow>): Promise<Connection<MaterialType>> {
    await this.materials.ahead(ctx, page.items);
    return toConnection({ ...page, items: page.items.map((row) => this.face(ctx, row)) });
  }

  private face(ctx: Ctx, row: MaterialRow): MaterialType {
    return materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }

  private async faces(ctx: Ctx, ids: string[]): Promise<MaterialType[]> {
    const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.materialId, row]));
    return ids.flatMap((id) => rows.get(id) ?? []).map((row) => this.face(ctx, row));
  }
}

import { isMemberOf } from '@deelgenoot/access';
import { MaterialType } from '@deelgenoot/catalog';
import { Audited, Schools, SchoolType } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Tools } from './tool.loader.ts';
import { ToolRepository, type ToolRow, type ToolStatusRow } from './tool.repository.ts';
import { ToolService } from './tool.service.ts';
import { ToolConnection, ToolsArguments, ToolStatusType, ToolType } from './tool.type.ts';

@Resolver(() => ToolType)
export class ToolResolver {
  constructor(
    private readonly toolsById: Tools,
    private readonly repository: ToolRepository,
    private readonly service: ToolService,
  ) {}

  @Query(() => ToolConnection)
  async tools(@Context() ctx: Ctx, @Args() args: ToolsArguments): Promise<Connection<ToolRow>> {
    return toConnection(await this.repository.list(ctx, args.text?.trim() || null, args));
  }

  @Query(() => ToolType)
  async tool(@Context() ctx: Ctx, @Args('slug') slug: string): Promise<ToolRow> {
    const tool = await this.repository.bySlug(ctx, slug);
    if (!tool) throw notFound();
    return tool;
  }

  @Mutation(() => ToolType)
  @Audited((_: unknown, { name }: ToolRow) => name)
  async setToolStatus(
    @Context() ctx: Ctx,
    @Args('toolId', { type: () => ID }) toolId: string,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('status') status: string,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
  ): Promise<ToolRow> {
    await this.service.setStatus(ctx, toolId, schoolId, status, reason);
    return this.toolsById.get(ctx, toolId);
  }

  @ResolveField(() => [ToolStatusType])
  statuses(@Context() ctx: Ctx, @Parent() tool: ToolRow): Promise<ToolStatusRow[]> {
    return this.toolsById.statusesOf(ctx, tool.id);
  }

  @ResolveField(() => ToolStatusType, { nullable: true, description: 'What the viewer’s own (first) school says.' })
  async myStatus(@Context() ctx: Ctx, @Parent() tool: ToolRow): Promise<ToolStatusRow | null> {
    const home = ctx.viewer.memberships.find((m) => isMemberOf(ctx.viewer, m.institutionId))?.institutionId;
    return home === undefined ? null : ((await this.toolsById.statusesOf(ctx, tool.id)).find((status) => status.institutionId === home) ?? null);
  }
}

@Resolver(() => ToolStatusType)
export class ToolStatusResolver {
  constructor(private readonly schools: Schools) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() status: ToolStatusRow): Promise<object | null> {
    return this.schools.load(ctx, status.institutionId);
  }
}

/** Which tools a material needs. */
@Resolver(() => MaterialType)
export class MaterialToolsResolver {
  constructor(private readonly toolsById: Tools) {}

  @ResolveField(() => [ToolType])
  tools(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<ToolRow[]> {
    return this.toolsById.loadMany(ctx, material.toolIds);
  }
}

import { MaterialType } from '@deelgenoot/catalog';
import { ToolType } from '@deelgenoot/offers';
import { Context, type Connection, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, Field, Float, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contributionFace } from '../contribution/contribution.face.ts';
import { ContributionLoader } from '../contribution/contribution.loader.ts';
import { AspectScoreType, ContributionConnection, type ContributionType } from '../contribution/contribution.type.ts';
import { Threads } from '../thread/thread.loader.ts';
import { ThreadType } from '../thread/thread.type.ts';
import { Counts } from './counts.loader.ts';

@ObjectType('ReviewSummary', { description: 'Counted from the reviews that the viewer may see.' })
export class ReviewSummaryType {
  @Field(() => Float, { nullable: true }) average: number | null;
  @Field(() => Int) n: number;
  @Field(() => Int) schools: number;
  @Field(() => [AspectScoreType]) aspects: AspectScoreType[];
}

/** What people say of a work, on the work. */
@Resolver(() => MaterialType)
export class MaterialTalkResolver {
  constructor(
    private readonly contributions: ContributionLoader,
    private readonly threads: Threads,
    private readonly counts: Counts,
  ) {}

  @ResolveField(() => ThreadType)
  async thread(@Context() ctx: Ctx, @Parent() { id }: MaterialType): Promise<ThreadType> {
    return (await this.threads.load(ctx, id)) ?? { id, subjectKind: 'material', subjectId: id, materialId: id, seq: 0, locked: true, statementId: null };
  }

  @ResolveField(() => ReviewSummaryType)
  reviewSummary(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<ReviewSummaryType> {
    return this.counts.reviewSummary(ctx, material.id);
  }

  @ResolveField(() => ContributionConnection)
  async reviews(@Context() ctx: Ctx, @Parent() material: MaterialType, @Args() page: PageArguments): Promise<Connection<ContributionType>> {
    const found = await this.contributions.ofMaterial(ctx, material.id, 'review', page.first, page.after ?? null);
    return toConnection({ ...found, items: found.items.map(contributionFace) });
  }

  @ResolveField(() => ContributionConnection)
  async tips(@Context() ctx: Ctx, @Parent() material: MaterialType, @Args() page: PageArguments): Promise<Connection<ContributionType>> {
    const found = await this.contributions.ofMaterial(ctx, material.id, 'tip', page.first, page.after ?? null);
    return toConnection({ ...found, items: found.items.map(contributionFace) });
  }
}

/** How much people know about a tool. */
@Resolver(() => ToolType)
export class ToolTalkResolver {
  constructor(private readonly counts: Counts) {}

  @ResolveField(() => Int, { description: 'Tips that name it, as far as the viewer may see them.' })
  tipCount(@Context() ctx: Ctx, @Parent() tool: ToolType): Promise<number> {
    return this.counts.tips(ctx, tool.id);
  }
}

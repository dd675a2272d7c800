import { Schools, SchoolType } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import { type Connection, Context, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialConnection, type MaterialType } from '../material/material.type.ts';
import { maySeeReach } from './school-reach.policy.ts';
import { SchoolReachRepository, type SchoolReachRow } from './school-reach.repository.ts';

@ObjectType('SchoolReach', { description: 'How many works of a school another one sees.' })
export class SchoolReachType {
  @Field(() => Int) count: number;
  institutionId: string;
}

/** Who can see our work, school by school; for managers of the school whose work it is. */
@Resolver(() => SchoolReachType)
export class SchoolReachResolver {
  constructor(
    private readonly reach: SchoolReachRepository,
    private readonly schools: Schools,
  ) {}

  @Query(() => [SchoolReachType], { description: 'Every other member school, most first.' })
  async schoolReach(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<SchoolReachType[]> {
    demandManager(ctx, schoolId);
    const others = (await this.schools.memberIds(ctx)).filter((id) => id !== schoolId);
    return this.reach.counts(ctx, schoolId, others);
  }

  @Query(() => MaterialConnection, { description: 'Works of `schoolId` that the people of another school see.' })
  async worksSeenBy(
    @Context() ctx: Ctx,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('readers', { type: () => ID, description: 'The other school.' }) readers: string,
    @Args() page: PageArguments,
  ): Promise<Connection<MaterialType>> {
    demandManager(ctx, schoolId);
    if (!isId(readers) || readers === schoolId || !(await this.schools.memberIds(ctx)).includes(readers)) throw notFound();
    const found = await this.reach.works(ctx, schoolId, readers, page);
    return toConnection({ ...found, items: found.items.map((row) => materialFace(row, true)) });
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { institutionId }: SchoolReachRow): Promise<object | null> {
    return this.schools.load(ctx, institutionId);
  }
}

function demandManager({ viewer }: Ctx, schoolId: string): void {
  if (!isId(schoolId) || !maySeeReach(viewer, schoolId)) throw notFound();
}

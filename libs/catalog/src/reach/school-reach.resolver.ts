import { Consents } from '@deelgenoot/consent';
import { Schools, SchoolType } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import { type Connection, Context, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialConnection, type MaterialType } from '../material/material.type.ts';
import { maySeeReach } from './school-reach.policy.ts';
import { type Reader, SchoolReachRepository, type SchoolReachRow } from './school-reach.repository.ts';

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
    private readonly consents: Consents,
  ) {}

  @Query(() => [SchoolReachType], { description: 'Every other member school, most first; and each that went up in one and still sees more than that.' })
  async schoolReach(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<SchoolReachType[]> {
    demandManager(ctx, schoolId);
    const readers = await this.readers(ctx, schoolId);
    const merged = new Set(readers.filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => id));
    return (await this.reach.counts(ctx, schoolId, readers)).filter(({ institutionId, count }) => count > 0 || !merged.has(institutionId));
  }

  @Query(() => MaterialConnection, { description: 'Works of `schoolId` that the people of another school see.' })
  async worksSeenBy(
    @Context() ctx: Ctx,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('readers', { type: () => ID, description: 'The other school; of one that went up in another, only what that other does not see.' }) readers: string,
    @Args() page: PageArguments,
  ): Promise<Connection<MaterialType>> {
    demandManager(ctx, schoolId);
    const reader = (await this.readers(ctx, schoolId)).find(({ id }) => id === readers.toLowerCase());
    if (!reader) throw notFound();
    const found = await this.reach.works(ctx, schoolId, reader, page);
    return toConnection({ ...found, items: found.items.map((row) => materialFace(row, true)) });
  }

  /** All who take part, but those at home. */
  private async readers(ctx: Ctx, home: string): Promise<Reader[]> {
    const today = await this.consents.memberSchools(ctx);
    return today.schools.flatMap((id) => {
      const member = today.memberFor(id)!;
      return member === home ? [] : [{ id, mergedInto: member === id ? null : member }];
    });
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { institutionId }: SchoolReachRow): Promise<object | null> {
    return this.schools.load(ctx, institutionId);
  }
}

function demandManager({ viewer }: Ctx, schoolId: string): void {
  if (!isId(schoolId) || !maySeeReach(viewer, schoolId)) throw notFound();
}

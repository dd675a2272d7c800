import { Audited, mayAdminister, Schools, SchoolType } from '@deelgenoot/identity';
import { demand } from '@deelgenoot/kernel';
import { type Connection, Context, type Ctx, loader, PageArguments, toConnection } from '@deelgenoot/platform';
import DataLoader from 'dataloader';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Arrival } from './arrival.entity.ts';
import { ArrivalRepository } from './arrival.repository.ts';
import { ArrivalService } from './arrival.service.ts';
import { ArrivalCountType, ArrivalLineConnection, type ArrivalLineType, type ArrivalStateEnum, ArrivalType } from './arrival.type.ts';

const face = ({ school, ...one }: Arrival): ArrivalType => ({ ...one, name: school, state: one.state as ArrivalStateEnum });

@Resolver(() => ArrivalType)
export class ArrivalResolver {
  constructor(
    private readonly arrivals: ArrivalRepository,
    private readonly service: ArrivalService,
    private readonly schools: Schools,
  ) {}

  @Query(() => ArrivalType)
  async academyImport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ArrivalType> {
    return face(await this.arrivals.get(ctx, id));
  }

  @Query(() => [ArrivalType], { description: 'The latest academies that came in, newest first.' })
  async academyImports(@Context() ctx: Ctx): Promise<ArrivalType[]> {
    demand(mayAdminister(ctx.viewer));
    return (await this.arrivals.recent(ctx)).map(face);
  }

  @Query(() => ArrivalLineConnection, { description: 'What is in it, line by line, and what is done with each.' })
  async academyImportLines(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args() page: PageArguments): Promise<Connection<ArrivalLineType>> {
    const one = await this.arrivals.get(ctx, id);
    return toConnection(await this.arrivals.lines(ctx, one.id, page));
  }

  @Mutation(() => ArrivalType, { description: 'Looks at the zip of an academy and tells what would go in; changes nothing.' })
  async checkAcademyImport(@Context() ctx: Ctx, @Args('uploadId', { type: () => ID }) uploadId: string): Promise<ArrivalType> {
    return face(await this.service.check(ctx, uploadId));
  }

  @Audited((_: unknown, { name }: ArrivalType) => name)
  @Mutation(() => ArrivalType, { description: 'Lets in what was found. `key` is the fingerprint of the other system, as its people gave it.' })
  async carryOutAcademyImport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('key') key: string): Promise<ArrivalType> {
    return face(await this.service.carryOut(ctx, id, key));
  }

  @Mutation(() => ArrivalType)
  async cancelAcademyImport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ArrivalType> {
    return face(await this.service.cancel(ctx, id));
  }

  @ResolveField(() => SchoolType, { nullable: true })
  school(@Context() ctx: Ctx, @Parent() { institutionId }: ArrivalType): Promise<object | null> | null {
    return institutionId === null ? null : this.schools.load(ctx, institutionId);
  }

  @ResolveField(() => [ArrivalCountType])
  counts(@Context() ctx: Ctx, @Parent() { id }: ArrivalType): Promise<ArrivalCountType[]> {
    const each = async (ids: readonly string[]) => {
      const rows = Map.groupBy(await this.arrivals.counts(ctx, ids), ({ arrivalId }) => arrivalId);
      return ids.map((one) => rows.get(one) ?? []);
    };
    return loader(ctx, 'arrival.counts', () => new DataLoader(each)).load(id);
  }
}

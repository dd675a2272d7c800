import { type SchoolRow, Schools, SchoolType } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Scope } from './terms.ts';
import { ScopeType } from './terms.type.ts';

@Resolver(() => ScopeType)
export class ScopeResolver {
  constructor(private readonly schoolList: Schools) {}

  @ResolveField(() => [SchoolType])
  async schools(@Context() ctx: Ctx, @Parent() scope: Scope): Promise<SchoolRow[]> {
    const schools = await Promise.all(scope.institutions.map((id) => this.schoolList.load(ctx, id)));
    return schools.filter((school) => school !== null);
  }
}

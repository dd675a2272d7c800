import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '../person/me.type.ts';
import type { PersonRow } from '../person/person.entity.ts';
import type { ApiTokenRow } from './api-token.entity.ts';
import { ApiTokens } from './api-tokens.ts';
import { TokenScope } from './token-scope.ts';
import { ApiTokenType, CreatedTokenType } from './token.type.ts';

@Resolver(() => MeType)
export class TokenResolver {
  constructor(private readonly service: ApiTokens) {}

  @ResolveField(() => [ApiTokenType])
  tokens(@Context() ctx: Ctx, @Parent() me: PersonRow): Promise<ApiTokenRow[]> {
    return this.service.of(ctx, me.id);
  }

  @Mutation(() => CreatedTokenType)
  @TokenScope('session')
  createToken(
    @Context() ctx: Ctx,
    @Args('name') name: string,
    @Args('scopes', { type: () => [String] }) scopes: string[],
    @Args('days', { type: () => Int }) days: number,
  ): Promise<{ token: ApiTokenRow; secret: string }> {
    return this.service.create(ctx, { name, scopes, days });
  }

  @Mutation(() => Boolean)
  @TokenScope('session')
  async revokeToken(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.revoke(ctx, id);
    return true;
  }
}

import { DomainError, isId, notFound } from '@deelgenoot/kernel';
import { Context, Http, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '../person/me.type.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { TokenScope } from '../token/token-scope.ts';
import { hashSecret } from './secrets.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionType } from './session.type.ts';
import { Sessions } from './sessions.ts';

@Resolver(() => MeType)
export class SessionResolver {
  constructor(
    private readonly service: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @ResolveField(() => [SessionType])
  async sessions(@Http() { ctx, req }: GraphqlContext, @Parent() me: PersonRow): Promise<SessionType[]> {
    const secret = this.cookie.read(req.headers.cookie);
    const current = secret === null ? null : hashSecret(secret);
    const rows = await this.service.of(ctx, me.id);
    return rows.map((row) => ({ ...row, current: current?.equals(row.tokenHash) ?? false }));
  }

  @Mutation(() => Boolean)
  @TokenScope('session')
  async endSession(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    if (!isId(id) || !(await this.service.endOne(ctx, self(ctx), id))) throw notFound();
    return true;
  }

  @Mutation(() => Boolean)
  @TokenScope('session')
  async signOutEverywhere(@Http() { ctx, res }: GraphqlContext): Promise<boolean> {
    await this.service.endAll(ctx, self(ctx));
    this.cookie.clear(res);
    return true;
  }
}

function self(ctx: Ctx): string {
  if (ctx.viewer.personId === null) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
  return ctx.viewer.personId;
}

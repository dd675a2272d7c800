import type { GraphqlContext } from '@deelgenoot/platform';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { parseEmail } from '../person/email.ts';
import { type Counted, type LimitName, Limits } from './limits.ts';

const LIMIT = Symbol('limit');

/** What a use of a GraphQL field counts against. */
export const countedOf = ({ ctx, req }: GraphqlContext, email?: unknown): Counted => ({
  address: req.ip ?? '',
  viewer: ctx.viewer.personId,
  email: typeof email === 'string' ? (parseEmail(email) ?? email) : null, // as it is stored: one address has one count, however it is written
});

/** A guard and not the service, because guards run before the mutation's transaction opens: a refusal must not undo the count. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: Limits,
  ) {}

  async canActivate(host: ExecutionContext): Promise<true> {
    const gql = GqlExecutionContext.create(host);
    const name = this.reflector.get<LimitName>(LIMIT, host.getHandler());
    await this.limits.count(name, countedOf(gql.getContext<GraphqlContext>(), gql.getArgs<{ email?: unknown }>().email));
    return true;
  }
}

/** Counts every use of this field against the named limit. */
export const Limited = (name: LimitName): MethodDecorator => applyDecorators(SetMetadata(LIMIT, name), UseGuards(LimitGuard));

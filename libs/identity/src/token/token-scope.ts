import { DomainError } from '@deelgenoot/kernel';
import { contextOf, type GraphqlContext } from '@deelgenoot/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Viewer } from '@deelgenoot/access';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import type { TokenScopeName } from './api-token.entity.ts';

const SCOPE = Symbol('token scope');

/**
 * What a personal API token must be allowed for this field, where "read for queries, write for mutations" does not fit.
 * `session`: no token at all, only someone at a browser.
 */
export const TokenScope = (scope: TokenScopeName | 'session') => SetMetadata(SCOPE, scope);

/** Keeps personal API tokens within their scopes; sessions pass. Sockets only tell that something changed, and pass too. */
@Injectable()
export class TokenScopes implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(host: ExecutionContext): true {
    const asked = askedOf(host);
    const scopes = asked?.viewer.tokenScopes ?? null;
    if (asked === null || scopes === null) return true;
    const scope = this.reflector.getAllAndOverride<string | undefined>(SCOPE, [host.getHandler(), host.getClass()]) ?? (asked.reads ? 'read' : 'write');
    if (!scopes.includes(scope)) throw new DomainError('DENIED', 'TOKEN_SCOPE', { scope });
    return true;
  }
}

function askedOf(host: ExecutionContext): { viewer: Viewer; reads: boolean } | null {
  if (host.getType<GqlContextType>() === 'graphql') {
    const gql = GqlExecutionContext.create(host);
    return { viewer: gql.getContext<GraphqlContext>().ctx.viewer, reads: gql.getInfo<GraphQLResolveInfo>().parentType.name === 'Query' };
  }
  if (host.getType() !== 'http') return null;
  const req = host.switchToHttp().getRequest<Request>();
  return { viewer: contextOf(req).viewer, reads: req.method === 'GET' || req.method === 'HEAD' };
}

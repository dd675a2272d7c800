import { hasRole, isAdministrator } from '@deelgenoot/access';
import type { GraphqlContext } from '@deelgenoot/platform';
import { applyDecorators, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata, UseInterceptors } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mergeMap, type Observable } from 'rxjs';
import { AuditTrail } from './audit-trail.ts';

const ABOUT = Symbol('audited');
type About = (args: never, answer: never) => string | null;

/** Longer texts, such as a whole CSV, and longer lists are kept in part. */
const KEPT = 500;
const KEPT_ITEMS = 50;
const short = (_: string, value: unknown): unknown => {
  if (typeof value === 'string' && value.length > KEPT) return `${value.slice(0, KEPT)}…`;
  return Array.isArray(value) ? value.slice(0, KEPT_ITEMS) : value;
};
/** What the reader sees at once. */
const LINE = 300;

/** Writes the act down once it was done, in its own transaction: without the line there is no act. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly trail: AuditTrail,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const gql = GqlExecutionContext.create(host);
    const { ctx } = gql.getContext<GraphqlContext>();
    if (!isAdministrator(ctx.viewer) && !hasRole(ctx.viewer, 'manager')) return next.handle();
    const about = this.reflector.get<About>(ABOUT, host.getHandler());
    const details = JSON.parse(JSON.stringify(gql.getArgs(), short)) as Record<string, unknown>;
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.trail.add(ctx, {
          act: gql.getInfo<GraphQLResolveInfo>().fieldName,
          about: about(gql.getArgs() as never, answer as never)?.slice(0, LINE) ?? null,
          details,
        });
        return answer;
      }),
    );
  }
}

/**
 * Keeps this mutation in the audit trail when an administrator or a manager does it.
 * @param about whom or what it is about, in words that a reader knows it by
 */
export const Audited = <Args, Answer = unknown>(about: (args: Args, answer: Answer) => string | null): MethodDecorator =>
  applyDecorators(SetMetadata(ABOUT, about), UseInterceptors(AuditInterceptor));

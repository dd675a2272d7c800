import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { GraphqlContext } from './request-context.ts';

/** One transaction per mutation: services inside it neither open nor close one. */
@Injectable()
export class MutationTransaction implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (host.getType<GqlContextType>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(host);
    const { parentType, fieldName } = gql.getInfo<GraphQLResolveInfo>();
    if (parentType.name !== 'Mutation') return next.handle();
    const { ctx } = gql.getContext<GraphqlContext>();
    const stop = this.metrics.transactions.startTimer({ operation: fieldName });
    return from(this.database.transact(ctx, () => lastValueFrom(next.handle())).finally(stop));
  }
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Ctx } from '../database/ctx.ts';

/** What every resolver finds in the GraphQL context. */
export interface GraphqlContext {
  readonly ctx: Ctx;
  readonly req: Request;
  readonly res: Response;
}

/** Where the `Ctx` of a resolver comes from. */
export const ctxOf = (_: unknown, host: ExecutionContext): Ctx => GqlExecutionContext.create(host).getContext<GraphqlContext>().ctx;

/** The request's `Ctx`, in resolvers. While a mutation runs, its `db` is the mutation's transaction. */
export const Context = createParamDecorator(ctxOf);

/** The HTTP request and response, for the few resolvers that set a cookie. */
export const Http = createParamDecorator((_: unknown, host: ExecutionContext): GraphqlContext => GqlExecutionContext.create(host).getContext<GraphqlContext>());

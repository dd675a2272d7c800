import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config/config.ts';
import { Log } from '../logging/log.ts';
import { measureOperations } from '../metrics/measure.ts';
import { Metrics } from '../metrics/metrics.ts';
import { contextOf } from '../http/viewer-source.ts';
import { directFields } from './direct-fields.ts';
import { ErrorCodeEnum, formatError } from './errors.ts';
import { limitRules } from './limits.ts';

/** Adds the request id to every answer, so that a teacher can read it out and a maintainer can find it. */
const requestIdPlugin: ApolloServerPlugin<{ ctx: { requestId: string } }> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      for (const error of response.body.singleResult.errors ?? []) Object.assign(error.extensions ?? {}, { requestId: contextValue?.ctx?.requestId });
    },
  }),
};

/** The GraphQL endpoint: code first, coded errors, limits, no introspection in production. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIG, Log, Metrics, ModulesContainer],
    useFactory: (config: Config, log: Log, metrics: Metrics, modules: ModulesContainer): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: { orphanedTypes: [ErrorCodeEnum] },
      playground: false,
      introspection: config.NODE_ENV !== 'production',
      includeStacktraceInErrorResponses: false,
      csrfPrevention: { requestHeaders: ['x-csrf', 'apollo-require-preflight', 'x-apollo-operation-name'] },
      persistedQueries: false,
      validationRules: limitRules(),
      parseOptions: { maxTokens: 4_000 },
      context: ({ req, res }: { req: Request; res: Response }) => ({ ctx: contextOf(req), req, res }),
      formatError: formatError((error) => log.error('graphql', error)),
      transformSchema: (schema) => directFields(schema, modules),
      // answers are never cached, and its plugin would look at every field
      plugins: [requestIdPlugin as ApolloServerPlugin, measureOperations(metrics), ApolloServerPluginCacheControlDisabled()],
    }),
  });

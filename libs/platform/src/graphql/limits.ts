import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { DomainError, type ErrorCode } from '@deelgenoot/kernel';
import { listLimitsRule } from './list-limits.ts';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** Longest request body of the GraphQL endpoint, in bytes. */
export const MAX_QUERY_BYTES = 512 * 1024;

/** What a rule does with a query that asks too much: it becomes a fault of validation, with our code, and nothing runs. */
const refusing = (code: ErrorCode) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(new GraphQLError(error.message, { originalError: new DomainError('LIMITED', code) })),
  ],
});

/** Depth, aliases, directives and cost are judged before anything runs. */
export const limitRules = (): ValidationRule[] => [
  maxDepthRule({ n: 12, flattenFragments: true, ...refusing('QUERY_TOO_DEEP') }),
  maxAliasesRule({ n: 30, ...refusing('QUERY_TOO_COSTLY') }),
  maxDirectivesRule({ n: 50, ...refusing('QUERY_TOO_COSTLY') }),
  costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, flattenFragments: true, ...refusing('QUERY_TOO_COSTLY') }),
  listLimitsRule,
];

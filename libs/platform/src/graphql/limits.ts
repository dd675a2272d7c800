import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';

/** Longest request body of the GraphQL endpoint, in bytes. */
export const MAX_QUERY_BYTES = 512 * 1024;

/** Depth, aliases, directives and cost are judged before anything runs. */
export const limitRules = (): ValidationRule[] => [
  maxDepthRule({ n: 12, flattenFragments: true }),
  maxAliasesRule({ n: 30 }),
  maxDirectivesRule({ n: 50 }),
  costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, flattenFragments: true }),
];

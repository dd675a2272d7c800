import { DomainError, ERROR_CODES, type ErrorKind } from '@deelgenoot/kernel';
import { registerEnumType } from '@nestjs/graphql';
import { isAway, isBadValue } from '../database/database.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The codes as a GraphQL enum, so that clients can map them exhaustively. */
export const ErrorCodeEnum = Object.fromEntries(ERROR_CODES.map((code) => [code, code]));
registerEnumType(ErrorCodeEnum, { name: 'ErrorCode', description: 'Every code that `extensions.code` of an error can hold.' });

/** Apollo's own codes, in ours. */
const APOLLO: Record<string, { kind: ErrorKind; code: string }> = {
  GRAPHQL_PARSE_FAILED: { kind: 'INVALID', code: 'QUERY_INVALID' },
  GRAPHQL_VALIDATION_FAILED: { kind: 'INVALID', code: 'QUERY_INVALID' },
  BAD_USER_INPUT: { kind: 'INVALID', code: 'INVALID_INPUT' },
  BAD_REQUEST: { kind: 'INVALID', code: 'QUERY_INVALID' },
  PERSISTED_QUERY_NOT_FOUND: { kind: 'NOT_FOUND', code: 'QUERY_NOT_ALLOWED' },
  PERSISTED_QUERY_NOT_SUPPORTED: { kind: 'NOT_FOUND', code: 'QUERY_NOT_ALLOWED' },
  OPERATION_RESOLUTION_FAILURE: { kind: 'INVALID', code: 'QUERY_INVALID' },
};

const originOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error);

/**
 * The shape of every error that leaves the program: `extensions { code, kind, details }`. What is not meant for
 * people becomes INTERNAL, and its cause goes to the log only.
 */
export function formatError(report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const origin = originOf(error);
    const shape = (kind: ErrorKind | 'INTERNAL', code: string, details: Record<string, unknown> = {}, message = code): GraphQLFormattedError => ({
      message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { kind, code, details },
    });
    if (origin instanceof DomainError) return shape(origin.kind, origin.code, origin.details);
    const code = String(formatted.extensions?.['code'] ?? '');
    if (/more tha[nt] \d+ tokens/.test(formatted.message)) return shape('LIMITED', 'QUERY_TOO_COSTLY');
    const known = APOLLO[code];
    if (known) return shape(known.kind, known.code, {}, formatted.message);
    if (isBadValue(origin)) return shape('INVALID', 'INVALID_INPUT');
    report(origin);
    if (isAway(origin)) return shape('UNAVAILABLE', 'UNAVAILABLE');
    return shape('INTERNAL', 'INTERNAL');
  };
}

import type { ErrorCode, ErrorKind } from '@deelgenoot/kernel';

/** What the API refused, or that it could not be reached. The sentence for people comes from `useErrorText`. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly kind: ErrorKind,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Say this to the people who keep the platform: it finds the log line. */
    readonly requestId: string | null = null,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** No network, or the server is away. Worth trying again by itself. */
export const unavailable = (): ApiError => new ApiError('UNAVAILABLE', 'UNAVAILABLE');

export const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.kind === 'NOT_FOUND';

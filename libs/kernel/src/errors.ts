import type { ErrorCode } from './error-codes.ts';

/** What kind of trouble it is; the web and HTTP layers choose their reaction by this, never by the message. */
export type ErrorKind = 'NOT_FOUND' | 'DENIED' | 'INVALID' | 'CONFLICT' | 'LIMITED' | 'UNAVAILABLE';

/**
 * The one error that people may see. `code` is what the web translates; `details` holds plain values that belong
 * in the sentence (a limit, a line number) and never anything the reader may not see.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Absent and invisible answer alike, so that nobody learns of what they may not see. */
export const notFound = (): DomainError => new DomainError('NOT_FOUND', 'NOT_FOUND');

export const invalid = (code: ErrorCode, details: Record<string, unknown> = {}): DomainError => new DomainError('INVALID', code, details);

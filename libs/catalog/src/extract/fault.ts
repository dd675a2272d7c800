import type { ErrorCode } from '@deelgenoot/kernel';

/**
 * What is wrong with a file, said inside the reading room (a process of its own that loads nothing of the rest).
 * Outside it becomes a DomainError of the same code.
 */
export class FileFault extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'FileFault';
    this.code = code;
    this.details = details;
  }
}

/** A fault as it is; anything a library threw over a broken file becomes FILE_UNREADABLE. */
export const asFault = (error: unknown): FileFault => (error instanceof FileFault ? error : new FileFault('FILE_UNREADABLE'));

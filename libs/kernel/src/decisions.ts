import type { ErrorCode } from './error-codes.ts';
import { DomainError, type ErrorKind } from './errors.ts';

/** Why something may not be done. Policies return it; nobody throws it by hand. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly details?: Record<string, unknown>;
}

/** The answer of every `mayX(viewer, thing)`: `true`, or the reason why not. */
export type Decision = true | Refusal;

export const refuse = (code: ErrorCode, kind: ErrorKind = 'DENIED', details?: Record<string, unknown>): Refusal => ({ kind, code, details });

/**
 * Lets the service go on, or stops it with the policy's own reason.
 * @throws DomainError when the decision is a refusal
 */
export function demand(decision: Decision): void {
  if (decision !== true) throw new DomainError(decision.kind, decision.code, decision.details ?? {});
}

/** The first refusal, or `true` when nothing refuses. */
export const allOf = (...decisions: Decision[]): Decision => decisions.find((d) => d !== true) ?? true;

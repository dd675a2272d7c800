import { DomainError } from '@deelgenoot/kernel';
import { asFault } from './fault.ts';

/** What the caller gets for a fault of the file: DomainError INVALID with the fault's code. */
export function refusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const fault = asFault(error);
  return new DomainError('INVALID', fault.code, fault.details);
}

import { allOf, type Decision, DomainError, refuse } from '@deelgenoot/kernel';
import type { ErasureChoice, PersonalData } from './personal-data.ts';

/** What stands in the way: others would be left without anyone who can help them. */
export interface Posts {
  /** Names of the schools that would have no manager. */
  readonly lastManagerOf: readonly string[];
  /** Whether nobody would be left to run the platform. */
  readonly lastAdministrator: boolean;
}

/** Always, also for someone who is suspended, but not before somebody else holds their post. */
export const mayErase = ({ lastManagerOf, lastAdministrator }: Posts): Decision =>
  allOf(
    lastManagerOf.length === 0 || refuse('LAST_MANAGER', 'CONFLICT', { schools: lastManagerOf }),
    !lastAdministrator || refuse('LAST_ADMINISTRATOR', 'CONFLICT'),
  );

/** What is chosen for one kind of thing. */
export interface Chosen {
  readonly kind: string;
  readonly choice: string;
}

/**
 * The choice for each kind; for what is not named the first one there is, and `delete` for what nobody is asked about.
 * @throws DomainError INVALID_INPUT for a kind or a choice that is not there, or a kind that is named twice
 */
export function readChoices(owners: readonly PersonalData[], chosen: readonly Chosen[]): ReadonlyMap<string, ErasureChoice> {
  const choices = new Map(owners.map(({ kind, choices: [first] }) => [kind, first ?? 'delete']));
  const named = new Set<string>();
  for (const { kind, choice } of chosen) {
    const known = owners.find((owner) => owner.kind === kind)?.choices.find((one) => one === choice);
    if (known === undefined || named.has(kind)) throw new DomainError('INVALID', 'INVALID_INPUT', { field: 'choices', kind, choice });
    named.add(kind);
    choices.set(kind, known);
  }
  return choices;
}

import type { AcademyImportFactsFragment } from '../../../gql/administration.ts';
import type { nl } from './messages.nl.ts';

/** How an import stands, in the same words wherever it is told. */
export const stateOf = (t: Pick<typeof nl, 'states' | 'allHere'>, { state, nothingNew }: Pick<AcademyImportFactsFragment, 'state' | 'nothingNew'>): string =>
  state === 'CHECKED' && nothingNew ? t.allHere : t.states[state];

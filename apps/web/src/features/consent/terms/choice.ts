import type { ErrorCode } from '@deelgenoot/kernel';
import type { Attribution, ConsentTermsFragment, ScopeMode, TermsInput, VersionPolicy } from '../../../gql/consent.ts';
import { endOfSchoolYear, lastDay } from '../day.ts';

/** How long a yes lasts: this school year, until the author stops, or until a day of their own. */
export type End = 'year' | 'open' | 'day';

/** Terms while someone is choosing them. What belongs to a choice that is not taken is kept, so that going back loses nothing. */
export interface TermsChoice {
  readonly mode: ScopeMode;
  /** The schools of "some schools", and those of "all schools except". */
  readonly include: readonly string[];
  readonly except: readonly string[];
  /** Whether schools that join later are in; for `ALL` and `EXCEPT`. */
  readonly later: boolean;
  readonly licence: string;
  readonly attribution: Attribution;
  readonly versions: VersionPolicy;
  readonly end: End;
  /** The day of one's own, `2027-07-31`; may be empty. */
  readonly day: string;
}

export const isCreativeCommons = (licence: string): boolean => licence.startsWith('cc-');

/** What a manager asks for at first: everyone of the field, until the author stops. */
export const WIDE: TermsChoice = {
  mode: 'ALL',
  include: [],
  except: [],
  later: true,
  licence: 'adapt',
  attribution: 'FULL',
  versions: 'MINOR',
  end: 'open',
  day: '',
};

/** Starts from terms that stand: those that were asked, or agreed to. */
export function choiceFrom(terms: ConsentTermsFragment, today: string): TermsChoice {
  const { mode, schools, futureMembers } = terms.scope;
  const named = schools.map(({ id }) => id);
  const day = terms.until === null ? null : lastDay(terms.until);
  return {
    mode,
    include: mode === 'INCLUDE' ? named : [],
    except: mode === 'EXCEPT' ? named : [],
    later: futureMembers,
    licence: terms.licence,
    attribution: terms.attribution,
    versions: terms.versionPolicy,
    end: day === null ? 'open' : day === endOfSchoolYear(today) ? 'year' : 'day',
    day: day ?? '',
  };
}

/** Another audience. A Creative Commons licence goes with the whole web only, so it falls back to the platform's. */
export const withMode = (choice: TermsChoice, mode: ScopeMode): TermsChoice => ({
  ...choice,
  mode,
  licence: mode !== 'PUBLIC' && isCreativeCommons(choice.licence) ? 'adapt' : choice.licence,
});

export function untilOf({ end, day }: TermsChoice, today: string): string | null {
  if (end === 'open') return null;
  return end === 'year' ? endOfSchoolYear(today) : day;
}

/** Whether it is about some schools and not others. */
export const namesSchools = (mode: ScopeMode): boolean => mode === 'INCLUDE' || mode === 'EXCEPT';

const namedBy = ({ mode, include, except }: TermsChoice): readonly string[] => (mode === 'INCLUDE' ? include : mode === 'EXCEPT' ? except : []);

/** In the words of the API. `confirmed`: the person said twice that Creative Commons cannot be taken back. */
export function termsInput(choice: TermsChoice, today: string, confirmed = false): TermsInput {
  const { mode, later, licence, attribution, versions } = choice;
  return {
    scope: { mode, schoolIds: [...namedBy(choice)].sort(), futureMembers: mode === 'PUBLIC' || (mode !== 'INCLUDE' && later) },
    licence,
    attribution,
    versionPolicy: versions,
    until: untilOf(choice, today),
    confirmCreativeCommons: confirmed,
  };
}

/** What is left to fill in before this can be sent; null when it is complete. The server judges again. */
export function faultOf(choice: TermsChoice, today: string): Extract<ErrorCode, 'TERMS_SCOPE_EMPTY' | 'TERMS_UNTIL_PAST'> | 'EXCEPT_NONE' | null {
  if (choice.mode === 'INCLUDE' && choice.include.length === 0) return 'TERMS_SCOPE_EMPTY';
  // Nobody named yet would be everybody: the opposite of what someone who chose this is about to say.
  if (choice.mode === 'EXCEPT' && choice.except.length === 0) return 'EXCEPT_NONE';
  const until = untilOf(choice, today);
  return until !== null && until < today ? 'TERMS_UNTIL_PAST' : null;
}

/** Whether two choices come to the same terms. */
export const isSame = (one: TermsChoice, other: TermsChoice, today: string): boolean =>
  JSON.stringify(termsInput(one, today)) === JSON.stringify(termsInput(other, today));

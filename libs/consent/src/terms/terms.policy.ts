import { allOf, type Decision, endOfDay, type Licence, refuse } from '@deelgenoot/kernel';
import { isCreativeCommons, licenceWithin } from './licence.ts';
import type { Roster } from './roster.ts';
import { type GivenScope, membersIn, narrowest, scopeWithin, without } from './scope.ts';
import { type Attribution, type Scope, type ScopeMode, type Terms, VERSION_POLICIES, type VersionPolicy } from './terms.ts';

/** Terms as a person fills them in: an end is a calendar day. */
export interface TermsWish {
  readonly scope: { readonly mode: ScopeMode; readonly schoolIds: readonly string[]; readonly futureMembers: boolean };
  readonly licence: Licence;
  readonly attribution: Attribution;
  readonly versionPolicy: VersionPolicy;
  readonly until?: string | null;
  readonly confirmCreativeCommons: boolean;
}

/** What was meant, said in one way only: "all except nobody" is `all`, chosen schools are never schools to come, and an id is in small letters, as it is kept. */
export function readTerms({ scope, licence, attribution, versionPolicy, until }: TermsWish): Terms {
  return { scope: readScope(scope), licence, attribution, versionPolicy, until: until ? endOfDay(until) : null };
}

function readScope({ mode, schoolIds, futureMembers }: TermsWish['scope']): Scope {
  const institutions = [...new Set(schoolIds.map((id) => id.toLowerCase()))].sort();
  switch (mode) {
    case 'public':
      return { mode, institutions: [], futureMembers: true };
    case 'all':
      return { mode, institutions: [], futureMembers };
    case 'include':
      return { mode, institutions, futureMembers: false };
    case 'except':
      return institutions.length === 0 ? { mode: 'all', institutions, futureMembers } : { mode, institutions, futureMembers };
  }
}

/** What terms are held against. */
export interface TermsCheck {
  readonly today: Roster;
  /** The school whose work it is; opening a work to its own home only is opening it to nobody. */
  readonly home: string;
  readonly now: Date;
  /** Whether the person confirmed a second time that Creative Commons cannot be called back. */
  readonly confirmed: boolean;
}

/** Whether these terms can be given, or asked for, at this moment. */
export const mayAgreeTo = (terms: Terms, { today, home, now, confirmed }: TermsCheck): Decision =>
  allOf(
    !isCreativeCommons(terms.licence) || terms.scope.mode === 'public' || refuse('TERMS_CC_NEEDS_PUBLIC', 'INVALID'),
    !isCreativeCommons(terms.licence) || confirmed || refuse('TERMS_CONFIRM_CC', 'INVALID'),
    terms.until === null || terms.until > now || refuse('TERMS_UNTIL_PAST', 'INVALID'),
    opensAnything({ scope: terms.scope, roster: today }, today, home) || refuse('TERMS_SCOPE_EMPTY', 'INVALID'),
  );

function opensAnything(given: GivenScope, today: Roster, home: string): boolean {
  const reach = without(narrowest([given], today), home);
  return reach.kind === 'public' || reach.kind === 'educators' || membersIn(reach, today).some((school) => school !== home);
}

/** Terms, with the schools there were when they were given. */
export interface GivenTerms {
  readonly terms: Terms;
  readonly roster: Roster;
}

/** Whether everything these terms allow is also allowed by those. Naming is no part of it: it opens nothing. */
export const termsWithin = (narrow: GivenTerms, wide: GivenTerms, today: Roster): boolean =>
  scopeWithin({ scope: narrow.terms.scope, roster: narrow.roster }, { scope: wide.terms.scope, roster: wide.roster }, today) &&
  licenceWithin(narrow.terms.licence, wide.terms.licence) &&
  VERSION_POLICIES.indexOf(narrow.terms.versionPolicy) <= VERSION_POLICIES.indexOf(wide.terms.versionPolicy) &&
  (wide.terms.until === null || (narrow.terms.until !== null && narrow.terms.until <= wide.terms.until));

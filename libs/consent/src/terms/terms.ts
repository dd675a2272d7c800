import type { Licence } from '@deelgenoot/kernel';

/** Which schools an answer opens a work to. `public` is everybody, school or not. */
export const SCOPE_MODES = ['all', 'include', 'except', 'public'] as const;
export type ScopeMode = (typeof SCOPE_MODES)[number];

/** How the author is named beside the work. */
export const ATTRIBUTIONS = ['full', 'role-school', 'none'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Which versions an answer covers: the one that was read, also small changes of it, or whatever follows. */
export const VERSION_POLICIES = ['this', 'minor', 'all'] as const;
export type VersionPolicy = (typeof VERSION_POLICIES)[number];

export interface Scope {
  readonly mode: ScopeMode;
  /** Named schools: the ones to include, or the ones to leave out. Empty for `all` and `public`. */
  readonly institutions: readonly string[];
  /** Whether schools that join later are in. Only `all` and `except` can say yes. */
  readonly futureMembers: boolean;
}

/** What an author agrees to, and what a manager asks for. Never changes: a new agreement is a new record. */
export interface Terms {
  readonly scope: Scope;
  readonly licence: Licence;
  readonly attribution: Attribution;
  readonly versionPolicy: VersionPolicy;
  /** The first instant at which it no longer holds; null: no end. */
  readonly until: Date | null;
}

/** Terms as they are kept in a JSON column and hashed into the ledger. */
export type StoredTerms = Omit<Terms, 'until'> & { readonly until: string | null };

export const storeTerms = (terms: Terms): StoredTerms => ({ ...terms, until: terms.until?.toISOString() ?? null });

export const readStoredTerms = (stored: StoredTerms): Terms => ({ ...stored, until: stored.until === null ? null : new Date(stored.until) });

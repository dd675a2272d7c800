import type { Licence } from '@deelgenoot/kernel';

/** Which schools an answer opens a work to. `public` is everybody, school or not. */
export type ScopeMode = 'all' | 'include' | 'except' | 'public';

/** How the author is named beside the work. */
export type Attribution = 'full' | 'role-school' | 'none';

/** Which versions an answer covers: the one that was read, also small changes of it, or whatever follows. Narrowest first. */
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

export const readStoredTerms = (stored: StoredTerms): Terms => ({ ...stored, until: stored.until === null ? null : new Date(stored.until) });

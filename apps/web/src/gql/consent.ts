/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type Attribution =
  | 'FULL'
  | 'NONE'
  | 'ROLE_SCHOOL';

/** What is absent lets everything through. */
export type BoardFilter = {
  /** Only what came in before then. */
  readonly before?: string | null | undefined;
  readonly domain?: string | null | undefined;
  /** Only what is shared until some day within the next thirty. */
  readonly ending?: boolean | null | undefined;
  /** Only what came in from then on. */
  readonly from?: string | null | undefined;
  /** Only with a question to a maker that lapses within fourteen days. */
  readonly lapsing?: boolean | null | undefined;
  readonly makerId?: string | null | undefined;
  /** Only what other schools see an older version of, and not the newest. */
  readonly olderOnly?: boolean | null | undefined;
  /** Only what other schools see some version of. */
  readonly shared?: boolean | null | undefined;
  readonly status?: BoardStatus | null | undefined;
  /** Words that all occur in the title or in the name of a maker. */
  readonly text?: string | null | undefined;
};

/** Where the newest version of a work stands; an older one may be shared meanwhile. */
export type BoardStatus =
  | 'ANSWERED_NO'
  | 'ASKED'
  | 'BLOCKED'
  /** A yes ended by its own date; nobody stopped. */
  | 'EXPIRED'
  | 'LAPSED'
  | 'NEVER_ASKED'
  /** A yes turned out not to be of the maker. */
  | 'REVOKED'
  | 'SHARED'
  /** A maker took a yes back. */
  | 'STOPPED'
  /** Some of its makers said yes, to this version or to an older one; some were not asked about this one yet. */
  | 'TO_ASK';

export type ConsentAnswerInput = {
  readonly consentId: string;
  /** Absent with yes: the terms that were asked. */
  readonly terms?: TermsInput | null | undefined;
  readonly yes: boolean;
};

export type ConsentState =
  | 'CANCELLED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'LAPSED'
  | 'REQUESTED'
  | 'REVOKED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type MaterialStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type ScopeInput = {
  readonly futureMembers?: boolean;
  readonly mode: ScopeMode;
  readonly schoolIds?: ReadonlyArray<string>;
};

export type ScopeMode =
  | 'ALL'
  | 'EXCEPT'
  | 'INCLUDE'
  | 'PUBLIC';

/** `until` is a calendar day, "tot en met". */
export type TermsInput = {
  readonly attribution: Attribution;
  readonly confirmCreativeCommons?: boolean;
  readonly licence: string;
  readonly scope: ScopeInput;
  readonly until?: string | null | undefined;
  readonly versionPolicy?: VersionPolicy;
};

export type VersionPolicy =
  | 'ALL'
  | 'MINOR'
  | 'THIS';

export type WorkToAskQueryVariables = Exact<{
  id: string;
}>;


export type WorkToAskQuery = { readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly versionNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly positions: ReadonlyArray<{ readonly state: ConsentState | null, readonly covers: boolean, readonly canAskAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean }, readonly word: { readonly id: string, readonly version: number } | null, readonly yes: { readonly id: string, readonly version: number } | null }> | null, readonly viewerCan: { readonly askConsent: boolean } } };

export type RequestConsentMutationVariables = Exact<{
  materialIds: ReadonlyArray<string> | string;
  terms: TermsInput;
}>;


export type RequestConsentMutation = { readonly requestConsent: { readonly requested: number, readonly grantedByRule: number, readonly faults: ReadonlyArray<{ readonly materialId: string, readonly personId: string | null, readonly code: string, readonly at: string | null }> } };

export type OwnConsentFragment = { readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string | null, readonly answeredAt: string | null, readonly lapsesAt: string | null, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }> } | null };

export type MyConsentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyConsentsQuery = { readonly myConsents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string | null, readonly answeredAt: string | null, readonly lapsesAt: string | null, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }> } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConsentTextQueryVariables = Exact<{
  language: string;
}>;


export type ConsentTextQuery = { readonly consentText: { readonly id: string, readonly version: number, readonly body: string } };

export type AnswerConsentsMutationVariables = Exact<{
  answers: ReadonlyArray<ConsentAnswerInput> | ConsentAnswerInput;
}>;


export type AnswerConsentsMutation = { readonly answerConsents: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type StopSharingMutationVariables = Exact<{
  consentIds: ReadonlyArray<string> | string;
}>;


export type StopSharingMutation = { readonly withdrawConsents: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type ResumeSharingMutationVariables = Exact<{
  consentIds: ReadonlyArray<string> | string;
}>;


export type ResumeSharingMutation = { readonly resumeConsents: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type ChangeTermsMutationVariables = Exact<{
  consentId: string;
  terms: TermsInput;
}>;


export type ChangeTermsMutation = { readonly changeTerms: { readonly id: string, readonly state: ConsentState } };

export type PositionFragment = { readonly state: ConsentState | null, readonly covers: boolean, readonly canAskAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean }, readonly word: { readonly id: string, readonly version: number } | null, readonly yes: { readonly id: string, readonly version: number } | null };

export type AskableWorkFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly versionNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly positions: ReadonlyArray<{ readonly state: ConsentState | null, readonly covers: boolean, readonly canAskAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean }, readonly word: { readonly id: string, readonly version: number } | null, readonly yes: { readonly id: string, readonly version: number } | null }> | null, readonly viewerCan: { readonly askConsent: boolean } };

export type BoardConsentFragment = { readonly requestedAt: string | null, readonly canRemindAt: string | null, readonly lapsesAt: string | null, readonly endedAt: string | null, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly viewerCan: { readonly remind: boolean, readonly cancel: boolean } };

export type ConsentBoardQueryVariables = Exact<{
  schoolId: string;
  filter?: BoardFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsentBoardQuery = { readonly consentBoard: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly status: BoardStatus, readonly blockedBy: ReadonlyArray<string>, readonly schoolCount: number, readonly until: string | null, readonly older: { readonly versionNumber: number, readonly count: number } | null, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly versionNumber: number, readonly positions: ReadonlyArray<{ readonly state: ConsentState | null, readonly covers: boolean, readonly canAskAt: string | null, readonly word: { readonly id: string, readonly version: number, readonly requestedAt: string | null, readonly canRemindAt: string | null, readonly lapsesAt: string | null, readonly endedAt: string | null, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly viewerCan: { readonly remind: boolean, readonly cancel: boolean } } | null, readonly yes: { readonly id: string, readonly version: number, readonly requestedAt: string | null, readonly canRemindAt: string | null, readonly lapsesAt: string | null, readonly endedAt: string | null, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly viewerCan: { readonly remind: boolean, readonly cancel: boolean } } | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } }> | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly viewerCan: { readonly askConsent: boolean } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConsentBoardChoicesQueryVariables = Exact<{
  schoolId: string;
}>;


export type ConsentBoardChoicesQuery = { readonly consentBoardChoices: { readonly domains: ReadonlyArray<string>, readonly makers: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type ConsentBoardSummaryQueryVariables = Exact<{
  schoolId: string;
}>;


export type ConsentBoardSummaryQuery = { readonly consentBoardSummary: { readonly total: number, readonly shared: number, readonly olderOnly: number, readonly ending: number, readonly lapsing: number, readonly askable: number, readonly counts: ReadonlyArray<{ readonly status: BoardStatus, readonly count: number }> } };

export type RemindConsentsMutationVariables = Exact<{
  consentIds: ReadonlyArray<string> | string;
}>;


export type RemindConsentsMutation = { readonly remindConsent: number };

export type CancelRequestsMutationVariables = Exact<{
  consentIds: ReadonlyArray<string> | string;
}>;


export type CancelRequestsMutation = { readonly cancelConsentRequest: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type StandingClearancesQueryVariables = Exact<{
  schoolId: string;
}>;


export type StandingClearancesQuery = { readonly standingClearances: ReadonlyArray<{ readonly id: string, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly forms: ReadonlyArray<string>, readonly until: string | null, readonly givenAt: string, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }> };

export type GiveStandingClearanceMutationVariables = Exact<{
  schoolId: string;
  domains: ReadonlyArray<string> | string;
  levels: ReadonlyArray<string> | string;
  forms: ReadonlyArray<string> | string;
  scope: ScopeInput;
  until?: string | null | undefined;
}>;


export type GiveStandingClearanceMutation = { readonly giveStandingClearance: { readonly id: string } };

export type EndStandingClearanceMutationVariables = Exact<{
  id: string;
}>;


export type EndStandingClearanceMutation = { readonly endStandingClearance: boolean };

export type ClearMaterialsMutationVariables = Exact<{
  materialIds: ReadonlyArray<string> | string;
  scope: ScopeInput;
  until?: string | null | undefined;
}>;


export type ClearMaterialsMutation = { readonly clearMaterials: number };

export type WithholdMaterialsMutationVariables = Exact<{
  materialIds: ReadonlyArray<string> | string;
}>;


export type WithholdMaterialsMutation = { readonly withholdMaterials: number };

export type LedgerQueryVariables = Exact<{
  materialId: string;
}>;


export type LedgerQuery = { readonly ledger: ReadonlyArray<{ readonly seq: number, readonly type: string, readonly actor: string, readonly at: string, readonly hash: string, readonly previousHash: string, readonly details: unknown, readonly agreed: { readonly asked: boolean, readonly licence: string | null, readonly attribution: Attribution | null, readonly versionPolicy: VersionPolicy | null, readonly until: string | null, readonly matches: boolean, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> }, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } | null }>, readonly verifyLedger: { readonly ok: boolean, readonly events: number, readonly firstBadSeq: number | null, readonly signedHeadAt: string | null, readonly record: { readonly kind: string, readonly id: string, readonly field: string, readonly seq: number | null } | null } };

export type LedgerWorkQueryVariables = Exact<{
  id: string;
}>;


export type LedgerWorkQuery = { readonly material: { readonly id: string, readonly title: string, readonly versionNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } };

export type LinkedConsentFragment = { readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null };

export type ConsentLinkPageFragment = { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> };

export type LeaveWorkByLinkMutationVariables = Exact<{
  token: string;
  materialId: string;
}>;


export type LeaveWorkByLinkMutation = { readonly leaveWorkByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type StayOnWorkByLinkMutationVariables = Exact<{
  token: string;
  materialId: string;
}>;


export type StayOnWorkByLinkMutation = { readonly stayOnWorkByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type DisownAnswerByLinkMutationVariables = Exact<{
  token: string;
  consentId: string;
  explanation?: string | null | undefined;
}>;


export type DisownAnswerByLinkMutation = { readonly disownAnswerByLink: boolean };

export type ConsentLinkQueryVariables = Exact<{
  token: string;
}>;


export type ConsentLinkQuery = { readonly consentLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type ConsentLinkPreviewQueryVariables = Exact<{
  token: string;
  materialIds: ReadonlyArray<string> | string;
  terms: TermsInput;
}>;


export type ConsentLinkPreviewQuery = { readonly consentLinkPreview: { readonly count: number, readonly total: number, readonly public: boolean, readonly schools: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly without: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly closing: { readonly works: number, readonly before: number, readonly publicBefore: boolean, readonly after: number } | null } };

export type AnswerByLinkMutationVariables = Exact<{
  token: string;
  answers: ReadonlyArray<ConsentAnswerInput> | ConsentAnswerInput;
}>;


export type AnswerByLinkMutation = { readonly answerByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type WithdrawByLinkMutationVariables = Exact<{
  token: string;
  consentIds: ReadonlyArray<string> | string;
}>;


export type WithdrawByLinkMutation = { readonly withdrawByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type ResumeByLinkMutationVariables = Exact<{
  token: string;
  consentIds: ReadonlyArray<string> | string;
}>;


export type ResumeByLinkMutation = { readonly resumeByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type ChangeTermsByLinkMutationVariables = Exact<{
  token: string;
  consentId: string;
  terms: TermsInput;
}>;


export type ChangeTermsByLinkMutation = { readonly changeTermsByLink: { readonly token: string | null, readonly name: string, readonly email: string, readonly canStop: boolean, readonly expiresAt: string, readonly questions: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly held: ReadonlyArray<{ readonly id: string, readonly subjectId: string, readonly state: ConsentState, readonly version: number, readonly basis: string, readonly requestedAt: string, readonly answeredAt: string | null, readonly lapsesAt: string, readonly endedAt: string | null, readonly asked: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly earlier: { readonly version: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null } | null, readonly requestedBy: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly viewerCan: { readonly answer: boolean, readonly withdraw: boolean, readonly narrow: boolean, readonly resume: boolean }, readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly thumbnailUrl: string | null, readonly versionNumber: number, readonly newestNumber: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }> } | null }>, readonly answered: ReadonlyArray<{ readonly id: string, readonly state: ConsentState, readonly answeredAt: string | null, readonly material: { readonly id: string, readonly title: string, readonly makers: ReadonlyArray<{ readonly you: boolean }> } | null }>, readonly toLeave: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> } };

export type MailConsentLinkMutationVariables = Exact<{
  token: string;
}>;


export type MailConsentLinkMutation = { readonly mailConsentLink: boolean };

export type HoldConsentLinkMutationVariables = Exact<{
  token: string;
}>;


export type HoldConsentLinkMutation = { readonly holdConsentLink: boolean };

export type LinkedLedgerQueryVariables = Exact<{
  token: string;
}>;


export type LinkedLedgerQuery = { readonly myLedger: { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> } };

export type MyLeaveQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLeaveQuestionsQuery = { readonly myLeaveQuestions: ReadonlyArray<{ readonly subjectId: string, readonly title: string, readonly askedAt: string }> };

export type MadeWorkQueryVariables = Exact<{
  id: string;
}>;


export type MadeWorkQuery = { readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean }> } };

export type LeaveWorkMutationVariables = Exact<{
  materialId: string;
}>;


export type LeaveWorkMutation = { readonly leaveWork: boolean };

export type StayOnWorkMutationVariables = Exact<{
  materialId: string;
}>;


export type StayOnWorkMutation = { readonly stayOnWork: boolean };

export type DisownAnswerMutationVariables = Exact<{
  consentId: string;
  explanation?: string | null | undefined;
}>;


export type DisownAnswerMutation = { readonly disownAnswer: boolean };

export type MakersToJudgeQueryVariables = Exact<{
  materialId: string;
}>;


export type MakersToJudgeQuery = { readonly makersToJudge: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly makers: ReadonlyArray<{ readonly state: ConsentState | null, readonly answeredAt: string | null, readonly revocableId: string | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }> } };

export type RemoveMakerMutationVariables = Exact<{
  materialId: string;
  personId: string;
  reason: string;
}>;


export type RemoveMakerMutation = { readonly removeMaker: boolean };

export type RevokeConsentMutationVariables = Exact<{
  consentId: string;
  reason: string;
}>;


export type RevokeConsentMutation = { readonly revokeConsent: boolean };

export type ConsentReceiptQueryVariables = Exact<{
  consentId: string;
  token?: string | null | undefined;
}>;


export type ConsentReceiptQuery = { readonly consentReceipt: { readonly id: string, readonly paper: { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> } } };

export type MyStandingRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyStandingRulesQuery = { readonly myStandingRules: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly shares: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } }>, readonly myStoppedRules: ReadonlyArray<{ readonly id: string, readonly schoolId: string, readonly shares: number, readonly terms: { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } }> };

export type StandingRulePreviewQueryVariables = Exact<{
  schoolId: string;
  terms: TermsInput;
}>;


export type StandingRulePreviewQuery = { readonly standingRulePreview: { readonly count: number, readonly total: number, readonly public: boolean, readonly schools: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly without: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly closing: { readonly works: number, readonly before: number, readonly publicBefore: boolean, readonly after: number } | null } };

export type SetStandingRuleMutationVariables = Exact<{
  schoolId: string;
  terms: TermsInput;
}>;


export type SetStandingRuleMutation = { readonly setStandingRule: { readonly id: string } };

export type EndStandingRuleMutationVariables = Exact<{
  schoolId: string;
  withdraw: boolean;
}>;


export type EndStandingRuleMutation = { readonly endStandingRule: number };

export type ResumeStandingRuleMutationVariables = Exact<{
  schoolId: string;
}>;


export type ResumeStandingRuleMutation = { readonly resumeStandingRule: { readonly id: string } };

export type ConsentTermsFragment = { readonly licence: string, readonly attribution: Attribution, readonly versionPolicy: VersionPolicy, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } };

export type MemberSchoolsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MemberSchoolsQuery = { readonly schools: { readonly nodes: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConsentPreviewQueryVariables = Exact<{
  materialIds: ReadonlyArray<string> | string;
  terms: TermsInput;
}>;


export type ConsentPreviewQuery = { readonly consentPreview: { readonly count: number, readonly total: number, readonly public: boolean, readonly schools: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly without: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly closing: { readonly works: number, readonly before: number, readonly publicBefore: boolean, readonly after: number } | null } };

export type PreviewFragment = { readonly count: number, readonly total: number, readonly public: boolean, readonly schools: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly without: ReadonlyArray<{ readonly lat: number | null, readonly lon: number | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly closing: { readonly works: number, readonly before: number, readonly publicBefore: boolean, readonly after: number } | null };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const WorkToAskDoc: Operation<WorkToAskQuery, WorkToAskQueryVariables> = {
  name: 'WorkToAsk',
  text: "query WorkToAsk($id:ID!){material(id:$id){...AskableWork}}fragment AskableWork on Material{id title kind status versionNumber school{...SchoolName}makers{label person{...PersonName}}positions{...Position}viewerCan{askConsent}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}fragment Position on MakerPosition{person{...PersonName}state covers canAskAt word{id version}yes{id version}}",
};

export const RequestConsentDoc: Operation<RequestConsentMutation, RequestConsentMutationVariables> = {
  name: 'RequestConsent',
  text: "mutation RequestConsent($materialIds:[ID!]!$terms:TermsInput!){requestConsent(materialIds:$materialIds terms:$terms){requested grantedByRule faults{materialId personId code at}}}",
};

export const MyConsentsDoc: Operation<MyConsentsQuery, MyConsentsQueryVariables> = {
  name: 'MyConsents',
  text: "query MyConsents($first:Int!$after:String){myConsents(first:$first after:$after){nodes{...OwnConsent}pageInfo{endCursor hasNextPage}}}fragment OwnConsent on Consent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title kind thumbnailUrl versionNumber school{...SchoolName}makers{label you consentState}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const ConsentTextDoc: Operation<ConsentTextQuery, ConsentTextQueryVariables> = {
  name: 'ConsentText',
  text: "query ConsentText($language:String!){consentText(language:$language){id version body}}",
};

export const AnswerConsentsDoc: Operation<AnswerConsentsMutation, AnswerConsentsMutationVariables> = {
  name: 'AnswerConsents',
  text: "mutation AnswerConsents($answers:[ConsentAnswerInput!]!){answerConsents(answers:$answers){id state}}",
};

export const StopSharingDoc: Operation<StopSharingMutation, StopSharingMutationVariables> = {
  name: 'StopSharing',
  text: "mutation StopSharing($consentIds:[ID!]!){withdrawConsents(consentIds:$consentIds){id state}}",
};

export const ResumeSharingDoc: Operation<ResumeSharingMutation, ResumeSharingMutationVariables> = {
  name: 'ResumeSharing',
  text: "mutation ResumeSharing($consentIds:[ID!]!){resumeConsents(consentIds:$consentIds){id state}}",
};

export const ChangeTermsDoc: Operation<ChangeTermsMutation, ChangeTermsMutationVariables> = {
  name: 'ChangeTerms',
  text: "mutation ChangeTerms($consentId:ID!$terms:TermsInput!){changeTerms(consentId:$consentId terms:$terms){id state}}",
};

export const ConsentBoardDoc: Operation<ConsentBoardQuery, ConsentBoardQueryVariables> = {
  name: 'ConsentBoard',
  text: "query ConsentBoard($schoolId:ID!$filter:BoardFilter$first:Int!$after:String){consentBoard(schoolId:$schoolId filter:$filter first:$first after:$after){totalCount nodes{status blockedBy schoolCount until older{versionNumber count}material{...AskableWork positions{word{...BoardConsent}yes{...BoardConsent}}}}pageInfo{endCursor hasNextPage}}}fragment AskableWork on Material{id title kind status versionNumber school{...SchoolName}makers{label person{...PersonName}}positions{...Position}viewerCan{askConsent}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}fragment Position on MakerPosition{person{...PersonName}state covers canAskAt word{id version}yes{id version}}fragment BoardConsent on Consent{requestedAt canRemindAt lapsesAt endedAt terms{...ConsentTerms}viewerCan{remind cancel}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}",
};

export const ConsentBoardChoicesDoc: Operation<ConsentBoardChoicesQuery, ConsentBoardChoicesQueryVariables> = {
  name: 'ConsentBoardChoices',
  text: "query ConsentBoardChoices($schoolId:ID!){consentBoardChoices(schoolId:$schoolId){domains makers{id name}}}",
};

export const ConsentBoardSummaryDoc: Operation<ConsentBoardSummaryQuery, ConsentBoardSummaryQueryVariables> = {
  name: 'ConsentBoardSummary',
  text: "query ConsentBoardSummary($schoolId:ID!){consentBoardSummary(schoolId:$schoolId){total shared olderOnly ending lapsing askable counts{status count}}}",
};

export const RemindConsentsDoc: Operation<RemindConsentsMutation, RemindConsentsMutationVariables> = {
  name: 'RemindConsents',
  text: "mutation RemindConsents($consentIds:[ID!]!){remindConsent(consentIds:$consentIds)}",
};

export const CancelRequestsDoc: Operation<CancelRequestsMutation, CancelRequestsMutationVariables> = {
  name: 'CancelRequests',
  text: "mutation CancelRequests($consentIds:[ID!]!){cancelConsentRequest(consentIds:$consentIds){id state}}",
};

export const StandingClearancesDoc: Operation<StandingClearancesQuery, StandingClearancesQueryVariables> = {
  name: 'StandingClearances',
  text: "query StandingClearances($schoolId:ID!){standingClearances(schoolId:$schoolId){id domains levels forms scope{mode futureMembers schools{...SchoolName}}until givenAt}}fragment SchoolName on School{id slug name}",
};

export const GiveStandingClearanceDoc: Operation<GiveStandingClearanceMutation, GiveStandingClearanceMutationVariables> = {
  name: 'GiveStandingClearance',
  text: "mutation GiveStandingClearance($schoolId:ID!$domains:[String!]!$levels:[String!]!$forms:[String!]!$scope:ScopeInput!$until:Day){giveStandingClearance(schoolId:$schoolId domains:$domains levels:$levels forms:$forms scope:$scope until:$until){id}}",
};

export const EndStandingClearanceDoc: Operation<EndStandingClearanceMutation, EndStandingClearanceMutationVariables> = {
  name: 'EndStandingClearance',
  text: "mutation EndStandingClearance($id:ID!){endStandingClearance(id:$id)}",
};

export const ClearMaterialsDoc: Operation<ClearMaterialsMutation, ClearMaterialsMutationVariables> = {
  name: 'ClearMaterials',
  text: "mutation ClearMaterials($materialIds:[ID!]!$scope:ScopeInput!$until:Day){clearMaterials(materialIds:$materialIds scope:$scope until:$until)}",
};

export const WithholdMaterialsDoc: Operation<WithholdMaterialsMutation, WithholdMaterialsMutationVariables> = {
  name: 'WithholdMaterials',
  text: "mutation WithholdMaterials($materialIds:[ID!]!){withholdMaterials(materialIds:$materialIds)}",
};

export const LedgerDoc: Operation<LedgerQuery, LedgerQueryVariables> = {
  name: 'Ledger',
  text: "query Ledger($materialId:ID!){ledger(materialId:$materialId){seq type actor at hash previousHash details agreed{asked scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until schools{...SchoolName}matches}}verifyLedger(materialId:$materialId){ok events firstBadSeq record{kind id field seq}signedHeadAt}}fragment SchoolName on School{id slug name}",
};

export const LedgerWorkDoc: Operation<LedgerWorkQuery, LedgerWorkQueryVariables> = {
  name: 'LedgerWork',
  text: "query LedgerWork($id:ID!){material(id:$id){id title versionNumber school{...SchoolName}}}fragment SchoolName on School{id slug name}",
};

export const LeaveWorkByLinkDoc: Operation<LeaveWorkByLinkMutation, LeaveWorkByLinkMutationVariables> = {
  name: 'LeaveWorkByLink',
  text: "mutation LeaveWorkByLink($token:String!$materialId:ID!){leaveWorkByLink(token:$token materialId:$materialId){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const StayOnWorkByLinkDoc: Operation<StayOnWorkByLinkMutation, StayOnWorkByLinkMutationVariables> = {
  name: 'StayOnWorkByLink',
  text: "mutation StayOnWorkByLink($token:String!$materialId:ID!){stayOnWorkByLink(token:$token materialId:$materialId){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const DisownAnswerByLinkDoc: Operation<DisownAnswerByLinkMutation, DisownAnswerByLinkMutationVariables> = {
  name: 'DisownAnswerByLink',
  text: "mutation DisownAnswerByLink($token:String!$consentId:ID!$explanation:String){disownAnswerByLink(token:$token consentId:$consentId explanation:$explanation)}",
};

export const ConsentLinkDoc: Operation<ConsentLinkQuery, ConsentLinkQueryVariables> = {
  name: 'ConsentLink',
  text: "query ConsentLink($token:String!){consentLink(token:$token){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const ConsentLinkPreviewDoc: Operation<ConsentLinkPreviewQuery, ConsentLinkPreviewQueryVariables> = {
  name: 'ConsentLinkPreview',
  text: "query ConsentLinkPreview($token:String!$materialIds:[ID!]!$terms:TermsInput!){consentLinkPreview(token:$token materialIds:$materialIds terms:$terms){...Preview}}fragment Preview on AudiencePreview{count total public schools{...SchoolName lat lon}without{...SchoolName lat lon}closing{works before publicBefore after}}fragment SchoolName on School{id slug name}",
};

export const AnswerByLinkDoc: Operation<AnswerByLinkMutation, AnswerByLinkMutationVariables> = {
  name: 'AnswerByLink',
  text: "mutation AnswerByLink($token:String!$answers:[ConsentAnswerInput!]!){answerByLink(token:$token answers:$answers){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const WithdrawByLinkDoc: Operation<WithdrawByLinkMutation, WithdrawByLinkMutationVariables> = {
  name: 'WithdrawByLink',
  text: "mutation WithdrawByLink($token:String!$consentIds:[ID!]!){withdrawByLink(token:$token consentIds:$consentIds){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const ResumeByLinkDoc: Operation<ResumeByLinkMutation, ResumeByLinkMutationVariables> = {
  name: 'ResumeByLink',
  text: "mutation ResumeByLink($token:String!$consentIds:[ID!]!){resumeByLink(token:$token consentIds:$consentIds){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const ChangeTermsByLinkDoc: Operation<ChangeTermsByLinkMutation, ChangeTermsByLinkMutationVariables> = {
  name: 'ChangeTermsByLink',
  text: "mutation ChangeTermsByLink($token:String!$consentId:ID!$terms:TermsInput!){changeTermsByLink(token:$token consentId:$consentId terms:$terms){...ConsentLinkPage}}fragment ConsentLinkPage on ConsentLink{token name email canStop expiresAt questions{...LinkedConsent}held{...LinkedConsent}answered{id state answeredAt material{id title makers{you}}}toLeave{subjectId title askedAt}}fragment LinkedConsent on LinkedConsent{id subjectId state version basis asked{...ConsentTerms}terms{...ConsentTerms}earlier{version terms{...ConsentTerms}}requestedBy{...PersonName}requestedAt answeredAt lapsesAt endedAt viewerCan{answer withdraw narrow resume}material{id title description kind thumbnailUrl versionNumber newestNumber school{...SchoolName}makers{label you consentState}files{id name url}}}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const MailConsentLinkDoc: Operation<MailConsentLinkMutation, MailConsentLinkMutationVariables> = {
  name: 'MailConsentLink',
  text: "mutation MailConsentLink($token:String!){mailConsentLink(token:$token)}",
};

export const HoldConsentLinkDoc: Operation<HoldConsentLinkMutation, HoldConsentLinkMutationVariables> = {
  name: 'HoldConsentLink',
  text: "mutation HoldConsentLink($token:String!){holdConsentLink(token:$token)}",
};

export const LinkedLedgerDoc: Operation<LinkedLedgerQuery, LinkedLedgerQueryVariables> = {
  name: 'LinkedLedger',
  text: "query LinkedLedger($token:String!){myLedger(token:$token){...PaperText}}fragment PaperText on Paper{title lead sections{heading path language paragraphs facts{label value path code}}}",
};

export const MyLeaveQuestionsDoc: Operation<MyLeaveQuestionsQuery, MyLeaveQuestionsQueryVariables> = {
  name: 'MyLeaveQuestions',
  text: "query MyLeaveQuestions{myLeaveQuestions{subjectId title askedAt}}",
};

export const MadeWorkDoc: Operation<MadeWorkQuery, MadeWorkQueryVariables> = {
  name: 'MadeWork',
  text: "query MadeWork($id:ID!){material(id:$id){id title school{...SchoolName}makers{label you}}}fragment SchoolName on School{id slug name}",
};

export const LeaveWorkDoc: Operation<LeaveWorkMutation, LeaveWorkMutationVariables> = {
  name: 'LeaveWork',
  text: "mutation LeaveWork($materialId:ID!){leaveWork(materialId:$materialId)}",
};

export const StayOnWorkDoc: Operation<StayOnWorkMutation, StayOnWorkMutationVariables> = {
  name: 'StayOnWork',
  text: "mutation StayOnWork($materialId:ID!){stayOnWork(materialId:$materialId)}",
};

export const DisownAnswerDoc: Operation<DisownAnswerMutation, DisownAnswerMutationVariables> = {
  name: 'DisownAnswer',
  text: "mutation DisownAnswer($consentId:ID!$explanation:String){disownAnswer(consentId:$consentId explanation:$explanation)}",
};

export const MakersToJudgeDoc: Operation<MakersToJudgeQuery, MakersToJudgeQueryVariables> = {
  name: 'MakersToJudge',
  text: "query MakersToJudge($materialId:ID!){makersToJudge(materialId:$materialId){id title school{...SchoolName}makers{person{...PersonName}state answeredAt revocableId}}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const RemoveMakerDoc: Operation<RemoveMakerMutation, RemoveMakerMutationVariables> = {
  name: 'RemoveMaker',
  text: "mutation RemoveMaker($materialId:ID!$personId:ID!$reason:String!){removeMaker(materialId:$materialId personId:$personId reason:$reason)}",
};

export const RevokeConsentDoc: Operation<RevokeConsentMutation, RevokeConsentMutationVariables> = {
  name: 'RevokeConsent',
  text: "mutation RevokeConsent($consentId:ID!$reason:String!){revokeConsent(consentId:$consentId reason:$reason)}",
};

export const ConsentReceiptDoc: Operation<ConsentReceiptQuery, ConsentReceiptQueryVariables> = {
  name: 'ConsentReceipt',
  text: "query ConsentReceipt($consentId:ID!$token:String){consentReceipt(consentId:$consentId token:$token){id paper{...PaperText}}}fragment PaperText on Paper{title lead sections{heading path language paragraphs facts{label value path code}}}",
};

export const MyStandingRulesDoc: Operation<MyStandingRulesQuery, MyStandingRulesQueryVariables> = {
  name: 'MyStandingRules',
  text: "query MyStandingRules{myStandingRules{id madeAt shares school{...SchoolName}terms{...ConsentTerms}}myStoppedRules{id schoolId shares terms{...ConsentTerms}}}fragment SchoolName on School{id slug name}fragment ConsentTerms on Terms{scope{mode futureMembers schools{...SchoolName}}licence attribution versionPolicy until}",
};

export const StandingRulePreviewDoc: Operation<StandingRulePreviewQuery, StandingRulePreviewQueryVariables> = {
  name: 'StandingRulePreview',
  text: "query StandingRulePreview($schoolId:ID!$terms:TermsInput!){standingRulePreview(schoolId:$schoolId terms:$terms){...Preview}}fragment Preview on AudiencePreview{count total public schools{...SchoolName lat lon}without{...SchoolName lat lon}closing{works before publicBefore after}}fragment SchoolName on School{id slug name}",
};

export const SetStandingRuleDoc: Operation<SetStandingRuleMutation, SetStandingRuleMutationVariables> = {
  name: 'SetStandingRule',
  text: "mutation SetStandingRule($schoolId:ID!$terms:TermsInput!){setStandingRule(schoolId:$schoolId terms:$terms){id}}",
};

export const EndStandingRuleDoc: Operation<EndStandingRuleMutation, EndStandingRuleMutationVariables> = {
  name: 'EndStandingRule',
  text: "mutation EndStandingRule($schoolId:ID!$withdraw:Boolean!){endStandingRule(schoolId:$schoolId withdraw:$withdraw)}",
};

export const ResumeStandingRuleDoc: Operation<ResumeStandingRuleMutation, ResumeStandingRuleMutationVariables> = {
  name: 'ResumeStandingRule',
  text: "mutation ResumeStandingRule($schoolId:ID!){resumeStandingRule(schoolId:$schoolId){id}}",
};

export const MemberSchoolsDoc: Operation<MemberSchoolsQuery, MemberSchoolsQueryVariables> = {
  name: 'MemberSchools',
  text: "query MemberSchools($first:Int!$after:String){schools(first:$first after:$after status:MEMBER){nodes{...SchoolName lat lon}pageInfo{endCursor hasNextPage}}}fragment SchoolName on School{id slug name}",
};

export const ConsentPreviewDoc: Operation<ConsentPreviewQuery, ConsentPreviewQueryVariables> = {
  name: 'ConsentPreview',
  text: "query ConsentPreview($materialIds:[ID!]!$terms:TermsInput!){consentPreview(materialIds:$materialIds terms:$terms){...Preview}}fragment Preview on AudiencePreview{count total public schools{...SchoolName lat lon}without{...SchoolName lat lon}closing{works before publicBefore after}}fragment SchoolName on School{id slug name}",
};

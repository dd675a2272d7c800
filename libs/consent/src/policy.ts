/**
 * The rules of consent, pure: no database, no clock, no framework. Whoever wants to know how Deelgenoot decides reads what
 * is behind these names; the services around them only load and store.
 */
export type { Clearance } from './clearance/clearance.ts';
export { clearanceFor, mayClear, type StandingClearance, WITHHELD } from './clearance/clearance.policy.ts';
export { type AnswerWish, decideAnswers, decideNewTerms, decideWithdrawals, type Moment } from './consent/answer.policy.ts';
export { type Change, entryOf } from './consent/change.ts';
export type { Answer, ConsentRow } from './consent/consent.ts';
export { decideCancellations, decideEnds, decideReminders } from './consent/follow-up.policy.ts';
export { planRequest, type RequestFacts, type RequestPlan } from './consent/request.policy.ts';
export { type AuthorsChange, decideRemovals, mayChangeAuthors } from './contribution/contribution.policy.ts';
export { decideRevocation, type JudgedFacts, mayRemoveMaker } from './judging/judging.policy.ts';
export { type Act, bodyOf, type Entry, eventHash, type EventBody, genesisHash, type LedgerEvent, nextEvent, SYSTEM } from './ledger/event.ts';
export { commitment } from './ledger/person-keys.ts';
export { type SignedHead, type Verification, verifyLedger } from './ledger/verify.ts';
export type { VersionFacts } from './sharing/active-answer.policy.ts';
export { type Shared, sharedWith, type SharingFacts } from './sharing/shared-with.policy.ts';
export type { StandingRule } from './standing/standing.policy.ts';
export type { SubjectDescription } from './subject/consent-subjects.ts';
export { Roster, type RosterSchool } from './terms/roster.ts';
export { mayAgreeTo, readTerms, type TermsWish } from './terms/terms.policy.ts';
export type { Scope, Terms } from './terms/terms.ts';

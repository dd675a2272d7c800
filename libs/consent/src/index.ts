export type { Clearance } from './clearance/clearance.ts';
export { TakeBackClearance } from './clearance/take-back-clearance.ts';
export { AnswerConsents } from './consent/answer-consents.ts';
export type { AnswerWish } from './consent/answer.policy.ts';
export { ChangeTerms } from './consent/change-terms.ts';
export type { Answer, ConsentRow } from './consent/consent.ts';
export { canAskAt } from './consent/consent.policy.ts';
export { ConsentConnection, ConsentState, ConsentType } from './consent/consent.type.ts';
export { BOARD } from './consent/consent.writer.ts';
export { Consents, type SubjectFacts } from './consent/consents.ts';
export { readerOf } from './paper/hand-over.ts';
export { licenceWords, scopeWords } from './paper/terms-words.ts';
export { FollowUp } from './consent/follow-up.ts';
export { RequestConsent, type RequestFault, type RequestReport } from './consent/request-consent.ts';
export { type State, STATES } from './consent/states.ts';
export { Sweep } from './consent/sweep.job.ts';
export { WithdrawConsents } from './consent/withdraw-consents.ts';
export { ConsentModule } from './consent.module.ts';
export { anewSince, authorsAt, type Contribution, type Credit, partsAt } from './contribution/contribution.policy.ts';
export { Contributions } from './contribution/contributions.ts';
export { AnswerByLink } from './link/answer-by-link.ts';
export { AnswerLinks } from './link/answer-links.ts';
export { LinkedConsentType } from './link/link.type.ts';
export { SignHeads } from './ledger/sign-heads.job.ts';
export { type LedgerReport, VerifyLedger } from './ledger/verify-ledger.ts';
export { faultOfRoster, faultOfRule, faultOfWork } from './records/records.policy.ts';
export { headOfReceipt } from './receipt/head-of-receipt.ts';
export { consentMigrations } from './migrations/index.ts';
export { RESTAMP_ALL_JOB } from './subject/restamp.job.ts';
export { activeAnswer, type Given, type VersionFacts } from './sharing/active-answer.policy.ts';
export { type PublicKey, SigningKey } from './ledger/signing-key.ts';
export type { EventBody } from './ledger/event.ts';
export { hashOf } from './ledger/canonical.ts';
export { signedBy } from './ledger/signing-key.ts';
export { verifyLedger } from './ledger/verify.ts';
export { type Position, positionOf } from './sharing/position.policy.ts';
export { type Shared, sharedWith, type SharingFacts } from './sharing/shared-with.policy.ts';
export { StandingRules } from './standing/standing-rules.ts';
export { type ConsentSubject, ConsentSubjects, type SubjectDescription } from './subject/consent-subjects.ts';
export { RequestReportType } from './consent/request.type.ts';
export { allowsAdapting, isCreativeCommons } from './terms/licence.ts';
export { type GivenScope, membersIn, narrowest, passesOf, type Reach, stampable } from './terms/scope.ts';
export { Roster, type RosterSchool } from './terms/roster.ts';
export type { TermsWish } from './terms/terms.policy.ts';
export type { Attribution, Scope, ScopeMode, Terms, VersionPolicy } from './terms/terms.ts';
export { AttributionEnum, ScopeModeEnum, ScopeType, TermsInput, TermsType, VersionPolicyEnum } from './terms/terms.type.ts';
export { publicKeyOf } from './transfer/carried.ts';
export { carriedOver, type Names } from './transfer/carry-over.policy.ts';
export { RightsArrival } from './transfer/rights-arrival.ts';
export { RightsTransfer } from './transfer/rights-transfer.ts';
export {
  TRAVELLING_CHAIN,
  TRAVELLING_FRAME,
  TRAVELLING_RIGHTS,
  type TravellingChain,
  type TravellingFrame,
  type TravellingRights,
} from './transfer/rights-shapes.ts';

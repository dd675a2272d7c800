import { IdentityModule } from '@deelgenoot/identity';
import { ModerationModule } from '@deelgenoot/moderation';
import { NotificationsModule } from '@deelgenoot/notifications';
import { Nudges } from '@deelgenoot/realtime';
import { Module } from '@nestjs/common';
import { ClearanceRepository } from './clearance/clearance.repository.ts';
import { ClearanceResolver } from './clearance/clearance.resolver.ts';
import { ClearWorks } from './clearance/clear-works.ts';
import { StandingClearances } from './clearance/standing-clearances.ts';
import { Clearances } from './clearance/clearances.ts';
import { TakeBackClearance } from './clearance/take-back-clearance.ts';
import { AnswerConsents } from './consent/answer-consents.ts';
import { AnswerResolver } from './consent/answer.resolver.ts';
import { ChangeTerms } from './consent/change-terms.ts';
import { Beside } from './consent/beside.ts';
import { ConsentAbilities } from './consent/consent-abilities.ts';
import { ConsentNews } from './consent/consent-news.ts';
import { EndingNews } from './consent/ending-news.ts';
import { ConsentRepository } from './consent/consent.repository.ts';
import { ConsentResolver } from './consent/consent.resolver.ts';
import { ConsentWriter } from './consent/consent.writer.ts';
import { Consents } from './consent/consents.ts';
import { Ends } from './consent/ends.ts';
import { FollowUp } from './consent/follow-up.ts';
import { Moments } from './consent/moments.ts';
import { RequestConsent } from './consent/request-consent.ts';
import { RequestResolver } from './consent/request.resolver.ts';
import { ResumeConsents } from './consent/resume-consents.ts';
import { Sweep } from './consent/sweep.job.ts';
import { WithdrawConsents } from './consent/withdraw-consents.ts';
import { Contributions } from './contribution/contributions.ts';
import { EraseAuthor } from './erasure/erase-author.ts';
import { JudgeMakers } from './judging/judge-makers.ts';
import { JudgingResolver } from './judging/judging.resolver.ts';
import { LeaveQuestions } from './leaving/leave-questions.ts';
import { LeaveWork } from './leaving/leave-work.ts';
import { LeavingNews } from './leaving/leaving-news.ts';
import { LeavingResolver } from './leaving/leaving.resolver.ts';
import { Ledger } from './ledger/ledger.ts';
import { LedgerAgreementResolver, LedgerResolver } from './ledger/ledger.resolver.ts';
import { PersonKeys } from './ledger/person-keys.ts';
import { SignHeads } from './ledger/sign-heads.job.ts';
import { SignedHeads } from './ledger/signed-heads.ts';
import { SigningKey } from './ledger/signing-key.ts';
import { WorkLedgerController } from './work-ledger/work-ledger.controller.ts';
import { WorkLedger } from './work-ledger/work-ledger.ts';
import { VerifyLedger } from './ledger/verify-ledger.ts';
import { AnswerByLink } from './link/answer-by-link.ts';
import { AnswerLinks } from './link/answer-links.ts';
import { LinkResolver } from './link/link.resolver.ts';
import { OwnEvents } from './person-ledger/own-events.ts';
import { PersonLedgerController } from './person-ledger/person-ledger.controller.ts';
import { PersonLedgerResolver } from './person-ledger/person-ledger.resolver.ts';
import { PersonLedger } from './person-ledger/person-ledger.ts';
import { ReceiptController } from './receipt/receipt.controller.ts';
import { ReceiptResolver } from './receipt/receipt.resolver.ts';
import { Receipts } from './receipt/receipts.ts';
import { AudiencePreviews } from './sharing/audience-preview.ts';
import { NamedPreviews } from './sharing/named-previews.ts';
import { StandingRules } from './standing/standing-rules.ts';
import { ConsentSubjects } from './subject/consent-subjects.ts';
import { CheckRecords } from './records/check-records.ts';
import { Restamp } from './subject/restamp.job.ts';
import { SchoolChanges } from './subject/school-changes.ts';
import { TouchedSubjects } from './subject/touched-subjects.ts';
import { KeepRules } from './standing/keep-rules.ts';
import { StandingResolver } from './standing/standing.resolver.ts';
import { KnownSchools } from './terms/known-schools.ts';
import { Carried } from './transfer/carried.ts';
import { RightsArrival } from './transfer/rights-arrival.ts';
import { RightsTransfer } from './transfer/rights-transfer.ts';
import { Rosters } from './terms/rosters.ts';
import { ScopeResolver } from './terms/terms.resolver.ts';
import { ConsentTextResolver } from './text/consent-text.resolver.ts';
import { ConsentTexts } from './text/consent-texts.ts';

/** What is kept and read. */
const records = [
  ConsentSubjects,
  Rosters,
  KnownSchools,
  ConsentTexts,
  Moments,
  ConsentRepository,
  Beside,
  ConsentAbilities,
  ClearanceRepository,
  Contributions,
  Consents,
  StandingRules,
  StandingClearances,
  RightsTransfer,
  RightsArrival,
];
const ledger = [Ledger, PersonKeys, SigningKey, SignedHeads, SignHeads, VerifyLedger, CheckRecords, WorkLedger, Carried, OwnEvents];
/** What people and the clock do, one verb each. */
const verbs = [
  Nudges,
  ConsentWriter,
  ConsentNews,
  EndingNews,
  Ends,
  Clearances,
  RequestConsent,
  TakeBackClearance,
  AnswerConsents,
  WithdrawConsents,
  ChangeTerms,
  ResumeConsents,
  FollowUp,
  AudiencePreviews,
  NamedPreviews,
  LeaveQuestions,
  LeavingNews,
  LeaveWork,
  JudgeMakers,
  AnswerLinks,
  AnswerByLink,
  KeepRules,
  ClearWorks,
  Sweep,
  SchoolChanges,
  TouchedSubjects,
  Restamp,
  Receipts,
  PersonLedger,
  EraseAuthor,
];
const resolvers = [
  ConsentResolver,
  AnswerResolver,
  RequestResolver,
  LedgerResolver,
  LedgerAgreementResolver,
  ConsentTextResolver,
  ScopeResolver,
  LinkResolver,
  LeavingResolver,
  JudgingResolver,
  StandingResolver,
  ClearanceResolver,
  ReceiptResolver,
  PersonLedgerResolver,
];

/** Who agreed to what, on which terms, and the proof of it. */
@Module({
  imports: [IdentityModule, ModerationModule, NotificationsModule],
  controllers: [ReceiptController, PersonLedgerController, WorkLedgerController],
  providers: [...records, ...ledger, ...verbs, ...resolvers],
  exports: [
    ConsentSubjects,
    Contributions,
    Consents,
    RequestConsent,
    TakeBackClearance,
    AnswerConsents,
    WithdrawConsents,
    ChangeTerms,
    FollowUp,
    StandingRules,
    AnswerByLink,
    VerifyLedger,
    SignHeads,
    Sweep,
    SigningKey,
    RightsTransfer,
    RightsArrival,
  ],
})
export class ConsentModule {}

import { VIEWER_SOURCE } from '@deelgenoot/platform';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountResolver } from './account/account.resolver.ts';
import { EmailChange } from './account/email-change.service.ts';
import { PasswordChange } from './account/password-change.service.ts';
import { SignUp } from './account/sign-up.service.ts';
import { AuditTrail } from './audit/audit-trail.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { DomainResolver } from './domain/domain.resolver.ts';
import { Domains } from './domain/domain.service.ts';
import { SchoolDomains } from './domain/school-domains.ts';
import { EraseAccount } from './erasure/erase-account.service.ts';
import { ErasureRepository } from './erasure/erasure.repository.ts';
import { ErasureResolver } from './erasure/erasure.resolver.ts';
import { PersonalDataOwners } from './erasure/personal-data.ts';
import { AcceptInvitation } from './invitation/accept-invitation.service.ts';
import { InvitationResolver } from './invitation/invitation.resolver.ts';
import { Invitations } from './invitation/invitations.ts';
import { Invite } from './invitation/invite.service.ts';
import { LimitGuard } from './limits/limited.ts';
import { Limits } from './limits/limits.ts';
import { Sweep } from './limits/sweep.job.ts';
import { MailLinks } from './mail-link/mail-links.ts';
import { MemberResolver } from './membership/member.resolver.ts';
import { Members } from './membership/members.service.ts';
import { Memberships } from './membership/memberships.ts';
import { Exclusions } from './membership/exclusions.ts';
import { Passes } from './membership/passes.ts';
import { NameOutsider } from './outsider/name-outsider.service.ts';
import { OutsiderResolver } from './outsider/outsider.resolver.ts';
import { Passwords } from './password/passwords.ts';
import { AccountAdminResolver } from './person/account-admin.resolver.ts';
import { Administrators } from './person/administrators.ts';
import { IdentityMail } from './person/identity-mails.ts';
import { MembershipResolver, MeResolver } from './person/me.resolver.ts';
import { People } from './person/people.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { Profile } from './person/profile.service.ts';
import { Suspension } from './person/suspension.service.ts';
import { MergeSchools } from './school/merge-schools.service.ts';
import { SchoolAdminResolver } from './school/school-admin.resolver.ts';
import { SchoolAdmin } from './school/school-admin.service.ts';
import { SchoolHooks } from './school/school-hooks.ts';
import { SchoolResolver } from './school/school.resolver.ts';
import { Schools } from './school/schools.ts';
import { SessionCookie } from './session/session-cookie.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { Sessions } from './session/sessions.ts';
import { SignInResolver } from './session/sign-in.resolver.ts';
import { SignIn } from './session/sign-in.service.ts';
import { LastSeen } from './session/last-seen.ts';
import { Viewers } from './session/viewers.ts';
import { PeopleTransfer } from './transfer/people-transfer.ts';
import { ApiTokens } from './token/api-tokens.ts';
import { TokenScopes } from './token/token-scope.ts';
import { TokenResolver } from './token/token.resolver.ts';

/** What other rooms may call. */
const shared = [
  PersonalDataOwners,
  AuditTrail,
  Schools,
  SchoolHooks,
  SchoolDomains,
  People,
  Memberships,
  Exclusions,
  Passes,
  Passwords,
  PeopleTransfer,
  Sessions,
  Viewers,
  Limits,
];

const own = [
  Suspension,
  MergeSchools,
  Administrators,
  SessionCookie,
  LastSeen,
  SignIn,
  SignUp,
  PasswordChange,
  EmailChange,
  MailLinks,
  IdentityMail,
  Profile,
  NameOutsider,
  Members,
  Invitations,
  Invite,
  AcceptInvitation,
  Domains,
  SchoolAdmin,
  ApiTokens,
  LimitGuard,
  Sweep,
  EraseAccount,
  ErasureRepository,
];

const resolvers = [
  AuditResolver,
  AccountAdminResolver,
  SchoolResolver,
  SchoolAdminResolver,
  PersonResolver,
  MeResolver,
  MembershipResolver,
  MemberResolver,
  OutsiderResolver,
  InvitationResolver,
  DomainResolver,
  AccountResolver,
  SessionResolver,
  SignInResolver,
  TokenResolver,
  ErasureResolver,
];

/** Who people are, where they belong, and how they get in. */
@Module({
  providers: [...shared, ...own, ...resolvers, { provide: VIEWER_SOURCE, useExisting: Viewers }, { provide: APP_GUARD, useClass: TokenScopes }],
  exports: [...shared, VIEWER_SOURCE],
})
export class IdentityModule {}

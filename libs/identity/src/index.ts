import { SchoolDomainRow } from './domain/school-domain.entity.ts';
import { InvitationRow } from './invitation/invitation.entity.ts';
import { MailTokenRow } from './mail-link/mail-token.entity.ts';
import { MembershipRow } from './membership/membership.entity.ts';
import { PersonRow, PlatformRoleRow } from './person/person.entity.ts';
import { SchoolRow } from './school/school.entity.ts';
import { SessionRow } from './session/session.entity.ts';
import { ApiTokenRow } from './token/api-token.entity.ts';

/** Everything that TypeORM must know of this context. */
export const identityEntities = [SchoolRow, PersonRow, PlatformRoleRow, MembershipRow, SchoolDomainRow, SessionRow, ApiTokenRow, InvitationRow, MailTokenRow];

export { Audited } from './audit/audited.ts';
export { SchoolDomains } from './domain/school-domains.ts';
export { IdentityModule } from './identity.module.ts';
export { mayUseLink } from './mail-link/link.policy.ts';
export { Limited } from './limits/limited.ts';
export { activeSql, type MembershipRow } from './membership/membership.entity.ts';
export { mayAct, mayAdminister, mayManage } from './membership/membership.policy.ts';
export { RoleEnum } from './membership/membership.type.ts';
export { Memberships } from './membership/memberships.ts';
export { Passes, PASSES_CHANNEL } from './membership/passes.ts';
export { identityMigrations } from './migrations/index.ts';
export { Passwords } from './password/passwords.ts';
export { Administrators } from './person/administrators.ts';
export type { IdentityMails } from './person/identity-mails.ts';
export { MeType } from './person/me.type.ts';
export { People, type NewPerson } from './person/people.ts';
export type { PersonRow } from './person/person.entity.ts';
export { PersonType } from './person/person.type.ts';
export { seedReferenceSchools, type SchoolImport } from './school/reference-schools.ts';
export { SchoolHooks } from './school/school-hooks.ts';
export type { SchoolRow, SchoolStatusValue } from './school/school.entity.ts';
export { SchoolConnection, SchoolStatusEnum, SchoolType } from './school/school.type.ts';
export { Schools, type NewSchool } from './school/schools.ts';
export { Sessions } from './session/sessions.ts';
export { Viewers } from './session/viewers.ts';
export { hashSecret } from './session/secrets.ts';
export { TokenScope } from './token/token-scope.ts';

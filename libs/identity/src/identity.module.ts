import { VIEWER_SOURCE } from '@deelgenoot/platform';
import { Module } from '@nestjs/common';
import { Memberships } from './membership/memberships.ts';
import { Passes } from './membership/passes.ts';
import { Passwords } from './password/passwords.ts';
import { MembershipResolver, MeResolver } from './person/me.resolver.ts';
import { People } from './person/people.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { SchoolHooks } from './school/school-hooks.ts';
import { SchoolResolver } from './school/school.resolver.ts';
import { Schools } from './school/schools.ts';
import { SessionCookie } from './session/session-cookie.ts';
import { Sessions } from './session/sessions.ts';
import { SignInResolver } from './session/sign-in.resolver.ts';
import { SignIn } from './session/sign-in.service.ts';
import { Viewers } from './session/viewers.ts';

const shared = [Schools, SchoolHooks, People, Memberships, Passes, Passwords, Sessions, SessionCookie, SignIn, Viewers];

/** Who people are, where they belong, and how they get in. */
@Module({
  providers: [...shared, { provide: VIEWER_SOURCE, useExisting: Viewers }, SchoolResolver, PersonResolver, MeResolver, MembershipResolver, SignInResolver],
  exports: [...shared, VIEWER_SOURCE],
})
export class IdentityModule {}

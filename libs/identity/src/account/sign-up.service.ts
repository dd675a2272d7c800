import { demand, DomainError, requireName } from '@deelgenoot/kernel';
import { Jobs, type Ctx, type GraphqlContext, type Locale } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SchoolDomains } from '../domain/school-domains.ts';
import { MailLinks } from '../mail-link/mail-links.ts';
import { Memberships } from '../membership/memberships.ts';
import { mayUsePassword } from '../password/password.policy.ts';
import { Passwords } from '../password/passwords.ts';
import { domainOf, requireEmail } from '../person/email.ts';
import { IdentityMail, SIGN_IN_PATH } from '../person/identity-mails.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { SignIn } from '../session/sign-in.service.ts';

interface Wish {
  email: string;
  name: string;
  locale: Locale;
  passwordHash: string;
}

const JOB = 'identity.sign-up';

/** People of a school with a confirmed mail domain let themselves in. Nobody exists before their address is verified. */
@Injectable()
export class SignUp implements OnModuleInit {
  constructor(
    private readonly domains: SchoolDomains,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly memberships: Memberships,
    private readonly links: MailLinks,
    private readonly mail: IdentityMail,
    private readonly signIn: SignIn,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.on<Wish>(JOB, (ctx, wish) => this.answer(ctx, wish));
  }

  /**
   * Answers alike, and equally fast, whether the address is known or not: a job looks.
   * @throws DomainError EMAIL_DOMAIN_UNKNOWN when no school that takes part has this domain
   */
  async request(ctx: Ctx, wish: { email: string; name: string; password: string; locale: Locale }): Promise<void> {
    const email = requireEmail(wish.email);
    const name = requireName(wish.name);
    demand(mayUsePassword(wish.password, [name, email]));
    await this.schoolOf(ctx, email);
    await this.jobs.add(ctx, JOB, { email, name, locale: wish.locale, passwordHash: await this.passwords.hash(wish.password) } satisfies Wish);
  }

  /**
   * Verifies the address and lets its owner in as a teacher of the school. The password of the sign-up is asked again:
   * otherwise someone could sign up with another's address, and get in when that other follows the link.
   * @throws DomainError LINK_INVALID, LINK_USED, LINK_EXPIRED, PASSWORD_WRONG, EMAIL_DOMAIN_UNKNOWN, EMAIL_TAKEN
   */
  async verify(http: GraphqlContext, secret: string, password: string): Promise<PersonRow> {
    const { ctx } = http;
    const { email, data } = await this.links.redeem(ctx, 'sign-up', secret);
    const wish = data as unknown as Omit<Wish, 'email'>;
    if (!(await this.passwords.fits(wish.passwordHash, password))) throw new DomainError('DENIED', 'PASSWORD_WRONG');
    const institutionId = await this.schoolOf(ctx, email);
    const person = await this.people.enter(ctx, { ...wish, email });
    await this.memberships.start(ctx, person.id, institutionId, ['teacher']);
    return this.signIn.letIn(http, person);
  }

  private async answer(ctx: Ctx, { email, name, locale, passwordHash }: Wish): Promise<void> {
    if (await this.people.hasAccount(ctx, email)) return this.mail.send(ctx, 'sign-up-known-address', email, locale, { path: SIGN_IN_PATH });
    const token = await this.links.issue(ctx, 'sign-up', { email, data: { name, locale, passwordHash } });
    await this.mail.send(ctx, 'verify-email', email, locale, { token });
  }

  private async schoolOf(ctx: Ctx, email: string): Promise<string> {
    const institutionId = await this.domains.schoolOf(ctx, domainOf(email));
    if (institutionId === null) throw new DomainError('DENIED', 'EMAIL_DOMAIN_UNKNOWN', { domain: domainOf(email) });
    return institutionId;
  }
}

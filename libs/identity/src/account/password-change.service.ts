import { demand, DomainError } from '@deelgenoot/kernel';
import { Jobs, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailLinks } from '../mail-link/mail-links.ts';
import { mayUsePassword } from '../password/password.policy.ts';
import { Passwords } from '../password/passwords.ts';
import { requireEmail } from '../person/email.ts';
import { IdentityMail } from '../person/identity-mails.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { SessionCookie } from '../session/session-cookie.ts';
import { Sessions } from '../session/sessions.ts';
import { requireSelf } from './require-self.ts';

const JOB = 'identity.reset-password';

/** A new password, by the old one or by a link in a mail. Either ends every other session. */
@Injectable()
export class PasswordChange implements OnModuleInit {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly links: MailLinks,
    private readonly mail: IdentityMail,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ email: string }>(JOB, (ctx, { email }) => this.mailLink(ctx, email));
  }

  /** Answers alike for every address; a job looks whether it is known. */
  async request(ctx: Ctx, address: string): Promise<void> {
    await this.jobs.add(ctx, JOB, { email: requireEmail(address) });
  }

  /** @throws DomainError LINK_INVALID, LINK_USED, LINK_EXPIRED, PASSWORD_TOO_SHORT, PASSWORD_TOO_COMMON */
  async byLink(http: GraphqlContext, secret: string, password: string): Promise<void> {
    const link = await this.links.redeem(http.ctx, 'reset-password', secret);
    const person = (await this.people.load(http.ctx, link.personId!))!;
    await this.set(http, person, password);
    await this.links.closeAll(http.ctx, person.id);
  }

  /** @throws DomainError PASSWORD_WRONG when `current` is not the password */
  async byPassword(http: GraphqlContext, current: string, next: string): Promise<void> {
    const person = await requireSelf(http.ctx, this.people);
    if (!(await this.passwords.matches(http.ctx, person.id, current))) throw new DomainError('DENIED', 'PASSWORD_WRONG');
    await this.set(http, person, next);
  }

  private async set({ ctx, req }: GraphqlContext, person: PersonRow, password: string): Promise<void> {
    demand(mayUsePassword(password, [person.name, person.email]));
    await this.passwords.set(ctx, person.id, await this.passwords.hash(password));
    await this.sessions.endAll(ctx, person.id, this.cookie.read(req.headers.cookie));
  }

  private async mailLink(ctx: Ctx, email: string): Promise<void> {
    const person = await this.people.byEmail(ctx, email);
    if (!person || !(await this.people.hasAccount(ctx, email))) return;
    const token = await this.links.issue(ctx, 'reset-password', { email, personId: person.id });
    await this.mail.send(ctx, 'reset-password', email, person.locale, { name: person.name, token });
  }
}

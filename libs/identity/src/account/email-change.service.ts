import { DomainError } from '@deelgenoot/kernel';
import { Jobs, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailLinks } from '../mail-link/mail-links.ts';
import { Passwords } from '../password/passwords.ts';
import { requireEmail } from '../person/email.ts';
import { IdentityMail, SIGN_IN_PATH } from '../person/identity-mails.ts';
import { People } from '../person/people.ts';
import { SessionCookie } from '../session/session-cookie.ts';
import { Sessions } from '../session/sessions.ts';
import { requireSelf } from './require-self.ts';

const JOB = 'identity.change-email';

/**
 * Another address for the same person. It counts once a link sent there was followed, ends every other session,
 * and is told to the address that it takes the place of.
 */
@Injectable()
export class EmailChange implements OnModuleInit {
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
    this.jobs.on<{ personId: string; email: string }>(JOB, (ctx, wish) => this.mailLink(ctx, wish));
  }

  /** Answers alike whether the new address is someone's or not. @throws DomainError PASSWORD_WRONG */
  async request(ctx: Ctx, address: string, password: string): Promise<void> {
    const person = await requireSelf(ctx, this.people);
    const email = requireEmail(address);
    if (!(await this.passwords.matches(ctx, person.id, password))) throw new DomainError('DENIED', 'PASSWORD_WRONG');
    await this.jobs.add(ctx, JOB, { personId: person.id, email });
  }

  /** @throws DomainError LINK_INVALID, LINK_USED, LINK_EXPIRED, EMAIL_TAKEN */
  async confirm({ ctx, req }: GraphqlContext, secret: string): Promise<void> {
    const { email, personId } = await this.links.redeem(ctx, 'change-email', secret);
    const person = (await this.people.load(ctx, personId!))!;
    await this.people.setEmail(ctx, personId!, email);
    await this.mail.send(ctx, 'email-changed', person.email, person.locale, { name: person.name });
    await this.links.closeAll(ctx, personId!);
    await this.sessions.endAll(ctx, personId!, this.cookie.read(req.headers.cookie));
  }

  private async mailLink(ctx: Ctx, { personId, email }: { personId: string; email: string }): Promise<void> {
    const [person, owner] = [await this.people.load(ctx, personId), await this.people.byEmail(ctx, email)];
    if (!person) return;
    if (owner) return this.mail.send(ctx, 'sign-up-known-address', email, owner.locale, { path: SIGN_IN_PATH });
    const token = await this.links.issue(ctx, 'change-email', { email, personId });
    await this.mail.send(ctx, 'change-email', email, person.locale, { name: person.name, token });
  }
}

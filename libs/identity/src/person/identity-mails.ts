import { Jobs, type Ctx, type Locale } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What each mail of this room says; the room that sends mail holds their words. */
export interface IdentityMails {
  'verify-email': { name: string; url: string };
  'sign-up-known-address': { name: string; url: string };
  'reset-password': { name: string; url: string };
  'change-email': { name: string; url: string };
  invitation: { school: string; inviter: string; url: string };
}

/** Puts a mail in the outbox, with the change that causes it. */
@Injectable()
export class IdentityMail {
  constructor(private readonly jobs: Jobs) {}

  async send<T extends keyof IdentityMails>(ctx: Ctx, template: T, to: string, locale: Locale, data: IdentityMails[T]): Promise<void> {
    await this.jobs.add(ctx, 'mail.send', { to, template, locale, data });
  }
}

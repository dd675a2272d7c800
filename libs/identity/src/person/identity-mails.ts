import { Jobs, type Ctx, type Locale } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What each mail of this room says; the room that sends mail holds their words and knows where each link leads. */
export interface IdentityMails {
  // Nobody knows yet who asked for these two: no word of theirs goes to someone else's address.
  'verify-email': { token: string };
  'sign-up-known-address': { path: string };
  'reset-password': { name: string; token: string };
  'change-email': { name: string; token: string };
  suspended: { name: string; reason: string };
  reinstated: { name: string };
  /** The last mail: the address is kept nowhere after it. */
  'account-erased': Record<string, never>;
  /** To the address that someone had until now. */
  'email-changed': { name: string };
  invitation: { school: string; by: string; token: string };
}

/** Where the web client lets people in. */
export const SIGN_IN_PATH = '/inloggen';

/** Puts a mail in the outbox, with the change that causes it. */
@Injectable()
export class IdentityMail {
  constructor(private readonly jobs: Jobs) {}

  async send<T extends keyof IdentityMails>(ctx: Ctx, template: T, to: string, locale: Locale, data: IdentityMails[T]): Promise<void> {
    await this.jobs.add(ctx, 'mail.send', { to, template, locale, data });
  }
}

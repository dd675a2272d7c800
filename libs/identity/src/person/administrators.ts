import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { MailLinks } from '../mail-link/mail-links.ts';
import { Memberships } from '../membership/memberships.ts';
import { requireEmail } from './email.ts';
import { People } from './people.ts';

/** Administrators are made by whoever runs the program: there is no screen for it, so nobody can be talked into it. */
@Injectable()
export class Administrators {
  constructor(
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly links: MailLinks,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Makes the person with this address an administrator; who is not known yet becomes a person without a school.
   * @returns the secret of a link to choose a password, or null for someone who can sign in already
   * @throws DomainError EMAIL_INVALID
   */
  async appoint(ctx: Ctx, address: string): Promise<string | null> {
    const email = requireEmail(address);
    const person =
      (await this.people.byEmail(ctx, email)) ?? (await this.people.add(ctx, { email, name: email.split('@')[0] ?? email, emailVerifiedAt: ctx.now }));
    await this.memberships.grantPlatform(ctx, person.id, 'admin');
    await this.trail.add(ctx, { act: 'appointAdministrator', about: person.name, details: { id: person.id } });
    return (await this.people.hasAccount(ctx, email)) ? null : this.links.issue(ctx, 'reset-password', { email, personId: person.id });
  }
}

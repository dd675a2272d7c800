import { demand, DomainError, requireName } from '@deelgenoot/kernel';
import type { Ctx, GraphqlContext } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayUseLink } from '../mail-link/link.policy.ts';
import { Memberships } from '../membership/memberships.ts';
import { mayUsePassword } from '../password/password.policy.ts';
import { Passwords } from '../password/passwords.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { SignIn } from '../session/sign-in.service.ts';
import { Viewers } from '../session/viewers.ts';
import type { InvitationRow } from './invitation.entity.ts';
import { Invitations } from './invitations.ts';

/** Someone says yes to a school. The link proves the address it was sent to. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly memberships: Memberships,
    private readonly signIn: SignIn,
    private readonly viewers: Viewers,
  ) {}

  /** @throws DomainError LINK_INVALID, LINK_USED or LINK_EXPIRED */
  async preview(ctx: Ctx, secret: string): Promise<InvitationRow & { hasAccount: boolean }> {
    const invitation = await this.usable(ctx, secret, false);
    return { ...invitation, hasAccount: await this.people.hasAccount(ctx, invitation.email) };
  }

  /**
   * Whoever is signed in joins as themselves; someone new gets an account with this name and password.
   * @throws DomainError SIGN_IN_REQUIRED when the address has an account and nobody is signed in
   */
  async accept(http: GraphqlContext, secret: string, name: string | null, password: string | null): Promise<PersonRow> {
    const { ctx } = http;
    const invitation = await this.usable(ctx, secret, true);
    const { personId } = ctx.viewer;
    const person = personId === null ? await this.enter(ctx, invitation, name, password) : (await this.people.load(ctx, personId))!;
    await this.invitations.accept(ctx, invitation.id);
    await this.memberships.start(ctx, person.id, invitation.institutionId, invitation.roles);
    if (personId === null) return this.signIn.letIn(http, person);
    await this.viewers.become(ctx, personId);
    return person;
  }

  private async enter(ctx: Ctx, { email }: InvitationRow, name: string | null, password: string | null): Promise<PersonRow> {
    if (await this.people.hasAccount(ctx, email)) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    const called = requireName(name);
    demand(mayUsePassword(password ?? '', [called, email]));
    return this.people.enter(ctx, { email, name: called, locale: ctx.locale, passwordHash: await this.passwords.hash(password!) });
  }

  private async usable(ctx: Ctx, secret: string, lock: boolean): Promise<InvitationRow> {
    const invitation = await this.invitations.bySecret(ctx, secret, lock);
    demand(mayUseLink(invitation && { usedAt: invitation.acceptedAt, expiresAt: invitation.expiresAt }, ctx.now));
    return invitation!;
  }
}

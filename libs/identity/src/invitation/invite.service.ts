import type { Role } from '@deelgenoot/access';
import { demand, DomainError, isId, notFound, refuse } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { CsvFault } from '../csv.ts';
import { mayInvite, maySeeEntrance, requireRoles } from '../membership/membership.policy.ts';
import { requireEmail } from '../person/email.ts';
import { IdentityMail } from '../person/identity-mails.ts';
import { People } from '../person/people.ts';
import type { SchoolRow } from '../school/school.entity.ts';
import { Schools } from '../school/schools.ts';
import { readInvitations } from './invitation-csv.ts';
import type { InvitationRow } from './invitation.entity.ts';
import { Invitations } from './invitations.ts';

/** A school asks people in. */
@Injectable()
export class Invite {
  constructor(
    private readonly invitations: Invitations,
    private readonly schools: Schools,
    private readonly people: People,
    private readonly mail: IdentityMail,
  ) {}

  async open(ctx: Ctx, schoolId: string): Promise<InvitationRow[]> {
    demand(maySeeEntrance(ctx.viewer, schoolId));
    return this.invitations.open(ctx, (await this.school(ctx, schoolId)).id);
  }

  async one(ctx: Ctx, schoolId: string, address: string, roles: Role[]): Promise<InvitationRow> {
    demand(requireRoles(roles));
    demand(mayInvite(ctx.viewer, schoolId, roles));
    const school = await this.school(ctx, schoolId);
    const email = requireEmail(address);
    if ((await this.invitations.memberEmails(ctx, school.id, [email])).has(email)) throw new DomainError('CONFLICT', 'ALREADY_MEMBER');
    return this.send(ctx, school, email, roles);
  }

  /** Lines with a fault are listed; the others are invited. */
  async many(ctx: Ctx, schoolId: string, csv: string): Promise<{ invited: number; faults: CsvFault[] }> {
    demand(mayInvite(ctx.viewer, schoolId, ['teacher']));
    const school = await this.school(ctx, schoolId);
    const { invitations, faults } = readInvitations(csv);
    const members = await this.invitations.memberEmails(
      ctx,
      school.id,
      invitations.map((each) => each.email),
    );
    const wanted = invitations.filter((each) => !members.has(each.email));
    for (const each of wanted) await this.send(ctx, school, each.email, each.roles);
    const known = invitations.filter((each) => members.has(each.email)).map(({ line, email }) => ({ line, code: 'ALREADY_MEMBER', value: email }));
    return { invited: wanted.length, faults: [...faults, ...known].sort((a, b) => a.line - b.line) };
  }

  async cancel(ctx: Ctx, id: string): Promise<void> {
    const invitation = isId(id) ? await this.invitations.find(ctx, id) : null;
    if (!invitation || maySeeEntrance(ctx.viewer, invitation.institutionId) !== true) throw notFound();
    demand(mayInvite(ctx.viewer, invitation.institutionId, invitation.roles));
    demand(invitation.acceptedAt === null || refuse('LINK_USED', 'CONFLICT'));
    await this.invitations.remove(ctx, id);
  }

  private async send(ctx: Ctx, school: SchoolRow, email: string, roles: Role[]): Promise<InvitationRow> {
    const { invitation, secret } = await this.invitations.write(ctx, school.id, email, roles);
    const inviter = await this.people.load(ctx, ctx.viewer.personId!);
    await this.mail.send(ctx, 'invitation', email, ctx.locale, { school: school.name, by: inviter?.name ?? '', token: secret });
    return invitation;
  }

  private async school(ctx: Ctx, id: string): Promise<SchoolRow> {
    const school = isId(id) ? await this.schools.load(ctx, id) : null;
    if (!school) throw notFound();
    return school;
  }
}

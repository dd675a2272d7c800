import { isMemberOf, type Role } from '@deelgenoot/access';
import { demand, isId, notFound, refuse, type Page, type PageArgs } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { PersonRow } from '../person/person.entity.ts';
import { keepsManager, mayEnd, mayManage, requireRoles } from './membership.policy.ts';
import { type MemberRow, Memberships } from './memberships.ts';

/** The people of a school, as its managers tend to them. */
@Injectable()
export class Members {
  constructor(private readonly memberships: Memberships) {}

  async page(ctx: Ctx, institutionId: string, args: PageArgs & { text?: string | null }): Promise<{ page: Page<MemberRow>; total: number }> {
    demand(mayManage(ctx.viewer, institutionId));
    return this.memberships.page(ctx, institutionId, args);
  }

  /** For whoever must name a colleague, as the maker of a material for instance. */
  async colleagues(ctx: Ctx, institutionId: string, text: string): Promise<PersonRow[]> {
    demand(isMemberOf(ctx.viewer, institutionId) || refuse('NOT_ALLOWED'));
    return this.memberships.colleagues(ctx, institutionId, text);
  }

  async setRoles(ctx: Ctx, id: string, roles: Role[]): Promise<MemberRow> {
    demand(requireRoles(roles));
    const member = await this.mine(ctx, id);
    demand(mayManage(ctx.viewer, member.institutionId));
    demand(keepsManager(member.roles, roles, await this.memberships.otherManagers(ctx, member)));
    await this.memberships.setRoles(ctx, member, roles);
    return { ...member, roles };
  }

  async end(ctx: Ctx, id: string): Promise<void> {
    const member = await this.mine(ctx, id);
    demand(mayEnd(ctx.viewer, member));
    demand(keepsManager(member.roles, [], await this.memberships.otherManagers(ctx, member)));
    await this.memberships.end(ctx, member);
  }

  /** Memberships of other schools answer as if they were not there. */
  private async mine(ctx: Ctx, id: string): Promise<MemberRow> {
    const member = isId(id) ? await this.memberships.find(ctx, id) : null;
    if (!member || (member.personId !== ctx.viewer.personId && mayManage(ctx.viewer, member.institutionId) !== true)) throw notFound();
    return member;
  }
}

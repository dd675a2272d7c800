import { demand, isId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayAdminister, mayManage, maySeeEntrance } from '../membership/membership.policy.ts';
import { requireDomain } from '../person/email.ts';
import { mayClaimDomain } from './domain.policy.ts';
import type { SchoolDomainRow } from './school-domain.entity.ts';
import { SchoolDomains } from './school-domains.ts';

/** A manager names the school's mail domains; an administrator checks and confirms them. */
@Injectable()
export class Domains {
  constructor(private readonly domains: SchoolDomains) {}

  async list(ctx: Ctx, schoolId: string): Promise<SchoolDomainRow[]> {
    demand(maySeeEntrance(ctx.viewer, schoolId));
    return isId(schoolId) ? this.domains.of(ctx, schoolId) : [];
  }

  async add(ctx: Ctx, schoolId: string, text: string): Promise<SchoolDomainRow> {
    demand(mayManage(ctx.viewer, schoolId));
    const domain = requireDomain(text);
    const there = await this.domains.find(ctx, schoolId, domain);
    if (there) return there;
    demand(mayClaimDomain(domain, await this.domains.isConfirmed(ctx, domain)));
    await this.domains.add(ctx, schoolId, domain);
    return this.find(ctx, schoolId, domain);
  }

  /** People who signed up with it stay; nobody new can. */
  async remove(ctx: Ctx, schoolId: string, text: string): Promise<void> {
    demand(mayManage(ctx.viewer, schoolId));
    const { domain } = await this.find(ctx, schoolId, requireDomain(text));
    await this.domains.remove(ctx, schoolId, domain);
  }

  async confirm(ctx: Ctx, schoolId: string, text: string): Promise<SchoolDomainRow> {
    demand(mayAdminister(ctx.viewer));
    const { domain } = await this.find(ctx, schoolId, requireDomain(text));
    await this.domains.confirm(ctx, schoolId, domain);
    return this.find(ctx, schoolId, domain);
  }

  private async find(ctx: Ctx, schoolId: string, domain: string): Promise<SchoolDomainRow> {
    const row = isId(schoolId) ? await this.domains.find(ctx, schoolId, domain) : null;
    if (!row) throw notFound();
    return row;
  }
}

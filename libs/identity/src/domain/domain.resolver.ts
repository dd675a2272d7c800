import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Audited } from '../audit/audited.ts';
import { Domains } from './domain.service.ts';
import { SchoolDomainType } from './domain.type.ts';
import type { SchoolDomainRow } from './school-domain.entity.ts';

@Resolver()
export class DomainResolver {
  constructor(private readonly domains: Domains) {}

  @Query(() => [SchoolDomainType])
  schoolDomains(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<SchoolDomainRow[]> {
    return this.domains.list(ctx, schoolId);
  }

  @Mutation(() => SchoolDomainType)
  @Audited(({ domain }: { domain: string }) => domain)
  addDomain(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string, @Args('domain') domain: string): Promise<SchoolDomainRow> {
    return this.domains.add(ctx, schoolId, domain);
  }

  @Mutation(() => Boolean)
  @Audited(({ domain }: { domain: string }) => domain)
  async removeDomain(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string, @Args('domain') domain: string): Promise<boolean> {
    await this.domains.remove(ctx, schoolId, domain);
    return true;
  }

  @Mutation(() => SchoolDomainType)
  @Audited(({ domain }: { domain: string }) => domain)
  confirmDomain(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string, @Args('domain') domain: string): Promise<SchoolDomainRow> {
    return this.domains.confirm(ctx, schoolId, domain);
  }
}

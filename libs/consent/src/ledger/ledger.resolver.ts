import { Schools } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SchoolType } from '@deelgenoot/identity';
import { MATERIAL } from '../subject/material.ts';
import type { Agreed } from '../work-ledger/agreed.policy.ts';
import { ConsentEventType, LedgerAgreementType, LedgerVerificationType } from './ledger.type.ts';
import { VerifyLedger } from './verify-ledger.ts';
import { WorkLedger } from '../work-ledger/work-ledger.ts';

@Resolver()
export class LedgerResolver {
  constructor(
    private readonly log: WorkLedger,
    private readonly verifier: VerifyLedger,
  ) {}

  @Query(() => [ConsentEventType], { description: 'Every step, oldest first. As files: `/ledger/work/<id>.pdf` and `.json`.' })
  async ledger(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<ConsentEventType[]> {
    const work = await this.log.demandSeen(ctx, materialId);
    return (await this.log.steps(ctx, materialId, work)).map(({ body: { record, basis, version, content, terms, text, evidence }, author, ...step }) => ({
      ...step,
      details: { author, record, basis, version, content, terms, text, evidence },
    }));
  }

  @Query(() => LedgerVerificationType, { description: 'Whether history is what it was, and what holds now is what history says.' })
  async verifyLedger(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<LedgerVerificationType> {
    await this.log.demandSeen(ctx, materialId);
    return this.verifier.verify(ctx, { kind: MATERIAL, id: materialId });
  }
}

@Resolver(() => LedgerAgreementType)
export class LedgerAgreementResolver {
  constructor(private readonly schoolList: Schools) {}

  @ResolveField(() => [SchoolType], { description: 'Whom this opened the work to by itself, as the member schools were at that moment; none for a question.' })
  async schools(@Context() ctx: Ctx, @Parent() { schoolIds }: Agreed): Promise<object[]> {
    return this.schoolList.loadAll(ctx, schoolIds);
  }
}

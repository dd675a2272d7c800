import { Audited } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AudiencePreviews } from '../sharing/audience-preview.ts';
import { NamedPreviews } from '../sharing/named-previews.ts';
import { MATERIAL } from '../subject/material.ts';
import { AudiencePreviewType } from '../terms/terms.type.ts';
import { ConsentIdsArguments } from './answer.args.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentType } from './consent.type.ts';
import { FollowUp } from './follow-up.ts';
import { RequestArguments } from './request.args.ts';
import { RequestConsent } from './request-consent.ts';
import { RequestReportType } from './request.type.ts';

/** What managers do, and what everyone may know before they ask or answer. */
@Resolver()
export class RequestResolver {
  constructor(
    private readonly requests: RequestConsent,
    private readonly followUp: FollowUp,
    private readonly previews: AudiencePreviews,
    private readonly named: NamedPreviews,
  ) {}

  @Query(() => AudiencePreviewType, { description: 'Which schools would see these works, before anyone confirms it.' })
  async consentPreview(@Context() ctx: Ctx, @Args() { materialIds, terms }: RequestArguments): Promise<AudiencePreviewType> {
    return this.named.name(ctx, await this.previews.preview(ctx, MATERIAL, materialIds, terms));
  }

  @Mutation(() => RequestReportType, { description: 'Asks the authors of at most 500 works. What cannot be asked is told item by item.' })
  @Audited(({ materialIds }: RequestArguments) => String(materialIds.length))
  async requestConsent(@Context() ctx: Ctx, @Args() { materialIds, terms }: RequestArguments): Promise<RequestReportType> {
    const report = await this.requests.request(ctx, MATERIAL, materialIds, terms);
    return { ...report, faults: report.faults.map(({ subjectId, ...fault }) => ({ ...fault, materialId: subjectId })) };
  }

  @Mutation(() => Int)
  @Audited(() => null)
  remindConsent(@Context() ctx: Ctx, @Args() { consentIds }: ConsentIdsArguments): Promise<number> {
    return this.followUp.remind(ctx, consentIds);
  }

  @Mutation(() => [ConsentType])
  @Audited(() => null)
  cancelConsentRequest(@Context() ctx: Ctx, @Args() { consentIds }: ConsentIdsArguments): Promise<ConsentRow[]> {
    return this.followUp.cancel(ctx, consentIds);
  }
}

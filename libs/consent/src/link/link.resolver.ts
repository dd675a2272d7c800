import { Limited, People, type PersonRow, PersonType } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConsentRow } from '../consent/consent.ts';
import { MATERIAL } from '../subject/material.ts';
import { NamedPreviews } from '../sharing/named-previews.ts';
import { AudiencePreviewType } from '../terms/terms.type.ts';
import { AnswerByLink, type LinkPage } from './answer-by-link.ts';
import { ConsentLinkType, LinkAnswersArguments, LinkArguments, LinkedConsentType, LinkPreviewArguments, LinkWithdrawArguments } from './link.type.ts';

function faceOf({ questions, held, reader, ...page }: LinkPage): ConsentLinkType {
  const one = ({ requestedBy, ...row }: ConsentRow): LinkedConsentType => ({ ...row, requestedById: requestedBy, reader });
  return { ...page, questions: questions.map(one), held: held.map(one) };
}

/** What authors do who have no account. The token is all there is to know them by, so every field counts its uses. */
@Resolver(() => LinkedConsentType)
export class LinkResolver {
  constructor(
    private readonly links: AnswerByLink,
    private readonly previews: NamedPreviews,
    private readonly people: People,
  ) {}

  @Query(() => ConsentLinkType)
  @Limited('consentLink')
  async consentLink(@Context() ctx: Ctx, @Args() { token }: LinkArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.view(ctx, token));
  }

  @Query(() => AudiencePreviewType)
  @Limited('consentLink')
  async consentLinkPreview(@Context() ctx: Ctx, @Args() { token, materialIds, terms }: LinkPreviewArguments): Promise<AudiencePreviewType> {
    return this.previews.name(ctx, await this.links.preview(ctx, token, MATERIAL, materialIds, terms));
  }

  @Mutation(() => ConsentLinkType, { description: 'At most 50 in one call; all of them or none.' })
  @Limited('consentLink')
  async answerByLink(@Context() ctx: Ctx, @Args() { token, answers }: LinkAnswersArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.answer(ctx, token, answers));
  }

  @Mutation(() => ConsentLinkType)
  @Limited('consentLink')
  async withdrawByLink(@Context() ctx: Ctx, @Args() { token, consentIds }: LinkWithdrawArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.withdraw(ctx, token, consentIds));
  }

  @Mutation(() => Boolean, { description: 'Mails a fresh link to the address that this one went to, also when this one is used or too old.' })
  @Limited('consentLink')
  async mailConsentLink(@Context() ctx: Ctx, @Args() { token }: LinkArguments): Promise<boolean> {
    await this.links.mailFresh(ctx, token);
    return true;
  }

  @ResolveField(() => PersonType, { nullable: true })
  async requestedBy(@Parent() { requestedById, reader }: LinkedConsentType): Promise<PersonRow | null> {
    return requestedById === null ? null : this.people.load(reader, requestedById);
  }
}

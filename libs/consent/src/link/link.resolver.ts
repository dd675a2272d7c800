import { Limited, newSecret, People, type PersonRow, PersonType } from '@deelgenoot/identity';
import { BrowserCookie, Context, type Ctx, type GraphqlContext, Http } from '@deelgenoot/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Beside } from '../consent/beside.ts';
import { ConsentAbilities } from '../consent/consent-abilities.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { ConsentAbilitiesType } from '../consent/consent.type.ts';
import { MATERIAL } from '../subject/material.ts';
import { leaveQuestionFace } from '../leaving/leaving.resolver.ts';
import { LinkWorkArguments } from '../leaving/leaving.type.ts';
import { NamedPreviews } from '../sharing/named-previews.ts';
import { AudiencePreviewType } from '../terms/terms.type.ts';
import { AnswerByLink, type LinkPage } from './answer-by-link.ts';
import {
  ConsentLinkType,
  LinkAnswersArguments,
  LinkArguments,
  LinkChangeArguments,
  LinkConsentsArguments,
  LinkedConsentType,
  LinkPreviewArguments,
} from './link.type.ts';

const linked = (row: ConsentRow, reader: Ctx, canChange: boolean): LinkedConsentType => ({ ...row, row, canChange, requestedById: row.requestedBy, reader });

function faceOf({ questions, held, answered, toLeave, reader, ...page }: LinkPage): ConsentLinkType {
  const one = (row: ConsentRow): LinkedConsentType => linked(row, reader, page.canStop);
  return {
    ...page,
    questions: questions.map(one),
    held: held.map(one),
    answered: answered.map(one),
    toLeave: toLeave.map((question) => leaveQuestionFace(question, reader.now, reader)),
  };
}

/** What authors do who have no account. The token is all there is to know them by, so every field counts its uses. */
@Resolver(() => LinkedConsentType)
export class LinkResolver {
  constructor(
    private readonly links: AnswerByLink,
    private readonly previews: NamedPreviews,
    private readonly people: People,
    private readonly abilities: ConsentAbilities,
    private readonly cookie: BrowserCookie,
    private readonly beside: Beside,
  ) {}

  @Query(() => ConsentLinkType)
  @Limited('consentLink')
  async consentLink(@Context() ctx: Ctx, @Http() { res }: GraphqlContext, @Args() { token }: LinkArguments): Promise<ConsentLinkType> {
    const page = faceOf(await this.links.view(ctx, token));
    // Before it is needed, so that all that follows comes with it: what is asked at once with `holdConsentLink` too.
    if (ctx.browser === null) this.cookie.set(res, newSecret());
    return page;
  }

  @Mutation(() => Boolean, {
    description: 'When somebody begins with the link: from then on it works in this browser only. False for a browser that keeps no cookies.',
  })
  @Limited('consentLink')
  async holdConsentLink(@Context() ctx: Ctx, @Args() { token }: LinkArguments): Promise<boolean> {
    await this.links.hold(ctx, token);
    return ctx.browser !== null;
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
  async withdrawByLink(@Context() ctx: Ctx, @Args() { token, consentIds }: LinkConsentsArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.withdraw(ctx, token, consentIds));
  }

  @Mutation(() => ConsentLinkType, { description: 'Takes back a stop of the last day.' })
  @Limited('consentLink')
  async resumeByLink(@Context() ctx: Ctx, @Args() { token, consentIds }: LinkConsentsArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.resume(ctx, token, consentIds));
  }

  @Mutation(() => ConsentLinkType, { description: 'Narrower or wider; needs a link that can stop what stands.' })
  @Limited('consentLink')
  async changeTermsByLink(@Context() ctx: Ctx, @Args() { token, consentId, terms }: LinkChangeArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.change(ctx, token, consentId, terms));
  }

  @Mutation(() => ConsentLinkType, { description: 'The author did not make this: what they answered ends, and the other makers are asked anew.' })
  @Limited('consentLink')
  async leaveWorkByLink(@Context() ctx: Ctx, @Args() { token, materialId }: LinkWorkArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.sayOfWork(ctx, token, { kind: MATERIAL, id: materialId }, false));
  }

  @Mutation(() => ConsentLinkType, { description: 'The author was asked, and did make this.' })
  @Limited('consentLink')
  async stayOnWorkByLink(@Context() ctx: Ctx, @Args() { token, materialId }: LinkWorkArguments): Promise<ConsentLinkType> {
    return faceOf(await this.links.sayOfWork(ctx, token, { kind: MATERIAL, id: materialId }, true));
  }

  @Mutation(() => Boolean, { description: 'Mails a fresh link to the address that this one went to, also when this one is used or too old.' })
  @Limited('consentLink')
  async mailConsentLink(@Context() ctx: Ctx, @Args() { token }: LinkArguments): Promise<boolean> {
    await this.links.mailFresh(ctx, token);
    return true;
  }

  @ResolveField(() => ConsentAbilitiesType)
  async viewerCan(@Parent() { row, reader, canChange }: LinkedConsentType): Promise<ConsentAbilitiesType> {
    const can = await this.abilities.of(reader, row);
    return { ...can, narrow: can.narrow && canChange };
  }

  @ResolveField(() => LinkedConsentType, {
    nullable: true,
    description: 'While it waits: the yes that holds meanwhile, perhaps to an older version. A no leaves it as it is.',
  })
  async earlier(@Parent() { row, reader, canChange }: LinkedConsentType): Promise<LinkedConsentType | null> {
    const yes = await this.beside.earlierYes(reader, row);
    return yes && linked(yes, reader, canChange);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async requestedBy(@Parent() { requestedById, reader }: LinkedConsentType): Promise<PersonRow | null> {
    return requestedById === null ? null : this.people.load(reader, requestedById);
  }
}

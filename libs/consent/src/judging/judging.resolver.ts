import { Limited, People, Schools, TokenScope } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { WorkArguments } from '../leaving/leaving.type.ts';
import { AnswerByLink } from '../link/answer-by-link.ts';
import { MATERIAL } from '../subject/material.ts';
import { JudgeMakers, type JudgedMaker } from './judge-makers.ts';
import { DisownArguments, type JudgedMakerType, JudgedWorkType, LinkDisownArguments, RemoveMakerArguments, RevokeArguments } from './judging.type.ts';

/** What moderators of the platform do about makers and answers, and what authors tell them. */
@Resolver()
export class JudgingResolver {
  constructor(
    private readonly judges: JudgeMakers,
    private readonly links: AnswerByLink,
    private readonly people: People,
    private readonly schools: Schools,
  ) {}

  @Query(() => JudgedWorkType, {
    description: 'Who made a work and how things stand with their answers; for moderators of the platform, of what they may judge.',
  })
  async makersToJudge(@Context() ctx: Ctx, @Args() { materialId }: WorkArguments): Promise<JudgedWorkType> {
    const { subject, makers } = await this.judges.makers(ctx, { kind: MATERIAL, id: materialId });
    return {
      id: subject.id,
      title: subject.title,
      school: await this.schools.load(ctx, subject.institutionId),
      makers: await Promise.all(makers.map((maker) => this.face(ctx, maker))),
    };
  }

  @Mutation(() => Boolean, {
    description: 'Takes off someone who was named by mistake, with a reason that they and their academy read. The other makers are asked anew.',
  })
  async removeMaker(@Context() ctx: Ctx, @Args() { materialId, personId, reason }: RemoveMakerArguments): Promise<boolean> {
    await this.judges.remove(ctx, { kind: MATERIAL, id: materialId }, personId, reason);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends a yes that was proven not to be the author’s, for good, with a reason that the author and the academy read.' })
  async revokeConsent(@Context() ctx: Ctx, @Args() { consentId, reason }: RevokeArguments): Promise<boolean> {
    await this.judges.revoke(ctx, consentId, reason);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The author tells the moderators that a yes in their name is not theirs.' })
  @TokenScope('consent')
  async disownAnswer(@Context() ctx: Ctx, @Args() { consentId, explanation }: DisownArguments): Promise<boolean> {
    await this.judges.disown(ctx, consentId, explanation ?? null);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The same by the link in a mail, which stays as it is.' })
  @Limited('consentLink')
  async disownAnswerByLink(@Context() ctx: Ctx, @Args() { token, consentId, explanation }: LinkDisownArguments): Promise<boolean> {
    await this.judges.disown(await this.links.reader(ctx, token), consentId, explanation ?? null);
    return true;
  }

  private async face(ctx: Ctx, { personId, answer }: JudgedMaker): Promise<JudgedMakerType> {
    return {
      person: await this.people.load(ctx, personId),
      state: answer?.state ?? null,
      answeredAt: answer?.answeredAt ?? null,
      revocableId: answer?.state === 'granted' ? answer.id : null,
    };
  }
}

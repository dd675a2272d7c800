import { Audited, People, type PersonRow, PersonType, TokenScope } from '@deelgenoot/identity';
import { demand, refuse } from '@deelgenoot/kernel';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { isManager } from '../consent/consent.policy.ts';
import type { ChainSubject } from '../ledger/event.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { MATERIAL } from '../subject/material.ts';
import { LeaveQuestions } from './leave-questions.ts';
import { LeaveWork } from './leave-work.ts';
import { canAskToLeaveAt, type LeaveQuestion } from './leaving.policy.ts';
import { LeaveQuestionType, MakerArguments, WorkArguments } from './leaving.type.ts';

/** @param reader whose question it is, when they came by a link */
export const leaveQuestionFace = (question: LeaveQuestion, now: Date, reader?: Ctx): LeaveQuestionType => ({
  ...question,
  canAskAt: canAskToLeaveAt(question, now),
  ...(reader && { reader }),
});

const work = (id: string): ChainSubject => ({ kind: MATERIAL, id });

/** Makers who are named with what they did not make, and managers who doubt it. */
@Resolver(() => LeaveQuestionType)
export class LeavingResolver {
  constructor(
    private readonly leaving: LeaveWork,
    private readonly questions: LeaveQuestions,
    private readonly subjects: ConsentSubjects,
    private readonly people: People,
  ) {}

  @Query(() => [LeaveQuestionType], { description: 'What schools ask the viewer: did you make this? Newest first.' })
  async myLeaveQuestions(@Context() ctx: Ctx): Promise<LeaveQuestionType[]> {
    return (await this.questions.openOf(ctx, ctx.viewer.personId)).map((question) => leaveQuestionFace(question, ctx.now));
  }

  @Query(() => [LeaveQuestionType], { description: 'The last such question to each maker of a work; for the managers of its school.' })
  async leaveQuestions(@Context() ctx: Ctx, @Args() { materialId }: WorkArguments): Promise<LeaveQuestionType[]> {
    const [subject] = await this.subjects.get(MATERIAL).describe(ctx, [materialId]);
    demand((subject !== undefined && isManager(ctx.viewer, subject)) || refuse('NOT_FOUND', 'NOT_FOUND'));
    return (await this.questions.of(ctx, work(materialId))).map((question) => leaveQuestionFace(question, ctx.now));
  }

  @Mutation(() => Boolean, { description: 'The viewer did not make this: what they answered ends, and the other makers are asked anew.' })
  @TokenScope('consent')
  async leaveWork(@Context() ctx: Ctx, @Args() { materialId }: WorkArguments): Promise<boolean> {
    await this.leaving.leave(ctx, work(materialId));
    return true;
  }

  @Mutation(() => Boolean, { description: 'The viewer was asked, and did make this.' })
  @TokenScope('consent')
  async stayOnWork(@Context() ctx: Ctx, @Args() { materialId }: WorkArguments): Promise<boolean> {
    await this.leaving.stay(ctx, work(materialId));
    return true;
  }

  @Mutation(() => Boolean, { description: 'Asks a maker whether they made this; at most weekly, and after a no not for a while.' })
  @Audited(({ materialId }: MakerArguments) => materialId)
  async askToLeave(@Context() ctx: Ctx, @Args() { materialId, personId }: MakerArguments): Promise<boolean> {
    await this.leaving.ask(ctx, work(materialId), personId);
    return true;
  }

  @ResolveField(() => String, { description: 'Of the work, as its makers and its school read it.' })
  async title(@Context() ctx: Ctx, @Parent() { subjectKind, subjectId }: LeaveQuestionType): Promise<string> {
    const titles = loader(
      ctx,
      'consent.leaveTitles',
      () =>
        new DataLoader<string, string>(async (ids) => {
          const described = new Map((await this.subjects.get(subjectKind).describe(ctx, [...ids])).map(({ id, title }) => [id, title]));
          return ids.map((id) => described.get(id) ?? '');
        }),
    );
    return titles.load(subjectId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() ctx: Ctx, @Parent() { personId, reader }: LeaveQuestionType): Promise<PersonRow | null> {
    return this.people.load(reader ?? ctx, personId);
  }
}

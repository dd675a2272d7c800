import { TokenScope } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswersArguments, ChangeTermsArguments, ConsentIdsArguments } from './answer.args.ts';
import { AnswerConsents } from './answer-consents.ts';
import { ChangeTerms } from './change-terms.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentType } from './consent.type.ts';
import { ResumeConsents } from './resume-consents.ts';
import { WithdrawConsents } from './withdraw-consents.ts';

/** What only authors do. A personal API token needs the scope `consent` for it. */
@Resolver(() => ConsentType)
@TokenScope('consent')
export class AnswerResolver {
  constructor(
    private readonly answers: AnswerConsents,
    private readonly withdrawals: WithdrawConsents,
    private readonly changes: ChangeTerms,
    private readonly resumptions: ResumeConsents,
  ) {}

  @Mutation(() => [ConsentType], { description: 'At most 50 in one call; all of them or none.' })
  answerConsents(@Context() ctx: Ctx, @Args() { answers }: AnswersArguments): Promise<ConsentRow[]> {
    return this.answers.answer(ctx, answers);
  }

  @Mutation(() => [ConsentType], { description: 'At most 50 in one call; all of them or none. When it returns, other schools no longer see the works.' })
  withdrawConsents(@Context() ctx: Ctx, @Args() { consentIds }: ConsentIdsArguments): Promise<ConsentRow[]> {
    return this.withdrawals.withdraw(ctx, consentIds);
  }

  @Mutation(() => [ConsentType], {
    description: 'Takes back a stop of the last day: a new yes to what held before. At most 50 in one call; all of them or none.',
  })
  resumeConsents(@Context() ctx: Ctx, @Args() { consentIds }: ConsentIdsArguments): Promise<ConsentRow[]> {
    return this.resumptions.resume(ctx, consentIds);
  }

  @Mutation(() => ConsentType, { description: 'Narrower or wider; the answer is the new record that takes the place of the old.' })
  changeTerms(@Context() ctx: Ctx, @Args() { consentId, terms }: ChangeTermsArguments): Promise<ConsentRow> {
    return this.changes.change(ctx, consentId, terms);
  }
}

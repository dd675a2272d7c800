import { LIMITS } from '@deelgenoot/kernel';
import { Context, type Ctx, Http, type GraphqlContext } from '@deelgenoot/platform';
import { Args, ArgsType, Field, InputType, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Limited } from '../limits/limited.ts';
import { TokenScope } from '../token/token-scope.ts';
import { EraseAccount } from './erase-account.service.ts';
import { ERASURE_CHOICES, type ErasureChoice } from './personal-data.ts';

const ErasureChoiceEnum = { DELETE: 'delete', ANONYMISE: 'anonymise', KEEP: 'keep' } as const;
registerEnumType(ErasureChoiceEnum, {
  name: 'ErasureChoice',
  description: 'Gone; there, but nobody can tell whose it was; there as it was, without the name.',
});

/** More kinds than there are. */
const MAX_KINDS = 20;

@ObjectType('ErasureQuestion')
class ErasureQuestionType {
  @Field({ description: 'Such as comment, or consent.' }) kind: string;
  @Field(() => [ErasureChoiceEnum], { description: 'The first one holds when nothing is chosen.' }) choices: ErasureChoice[];
  @Field(() => Int) count: number;
}

@ObjectType('Erasure', { description: 'What someone is asked before their account is erased, and what must be handed over first.' })
class ErasureType {
  @Field(() => [ErasureQuestionType]) questions: ErasureQuestionType[];
  @Field(() => [String], { description: 'Schools that would have no manager.' }) lastManagerOf: string[];
  @Field() lastAdministrator: boolean;
}

@InputType('ErasureChoiceInput')
class ErasureChoiceInput {
  @Field() @IsString() @MaxLength(40) kind: string;
  @Field(() => ErasureChoiceEnum) @IsIn(ERASURE_CHOICES) choice: ErasureChoice;
}

@ArgsType()
class EraseArguments {
  @Field() @IsString() @MaxLength(LIMITS.body) password: string;
  @Field(() => [ErasureChoiceInput], { defaultValue: [] })
  @ArrayMaxSize(MAX_KINDS)
  @ValidateNested({ each: true })
  @Type(() => ErasureChoiceInput)
  choices: ErasureChoiceInput[];
}

@Resolver()
@TokenScope('session')
export class ErasureResolver {
  constructor(private readonly service: EraseAccount) {}

  @Query(() => ErasureType)
  async erasure(@Context() ctx: Ctx): Promise<ErasureType> {
    const { lastManagerOf, lastAdministrator } = await this.service.posts(ctx);
    const questions = await this.service.questions(ctx);
    return { lastManagerOf: [...lastManagerOf], lastAdministrator, questions: questions.map((one) => ({ ...one, choices: [...one.choices] })) };
  }

  @Mutation(() => Boolean, { description: 'Erases the viewer’s account, for good. Their name and address are nowhere afterwards.' })
  @Limited('password')
  async eraseAccount(@Http() http: GraphqlContext, @Args() { password, choices }: EraseArguments): Promise<boolean> {
    await this.service.erase(http, password, choices);
    return true;
  }
}

import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { TermsInput } from '../terms/terms.type.ts';
import { ConsentAnswerInput } from './consent.type.ts';

@ArgsType()
export class AnswersArguments {
  @Field(() => [ConsentAnswerInput]) @ValidateNested({ each: true }) @Type(() => ConsentAnswerInput) answers: ConsentAnswerInput[];
}

@ArgsType()
export class ConsentIdsArguments {
  @Field(() => [ID]) @IsUUID('all', { each: true }) consentIds: string[];
}

@ArgsType()
export class ChangeTermsArguments {
  @Field(() => ID) @IsUUID('all') consentId: string;
  @Field(() => TermsInput) @ValidateNested() @Type(() => TermsInput) terms: TermsInput;
}

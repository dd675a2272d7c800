import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsUUID, ValidateNested } from 'class-validator';
import { TermsInput } from '../terms/terms.type.ts';

@ArgsType()
export class RequestArguments {
  @Field(() => [ID]) @ArrayNotEmpty() @IsUUID('all', { each: true }) materialIds: string[];
  @Field(() => TermsInput) @ValidateNested() @Type(() => TermsInput) terms: TermsInput;
}

import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

@ArgsType()
export class ConsentIdsArguments {
  @Field(() => [ID]) @IsUUID('all', { each: true }) consentIds: string[];
}

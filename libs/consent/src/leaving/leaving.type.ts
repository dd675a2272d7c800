import type { Ctx } from '@deelgenoot/platform';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { MAX_TOKEN } from '../link/max-token.ts';

@ObjectType('LeaveQuestion', { description: 'A school asks a maker whether they made a work.' })
export class LeaveQuestionType {
  @Field(() => ID) subjectId: string;
  @Field(() => Date) askedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When the maker said that they did make it; null while it waits.' }) refusedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'From when it may be asked again; null: now.' }) canAskAt: Date | null;
  // Not in the API: what the field resolvers of this and other rooms go by.
  subjectKind: string;
  personId: string;
  reader?: Ctx;
}

@ArgsType()
export class WorkArguments {
  @Field(() => ID) @IsUUID('all') materialId: string;
}

@ArgsType()
export class MakerArguments extends WorkArguments {
  @Field(() => ID) @IsUUID('all') personId: string;
}

@ArgsType()
export class LinkWorkArguments extends WorkArguments {
  @Field() @IsString() @MaxLength(MAX_TOKEN) token: string;
}

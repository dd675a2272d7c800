import { PAGE_MAX } from '@deelgenoot/kernel';
import { PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ThreadSubject } from './thread.repository.ts';

@ObjectType('ThreadAbilities')
export class ThreadAbilitiesType {
  @Field() comment: boolean;
  @Field() moderate: boolean;
  @Field({ description: 'Close it to writers, or open it again.' }) lock: boolean;
}

/** The conversation under a subject; it bears the id of its subject. */
@ObjectType('Thread')
export class ThreadType {
  @Field(() => ID) id: string;
  @Field(() => String) subjectKind: ThreadSubject;
  @Field(() => ID) subjectId: string;
  @Field(() => Int, { description: 'Number of the newest event.' }) seq: number;
  @Field() locked: boolean;
  // Not in the API: what the field resolvers go by.
  materialId: string | null;
  statementId: string | null;
}

@ArgsType()
export class CommentsArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50 }) @IsInt() @Min(1) @Max(PAGE_MAX) declare first: number;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) sinceSeq?: number | null;
}

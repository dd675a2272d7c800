import { connectionOf } from '@deelgenoot/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CommentAbilities')
export class CommentAbilitiesType {
  @Field() edit: boolean;
  @Field() delete: boolean;
  @Field() reply: boolean;
  @Field() react: boolean;
  @Field() notice: boolean;
  @Field() moderate: boolean;
}

@ObjectType('Comment')
export class CommentType {
  @Field(() => ID) id: string;
  @Field(() => ID) threadId: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => Int) seq: number;
  @Field(() => String, { nullable: true, description: 'Null when hidden or deleted: then only place and time remain.' }) body: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) editedAt: Date | null;
  @Field() deleted: boolean;
  @Field() hidden: boolean;
  // Not in the API: what the field resolvers go by.
  seen: boolean;
  authorId: string | null;
  institutionId: string | null;
  statementId: string | null;
  hiddenAt: Date | null;
  deletedAt: Date | null;
}

export const CommentConnection = connectionOf(CommentType, 'Comment');

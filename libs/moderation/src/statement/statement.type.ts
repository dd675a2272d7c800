import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Statement', { description: 'A statement of reasons (Regulation (EU) 2022/2065, article 17).' })
export class StatementType {
  @Field(() => ID) id: string;
  @Field() subjectKind: string;
  @Field(() => ID) subjectId: string;
  @Field() restriction: string;
  @Field() rule: string;
  @Field() reason: string;
  @Field(() => Date) at: Date;
  @Field() automated: boolean;
  @Field() fromNotice: boolean;
  @Field(() => Date, { nullable: true }) liftedAt: Date | null;
}

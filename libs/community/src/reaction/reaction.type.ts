import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Reaction')
export class ReactionType {
  @Field({ description: 'helpful, thanks or tried' }) kind: string;
  @Field(() => Int) count: number;
  @Field() mine: boolean;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Someone, as others see them. What belongs to the profile is filled only for those who may open it. */
@ObjectType('Person')
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  demo: boolean;

  @Field({ description: 'They erased their account: the name only says so, and there is no profile.' })
  left: boolean;
}

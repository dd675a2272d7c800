import { Field, ObjectType } from '@nestjs/graphql';

/** A mail domain of a school; people sign up with it once it is confirmed. */
@ObjectType('SchoolDomain')
export class SchoolDomainType {
  @Field()
  domain: string;

  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;
}

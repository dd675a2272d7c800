import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ApiToken')
export class ApiTokenType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [String])
  scopes: string[];

  @Field()
  createdAt: Date;

  @Field()
  expiresAt: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType('CreatedToken')
export class CreatedTokenType {
  @Field(() => ApiTokenType)
  token: ApiTokenType;

  @Field({ description: 'Shown once.' })
  secret: string;
}

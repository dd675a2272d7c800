import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Session')
export class SessionType {
  @Field(() => ID)
  id: string;

  @Field()
  createdAt: Date;

  @Field()
  lastSeenAt: Date;

  @Field()
  device: string;

  @Field()
  current: boolean;
}

@ObjectType('DemoAccount')
export class DemoAccountType {
  @Field()
  key: string;

  @Field()
  name: string;

  @Field()
  role: string;

  @Field(() => String, { nullable: true })
  school: string | null;
}

@ObjectType('DemoInfo')
export class DemoInfoType {
  @Field(() => [DemoAccountType])
  accounts: DemoAccountType[];
}

import type { Role } from '@deelgenoot/access';
import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { RoleEnum } from './membership.type.ts';

/** Someone of a school, as its managers see them: with the address that no one else is shown. */
@ObjectType('Member')
export class MemberType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => [RoleEnum])
  roles: Role[];

  @Field()
  startsAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;
}

export const MemberConnection = connectionOf(MemberType, 'Member');

@ArgsType()
export class MembersArguments extends PageArguments {
  @Field(() => ID)
  @IsString()
  schoolId: string;

  @Field(() => Int, { defaultValue: 50 })
  declare first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  text?: string | null;
}

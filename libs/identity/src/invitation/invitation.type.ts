import type { Role } from '@deelgenoot/access';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsArray, IsString } from 'class-validator';
import { RoleEnum } from '../membership/membership.type.ts';

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => [RoleEnum])
  roles: Role[];

  @Field()
  sentAt: Date;

  @Field()
  expiresAt: Date;
}

/** What the holder of an invitation's link sees before saying yes. */
@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field()
  email: string;

  @Field(() => [RoleEnum])
  roles: Role[];

  @Field({ description: 'Whether this address has an account: then sign in first, and accept after.' })
  hasAccount: boolean;
}

@InputType()
export class InviteInput {
  @Field(() => ID)
  @IsString()
  schoolId: string;

  @Field()
  @IsString()
  email: string;

  @Field(() => [RoleEnum])
  @IsArray()
  roles: Role[];
}

@ObjectType('InviteFault')
export class InviteFaultType {
  @Field(() => Int)
  line: number;

  @Field()
  code: string;

  @Field(() => String, { nullable: true })
  value: string | null;
}

@ObjectType('InviteReport')
export class InviteReportType {
  @Field(() => Int)
  invited: number;

  @Field(() => [InviteFaultType])
  faults: InviteFaultType[];
}

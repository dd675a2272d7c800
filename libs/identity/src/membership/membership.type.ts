import type { Role } from '@deelgenoot/access';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Names in GraphQL, values in the database. */
export const RoleEnum = { TEACHER: 'teacher', ICOACH: 'icoach', MANAGER: 'manager', MODERATOR: 'moderator' } as const;
registerEnumType(RoleEnum, { name: 'Role' });

/** One's own belonging to a school. */
@ObjectType('Membership')
export class MembershipType {
  @Field(() => ID)
  id: string;

  @Field(() => [RoleEnum])
  roles: Role[];

  @Field()
  startsAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;
}

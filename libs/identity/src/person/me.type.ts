import type { PlatformRole } from '@deelgenoot/access';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SchoolType } from '../school/school.type.ts';

/** Names in GraphQL, values in the database. */
export const PlatformRoleEnum = { MODERATOR: 'moderator', ADMIN: 'admin' } as const satisfies Record<string, PlatformRole>;
registerEnumType(PlatformRoleEnum, { name: 'PlatformRole' });

/** The one who is looking. */
@ObjectType('Me')
export class MeType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field()
  locale: string;

  @Field(() => String, { nullable: true })
  headline: string | null;

  @Field(() => [String])
  askMeAbout: string[];

  @Field(() => [String])
  domains: string[];

  @Field(() => [String])
  levels: string[];

  @Field()
  profileOpen: boolean;
}

@ObjectType('MeAbilities')
export class MeAbilitiesType {
  @Field()
  share: boolean;

  @Field()
  ask: boolean;

  @Field()
  import: boolean;

  @Field()
  moderate: boolean;

  @Field()
  administer: boolean;

  @Field(() => [SchoolType])
  manageSchools: SchoolType[];
}

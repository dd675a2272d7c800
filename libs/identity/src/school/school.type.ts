import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsLatitude, IsLongitude, IsOptional, IsString } from 'class-validator';
import type { SchoolStatusValue } from './school.entity.ts';

/** Names in GraphQL, values in the database. */
export const SchoolStatusEnum = { REFERENCE: 'reference', MEMBER: 'member', LEFT: 'left', MERGED: 'merged' } as const;
registerEnumType(SchoolStatusEnum, { name: 'SchoolStatus' });

@ObjectType('School')
export class SchoolType {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;

  @Field()
  kind: string;

  @Field()
  town: string;

  @Field(() => Float, { nullable: true })
  lat: number | null;

  @Field(() => Float, { nullable: true })
  lon: number | null;

  @Field(() => SchoolStatusEnum)
  status: SchoolStatusValue;

  @Field()
  demo: boolean;

  @Field(() => String, { nullable: true })
  intro: string | null;

  // Not in the API: what the field resolver goes by.
  mergedInto: string | null;
}

@ObjectType('SchoolAbilities')
export class SchoolAbilitiesType {
  @Field({ description: 'Taking along all that the school has here.' })
  export: boolean;

  @Field()
  manage: boolean;

  @Field()
  moderate: boolean;

  @Field()
  shareMaterial: boolean;

  @Field()
  administer: boolean;
}

export const SchoolConnection = connectionOf(SchoolType, 'School');

@ArgsType()
export class SchoolsArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 100 })
  declare first: number;

  @Field(() => SchoolStatusEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(SchoolStatusEnum))
  status?: SchoolStatusValue | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  text?: string | null;
}

@InputType()
export class SchoolInput {
  @Field()
  @IsString()
  name: string;

  @Field()
  @IsString()
  kind: string;

  @Field()
  @IsString()
  town: string;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsLatitude()
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsLongitude()
  lon?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  intro?: string | null;
}

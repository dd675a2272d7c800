import { PersonType, SchoolType } from '@deelgenoot/identity';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ConsentState } from '../consent/consent.type.ts';
import type { State } from '../consent/states.ts';
import { MakerArguments } from '../leaving/leaving.type.ts';
import { MAX_TOKEN } from '../link/max-token.ts';

@ObjectType('JudgedMaker', { description: 'A maker of a work in question, as a moderator of the platform sees them: never what was agreed.' })
export class JudgedMakerType {
  @Field(() => PersonType, { nullable: true }) person: object | null;
  @Field(() => ConsentState, { nullable: true, description: 'How things stand with their answer; null when they were never asked.' }) state: State | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'The yes that holds, and that can be revoked.' }) revocableId: string | null;
}

@ObjectType('JudgedWork')
export class JudgedWorkType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => SchoolType, { nullable: true }) school: object | null;
  @Field(() => [JudgedMakerType]) makers: JudgedMakerType[];
}

@ArgsType()
export class RemoveMakerArguments extends MakerArguments {
  @Field() @IsString() reason: string;
}

@ArgsType()
export class RevokeArguments {
  @Field(() => ID) @IsUUID('all') consentId: string;
  @Field() @IsString() reason: string;
}

@ArgsType()
export class DisownArguments {
  @Field(() => ID) @IsUUID('all') consentId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() explanation?: string | null;
}

@ArgsType()
export class LinkDisownArguments extends DisownArguments {
  @Field() @IsString() @MaxLength(MAX_TOKEN) token: string;
}

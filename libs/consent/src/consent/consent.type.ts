import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { Terms } from '../terms/terms.ts';
import { TermsInput, TermsType } from '../terms/terms.type.ts';
import type { State } from './states.ts';

/** Names in GraphQL, values in the database. */
export const ConsentState = {
  REQUESTED: 'requested',
  GRANTED: 'granted',
  DECLINED: 'declined',
  LAPSED: 'lapsed',
  CANCELLED: 'cancelled',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
  SUPERSEDED: 'superseded',
  REVOKED: 'revoked',
} as const;
export type ConsentState = State;
registerEnumType(ConsentState, { name: 'ConsentState' });

/** One author's permission, from the question to its end. There is no reason in it: nobody has to give one. */
@ObjectType('Consent')
export class ConsentType {
  @Field(() => ID) id: string;
  @Field() subjectKind: string;
  @Field(() => ID) subjectId: string;
  @Field(() => ConsentState) state: State;
  @Field(() => Int, { description: 'The version of the work that it is about: the newest when it was asked.' }) version: number;
  @Field(() => TermsType) asked: Terms;
  @Field() basis: string;
  @Field(() => Date, { nullable: true }) requestedAt: Date | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => Date, { nullable: true }) lapsesAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => Int) textVersion: number;
}

@ObjectType('ConsentAbilities')
export class ConsentAbilitiesType {
  @Field() answer: boolean;
  @Field() withdraw: boolean;
  @Field() narrow: boolean;
  @Field({ description: 'Whether a stop can still be taken back.' }) resume: boolean;
  @Field() remind: boolean;
  @Field() cancel: boolean;
}

export const ConsentConnection = connectionOf(ConsentType, 'Consent');

@ArgsType()
export class ConsentsArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50 }) declare first: number;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() waiting?: boolean | null;
}

@InputType('ConsentAnswerInput')
export class ConsentAnswerInput {
  @Field(() => ID) @IsUUID('all') consentId: string;
  @Field() @IsBoolean() yes: boolean;
  @Field(() => TermsInput, { nullable: true, description: 'Absent with yes: the terms that were asked.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TermsInput)
  terms?: TermsInput | null;
}

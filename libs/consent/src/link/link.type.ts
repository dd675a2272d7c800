import type { Ctx } from '@deelgenoot/platform';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ConsentAnswerInput, ConsentState } from '../consent/consent.type.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { ChangeTermsArguments } from '../consent/answer.args.ts';
import { LeaveQuestionType } from '../leaving/leaving.type.ts';
import type { State } from '../consent/states.ts';
import { RequestArguments } from '../consent/request.args.ts';
import type { Terms } from '../terms/terms.ts';
import { TermsType } from '../terms/terms.type.ts';
import { MAX_TOKEN } from './max-token.ts';

/** One question or one yes, for the author who came by a link. */
@ObjectType('LinkedConsent')
export class LinkedConsentType {
  @Field(() => ID) id: string;
  @Field(() => ID) subjectId: string;
  @Field(() => ConsentState) state: State;
  @Field(() => Int, { description: 'The version of the work that it is about, which is the one beside it as long as its author may see that.' })
  version: number;
  @Field() basis: string;
  @Field(() => TermsType) asked: Terms;
  @Field(() => TermsType, { nullable: true }) terms: Terms | null;
  @Field(() => Date) requestedAt: Date;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => Date) lapsesAt: Date;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  // Not in the API: as whom the work beside it is read, and who asked.
  subjectKind: string;
  requestedById: string | null;
  row: ConsentRow;
  canChange: boolean;
  reader: Ctx;
}

@ObjectType('ConsentLink', { description: 'What the holder of a link in a mail sees. Looking uses nothing up.' })
export class ConsentLinkType {
  @Field(() => String, { nullable: true, description: 'To go on with: each answer uses its link up.' }) token: string | null;
  @Field() name: string;
  @Field({ description: 'Where the link went, without most of its letters.' }) email: string;
  @Field({ description: 'Whether this link can stop and change all that stands; one that came with a question can only stop what was answered since.' })
  canStop: boolean;
  @Field(() => Date) expiresAt: Date;
  @Field(() => [LinkedConsentType]) questions: LinkedConsentType[];
  @Field(() => [LinkedConsentType]) held: LinkedConsentType[];
  @Field(() => [LinkedConsentType], { description: 'What was answered since the mail went: each has a receipt.' }) answered: LinkedConsentType[];
  @Field(() => [LeaveQuestionType], { description: 'Works of which their school asks whether the author made them.' }) toLeave: LeaveQuestionType[];
}

@ArgsType()
export class LinkArguments {
  @Field() @IsString() @MaxLength(MAX_TOKEN) token: string;
}

@ArgsType()
export class LinkAnswersArguments extends LinkArguments {
  @Field(() => [ConsentAnswerInput]) @ValidateNested({ each: true }) @Type(() => ConsentAnswerInput) answers: ConsentAnswerInput[];
}

@ArgsType()
export class LinkConsentsArguments extends LinkArguments {
  @Field(() => [ID]) @IsUUID('all', { each: true }) consentIds: string[];
}

@ArgsType()
export class LinkPreviewArguments extends RequestArguments {
  @Field() @IsString() @MaxLength(MAX_TOKEN) token: string;
}

@ArgsType()
export class LinkChangeArguments extends ChangeTermsArguments {
  @Field() @IsString() @MaxLength(MAX_TOKEN) token: string;
}

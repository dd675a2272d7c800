import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';

export enum ContributionKind {
  TIP = 'tip',
  REVIEW = 'review',
  QUESTION = 'question',
}
registerEnumType(ContributionKind, { name: 'ContributionKind' });

export enum AudienceChoice {
  MY_SCHOOL = 'school',
  EVERYONE = 'everyone',
}
registerEnumType(AudienceChoice, { name: 'AudienceChoice', description: 'EVERYONE: every teacher who may see the subject.' });

@ObjectType('AspectScore')
export class AspectScoreType {
  @Field() aspect: string;
  @Field(() => Float) score: number;
  @Field(() => Int, { nullable: true }) n?: number | null;
}

@ObjectType('ContributionAbilities')
export class ContributionAbilitiesType {
  @Field() edit: boolean;
  @Field() delete: boolean;
  @Field() react: boolean;
  @Field() comment: boolean;
  @Field() notice: boolean;
  @Field() moderate: boolean;
  @Field() solve: boolean;
}

/** A tip, a review or a question. */
@ObjectType('Contribution')
export class ContributionType {
  @Field(() => ID) id: string;
  @Field(() => ContributionKind) kind: ContributionKind;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => String, { nullable: true }) body: string | null;
  @Field(() => Int, { nullable: true }) rating: number | null;
  @Field(() => [AspectScoreType]) aspects: AspectScoreType[];
  @Field(() => Float, { nullable: true }) hours: number | null;
  @Field(() => AudienceChoice) audience: AudienceChoice;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) editedAt: Date | null;
  @Field() hidden: boolean;
  // Not in the API: what the field resolvers go by.
  authorId: string;
  institutionId: string;
  materialId: string | null;
  toolIds: string[];
  solvedById: string | null;
  statementId: string | null;
  hiddenAt: Date | null;
  deletedAt: Date | null;
}

export const ContributionConnection = connectionOf(ContributionType, 'Contribution');

@ArgsType()
export class ContributionsArguments extends PageArguments {
  @Field(() => ContributionKind, { nullable: true }) @IsOptional() @IsEnum(ContributionKind) kind?: ContributionKind | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') materialId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') toolId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') authorId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The viewer’s own words, also where they no longer see what these are about.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

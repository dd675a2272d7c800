import { invalid, LIMITS, optionalText, REVIEW_ASPECTS, requireText } from '@deelgenoot/kernel';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { AudienceChoice, ContributionKind } from './contribution.type.ts';
import type { ContributionRow } from './contribution.repository.ts';

const optional = { nullable: true };

/** Most hours that one contribution can report; a year of full-time work is about 1,650. */
const HOURS_MAX = 2_000;

@InputType()
export class AspectInput {
  @Field() @IsString() aspect: string;
  @Field(() => Int) @IsInt() score: number;
}

@InputType()
export class ContributionInput {
  @Field(() => ContributionKind) @IsEnum(ContributionKind) kind: ContributionKind;
  @Field(() => String, optional) @IsOptional() @IsString() title?: string | null;
  @Field() @IsString() body: string;
  @Field(() => ID, optional) @IsOptional() @IsUUID('all') materialId?: string | null;
  @Field(() => [ID], { defaultValue: [] }) @IsArray() @ArrayMaxSize(30) @IsUUID('all', { each: true }) toolIds: string[];
  @Field(() => Int, optional) @IsOptional() @IsInt() rating?: number | null;
  @Field(() => [AspectInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(REVIEW_ASPECTS.length)
  @ValidateNested({ each: true })
  @Type(() => AspectInput)
  aspects: AspectInput[];
  @Field(() => Float, optional) @IsOptional() @IsNumber() @Min(0) @Max(HOURS_MAX) hours?: number | null;
  @Field(() => AudienceChoice, { defaultValue: AudienceChoice.EVERYONE }) @IsEnum(AudienceChoice) audience: AudienceChoice;
  @Field(() => ID, { ...optional, description: 'In the name of which school; the viewer’s first unless told.' }) @IsOptional() @IsUUID('all') schoolId?:
    | string
    | null;
}

type Content = Pick<ContributionRow, 'kind' | 'title' | 'body' | 'materialId' | 'rating' | 'aspects' | 'hours' | 'toolIds'>;

/**
 * What was written, checked. Ratings and aspects belong to reviews; elsewhere they are left out.
 * @throws DomainError INVALID with the field's name
 */
export function contentOf(input: ContributionInput): Content {
  const review = input.kind === ContributionKind.REVIEW;
  if (review && input.materialId == null) throw invalid('INVALID_INPUT', { fields: ['materialId'] });
  if (review && input.rating == null) throw invalid('RATING_RANGE', { field: 'rating', min: 1, max: 5 });
  return {
    kind: input.kind,
    title: optionalText(input.title, 'title', LIMITS.title),
    body: requireText(input.body, 'body', LIMITS.body),
    materialId: input.materialId ?? null,
    rating: review ? score('rating', input.rating as number) : null,
    aspects: review ? aspectsOf(input.aspects) : {},
    hours: input.hours ?? null,
    toolIds: [...new Set(input.toolIds)],
  };
}

function aspectsOf(given: readonly AspectInput[]): Record<string, number> {
  const unknown = given.find(({ aspect }) => !(REVIEW_ASPECTS as readonly string[]).includes(aspect));
  if (unknown) throw invalid('VOCABULARY_UNKNOWN', { field: 'aspects', value: unknown.aspect.slice(0, 100) });
  return Object.fromEntries(given.map(({ aspect, score: value }) => [aspect, score('aspects', value)]));
}

function score(field: string, value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > 5) throw invalid('RATING_RANGE', { field, min: 1, max: 5 });
  return value;
}

import { DOMAINS, invalid, LIMITS, optionalText, requireText, VOCABULARIES } from '@deelgenoot/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import type { Version } from './material.entity.ts';

const list = { nullable: true };

/** What people say about a material. Absent fields stay as they are. */
@InputType()
export class MaterialInput {
  @Field(() => String, list) @IsOptional() @IsString() title?: string | null;
  @Field(() => String, list) @IsOptional() @IsString() description?: string | null;
  @Field(() => String, list) @IsOptional() @IsString() kind?: string | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(DOMAINS.length) domains?: string[] | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(10) levels?: string[] | null;
  @Field(() => String, list) @IsOptional() @IsString() form?: string | null;
  @Field(() => Int, list) @IsOptional() @IsInt() @Min(1) @Max(100_000) durationMinutes?: number | null;
  @Field(() => String, list) @IsOptional() @IsString() language?: string | null;
  @Field(() => [ID], list) @IsOptional() @IsArray() @ArrayMaxSize(30) @IsUUID('all', { each: true }) toolIds?: string[] | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(7) bateson?: string[] | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(37) buildingBlocks?: string[] | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(13) ictCompetences?: string[] | null;
  @Field(() => [String], list) @IsOptional() @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) tags?: string[] | null;
  @Field(() => String, list) @IsOptional() @IsString() licence?: string | null;
  @Field(() => [ID], list) @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID('all', { each: true }) makerIds?: string[] | null;
}

const LANGUAGES: readonly string[] = ['nl', 'en', 'de', 'fr', 'fy'];

function known(vocabulary: readonly string[], values: readonly string[], field: string): string[] {
  const unknown = values.find((value) => !vocabulary.includes(value));
  if (unknown !== undefined) throw invalid('VOCABULARY_UNKNOWN', { field, value: unknown.slice(0, 100) });
  return [...new Set(values)];
}

/**
 * The columns that this input changes, checked against the vocabularies.
 * @throws DomainError INVALID with the field's name
 */
export function changesOf(input: MaterialInput): Partial<Version> {
  const changes: Partial<Version> = {};
  if (input.title !== undefined) changes.title = requireText(input.title, 'title', LIMITS.title);
  if (input.description !== undefined) changes.description = optionalText(input.description, 'description', LIMITS.body);
  if (input.kind != null) [changes.kind] = known(VOCABULARIES.materialKinds, [input.kind], 'kind') as [string];
  if (input.form !== undefined) changes.form = input.form === null ? null : (known(VOCABULARIES.forms, [input.form], 'form')[0] ?? null);
  if (input.licence != null) [changes.licence] = known(VOCABULARIES.licences, [input.licence], 'licence') as [string];
  if (input.language != null) [changes.language] = known(LANGUAGES, [input.language], 'language') as [string];
  if (input.durationMinutes !== undefined) changes.durationMinutes = input.durationMinutes;
  if (input.toolIds != null) changes.toolIds = [...new Set(input.toolIds)];
  if (input.tags != null) changes.tags = [...new Set(input.tags.map((tag) => requireText(tag, 'tags', 60)))];
  for (const field of ['domains', 'levels', 'bateson', 'buildingBlocks', 'ictCompetences'] as const) {
    const values = input[field];
    if (values != null) changes[field] = known(VOCABULARIES[field], values, field);
  }
  return changes;
}

import { PersonType } from '@deelgenoot/identity';
import { GraphQLJSON } from '@deelgenoot/platform';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID } from 'class-validator';
import { MakerType, MaterialFileType, MaterialType } from '../material/material.type.ts';

@ObjectType('Version', { description: 'One version of a work, as far as the viewer may see it.' })
export class VersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field() title: string;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field({ description: 'A small change by the word of its maker, and measured to be one.' }) minor: boolean;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Int, { nullable: true, description: 'The number of the older version that this one is a copy of.' }) rolledBackTo: number | null;
  @Field({ description: 'The newest that this viewer may see.' }) current: boolean;
  @Field({ description: 'Seen beyond its own school now.' }) shared: boolean;
  @Field(() => PersonType, { nullable: true, description: 'Who put it online; only for its own school.' }) by?: object | null;
  @Field(() => [MakerType]) makers?: MakerType[];
  @Field(() => [MaterialFileType]) files?: MaterialFileType[];
}

@ObjectType('DiffPart', { description: 'A stretch of text that is the same, added or removed; or skipped, for many words that are the same.' })
export class DiffPartType {
  @Field() kind: string;
  @Field() text: string;
  @Field(() => Int) words: number;
}

@ObjectType('VersionComparison')
export class VersionComparisonType {
  @Field(() => [DiffPartType]) title: readonly DiffPartType[];
  @Field(() => [DiffPartType]) description: readonly DiffPartType[];
  @Field(() => [DiffPartType]) text: readonly DiffPartType[];
  @Field(() => Float, { nullable: true, description: 'Part of the words that came or went, 0 to 1; null when there is nothing to read.' }) changed:
    | number
    | null;
}

@ObjectType('Revision', { description: 'A new version in the making; only for whoever began it.' })
export class RevisionType {
  @Field(() => ID) id: string;
  @Field({ description: 'reading, ready or failed' }) state: string;
  @Field(() => String, { nullable: true }) code: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
  @Field(() => [String], { description: 'Names of the files that were read.' }) fileNames: string[];
  @Field(() => VersionComparisonType, { nullable: true, description: 'What is online beside what was read, once it is ready.' })
  comparison?: VersionComparisonType | null;
  @Field({ description: 'Whether it can be called a small change, as long as title and makers stay.' }) mayBeMinor?: boolean;
  @Field(() => MaterialType, { nullable: true }) material?: MaterialType | null;
  materialId: string;
}

@InputType()
export class VersionInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() title?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() description?: string | null;
  @Field(() => Boolean, { defaultValue: false }) @IsBoolean() minor: boolean;
  @Field(() => String, { nullable: true, description: 'What changed, for colleagues.' }) @IsOptional() @IsString() note?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Who made this version; as before when absent.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  makerIds?: string[] | null;
}

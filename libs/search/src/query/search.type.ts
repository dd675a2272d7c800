import { LIMITS } from '@deelgenoot/kernel';
import { PageInfo } from '@deelgenoot/platform';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FacetName } from '../index/document.ts';

const VALUES_MAX = 100;

/** A filter: any of its values will do. */
const ValuesField =
  (of: typeof String | typeof ID): PropertyDecorator =>
  (target, key) => {
    Field(() => [of], { nullable: true })(target, key);
    IsOptional()(target, key);
    IsArray()(target, key);
    ArrayMaxSize(VALUES_MAX)(target, key);
    if (of === ID) IsUUID('all', { each: true })(target, key);
    else {
      IsString({ each: true })(target, key);
      MaxLength(LIMITS.title, { each: true })(target, key);
    }
  };

@InputType()
export class SearchInput {
  @Field()
  @IsString()
  text: string;

  @Field(() => String, { nullable: true, description: 'One tab: material, tip, question, tool, person, …' })
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  kind?: string | null;

  @ValuesField(ID) schools?: string[] | null;
  @ValuesField(String) domains?: string[] | null;
  @ValuesField(String) levels?: string[] | null;
  @ValuesField(String) materialKinds?: string[] | null;
  @ValuesField(String) forms?: string[] | null;
  @ValuesField(String) languages?: string[] | null;
  @ValuesField(String) licences?: string[] | null;
  @ValuesField(String) permissions?: string[] | null;
  @ValuesField(String) durations?: string[] | null;
  @ValuesField(ID) tools?: string[] | null;
  @ValuesField(String) bateson?: string[] | null;
  @ValuesField(String) buildingBlocks?: string[] | null;
  @ValuesField(String) ictCompetences?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only from other schools than the viewer's own." })
  @IsOptional()
  @IsBoolean()
  elsewhere?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only what needs no tool that the viewer's own schools do not have." })
  @IsOptional()
  @IsBoolean()
  ourTools?: boolean | null;
}

/** Which field of `SearchInput` filters by a facet; results name their facets so too. */
export const FACET_INPUTS = {
  kind: 'kind',
  school: 'schools',
  domains: 'domains',
  levels: 'levels',
  materialKind: 'materialKinds',
  forms: 'forms',
  language: 'languages',
  licence: 'licences',
  permissions: 'permissions',
  duration: 'durations',
  tools: 'tools',
  bateson: 'bateson',
  buildingBlocks: 'buildingBlocks',
  ictCompetences: 'ictCompetences',
} as const satisfies Record<FacetName, keyof SearchInput>;

@ObjectType('Highlight')
export class HighlightType {
  @Field()
  text: string;

  @Field({ description: 'Whether this is what was looked for.' })
  hit: boolean;
}

/** Something found. Other rooms add the thing itself, from `loaded`. */
@ObjectType('SearchHit')
export class SearchHitType {
  @Field()
  kind: string;

  @Field(() => ID, { description: 'The work, tip, tool, … itself; the same for all its versions.' })
  id: string;

  @Field(() => [HighlightType])
  title: HighlightType[];

  @Field(() => [HighlightType])
  snippet: HighlightType[];

  @Field(() => String, { nullable: true, description: 'Where the snippet stands, such as: bladzijde 4.' })
  place: string | null;

  @Field()
  url: string;

  @Field(() => [String], { description: 'Why it was found: title, text, tags, compound:<word>, synonym:<words> or spelling:<word>.' })
  why: string[];

  @Field(() => Float)
  score: number;

  /** What the Indexable's `load` gave for this viewer. Not in the schema: the room that knows the kind shows it. */
  loaded: object;
}

@ObjectType('FacetValue')
export class FacetValueType {
  @Field()
  value: string;

  @Field()
  label: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('Facet')
export class FacetType {
  @Field({ description: 'The field of SearchInput that filters by it.' })
  name: string;

  @Field(() => [FacetValueType])
  values: FacetValueType[];
}

@ObjectType('SearchResult')
export class SearchResultType {
  @Field(() => [SearchHitType])
  hits: SearchHitType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field(() => [FacetValueType])
  kinds: FacetValueType[];

  @Field(() => [FacetType])
  facets: FacetType[];

  @Field(() => [String], { description: 'What an abbreviation may mean; each can be searched for.' })
  ambiguous: string[];

  @Field(() => [String], {
    description:
      'What would find more: the name of a filter to leave out, filters, elsewhere or ourTools. With words: nothing had all of them, so what has some is shown.',
  })
  widen: string[];

  @Field()
  engine: string;
}

@ObjectType('Suggestion')
export class SuggestionType {
  @Field()
  text: string;

  @Field({ description: 'The kind of thing, or word.' })
  kind: string;

  @Field(() => String, { nullable: true })
  url: string | null;
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

/** EVERYONE: every teacher who may see the subject. */
export type AudienceChoice =
  | 'EVERYONE'
  | 'MY_SCHOOL';

export type ContributionKind =
  | 'QUESTION'
  | 'REVIEW'
  | 'TIP';

export type SchoolStatus =
  | 'LEFT'
  | 'MEMBER'
  | 'MERGED'
  | 'REFERENCE';

export type SearchInput = {
  readonly bateson?: ReadonlyArray<string> | null | undefined;
  readonly buildingBlocks?: ReadonlyArray<string> | null | undefined;
  readonly domains?: ReadonlyArray<string> | null | undefined;
  readonly durations?: ReadonlyArray<string> | null | undefined;
  /** Only from other schools than the viewer's own. */
  readonly elsewhere?: boolean | null | undefined;
  readonly forms?: ReadonlyArray<string> | null | undefined;
  readonly ictCompetences?: ReadonlyArray<string> | null | undefined;
  /** One tab: material, tip, question, tool, person, … */
  readonly kind?: string | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly levels?: ReadonlyArray<string> | null | undefined;
  readonly licences?: ReadonlyArray<string> | null | undefined;
  readonly materialKinds?: ReadonlyArray<string> | null | undefined;
  /** Only what needs no tool that the viewer's own schools do not have. */
  readonly ourTools?: boolean | null | undefined;
  readonly permissions?: ReadonlyArray<string> | null | undefined;
  readonly schools?: ReadonlyArray<string> | null | undefined;
  readonly text: string;
  readonly tools?: ReadonlyArray<string> | null | undefined;
};

export type SearchQueryVariables = Exact<{
  input: SearchInput;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly ambiguous: ReadonlyArray<string>, readonly widen: ReadonlyArray<string>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly kinds: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly facets: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly hits: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly place: string | null, readonly url: string, readonly why: ReadonlyArray<string>, readonly title: ReadonlyArray<{ readonly text: string, readonly hit: boolean }>, readonly snippet: ReadonlyArray<{ readonly text: string, readonly hit: boolean }>, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly files: ReadonlyArray<{ readonly mediaType: string }>, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } } | null, readonly contribution: { readonly id: string, readonly kind: ContributionKind, readonly createdAt: string, readonly audience: AudienceChoice, readonly rating: number | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number } } | null, readonly tool: { readonly id: string, readonly slug: string, readonly tipCount: number, readonly myStatus: { readonly status: string, readonly reason: string | null } | null } | null, readonly person: { readonly headline: string | null, readonly id: string, readonly name: string, readonly left: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } | null, readonly school: { readonly town: string, readonly status: SchoolStatus, readonly id: string, readonly slug: string, readonly name: string } | null }> } };

export type FacetNumbersFragment = { readonly value: string, readonly label: string, readonly count: number };

export type HitFragment = { readonly kind: string, readonly id: string, readonly place: string | null, readonly url: string, readonly why: ReadonlyArray<string>, readonly title: ReadonlyArray<{ readonly text: string, readonly hit: boolean }>, readonly snippet: ReadonlyArray<{ readonly text: string, readonly hit: boolean }>, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly files: ReadonlyArray<{ readonly mediaType: string }>, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } } | null, readonly contribution: { readonly id: string, readonly kind: ContributionKind, readonly createdAt: string, readonly audience: AudienceChoice, readonly rating: number | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number } } | null, readonly tool: { readonly id: string, readonly slug: string, readonly tipCount: number, readonly myStatus: { readonly status: string, readonly reason: string | null } | null } | null, readonly person: { readonly headline: string | null, readonly id: string, readonly name: string, readonly left: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } | null, readonly school: { readonly town: string, readonly status: SchoolStatus, readonly id: string, readonly slug: string, readonly name: string } | null };

export type WhyMaterialQueryVariables = Exact<{
  id: string;
}>;


export type WhyMaterialQuery = { readonly material: { readonly id: string, readonly access: { readonly reason: string } } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const SearchDoc: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: "query Search($input:SearchInput!$first:Int!$after:String){search(input:$input first:$first after:$after){totalCount ambiguous widen pageInfo{endCursor hasNextPage}kinds{...FacetNumbers}facets{name values{...FacetNumbers}}hits{...Hit}}}fragment FacetNumbers on FacetValue{value label count}fragment Hit on SearchHit{kind id title{text hit}snippet{text hit}place url why material{...MaterialCard files{mediaType}}contribution{id kind createdAt audience rating author{...PersonName}school{...SchoolName}solvedBy{id}thread{id commentCount}}tool{id slug tipCount myStatus{status reason}}person{...PersonName headline schools{...SchoolName}}school{...SchoolName town status}}fragment MaterialCard on Material{id title kind levels domains durationMinutes thumbnailUrl publishedAt school{...SchoolName}makers{label person{...PersonName}}tools{id name myStatus{status reason}}reviewSummary{average n}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const WhyMaterialDoc: Operation<WhyMaterialQuery, WhyMaterialQueryVariables> = {
  name: 'WhyMaterial',
  text: "query WhyMaterial($id:ID!){material(id:$id){id access{reason}}}",
};

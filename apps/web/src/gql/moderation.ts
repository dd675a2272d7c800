/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type CaseState =
  | 'DECIDED'
  | 'OPEN';

export type CaseRowFragment = { readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly state: CaseState, readonly title: string, readonly openedAt: string, readonly decidedAt: string | null, readonly notices: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly at: string }>, readonly statement: { readonly id: string, readonly rule: string } | null, readonly log: ReadonlyArray<{ readonly id: string, readonly act: string }> };

export type CasesQueryVariables = Exact<{
  state: CaseState;
  first: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { readonly moderationCases: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly state: CaseState, readonly title: string, readonly openedAt: string, readonly decidedAt: string | null, readonly notices: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly at: string }>, readonly statement: { readonly id: string, readonly rule: string } | null, readonly log: ReadonlyArray<{ readonly id: string, readonly act: string }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type OneCaseQueryVariables = Exact<{
  id: string;
}>;


export type OneCaseQuery = { readonly moderationCase: { readonly text: string | null, readonly url: string, readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly state: CaseState, readonly title: string, readonly openedAt: string, readonly decidedAt: string | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly notices: ReadonlyArray<{ readonly explanation: string | null, readonly id: string, readonly reason: string, readonly at: string }>, readonly statement: { readonly reason: string, readonly at: string, readonly id: string, readonly rule: string } | null, readonly log: ReadonlyArray<{ readonly reason: string | null, readonly at: string, readonly id: string, readonly act: string, readonly actor: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly viewerCan: { readonly hide: boolean, readonly dismiss: boolean, readonly restore: boolean, readonly makers: boolean } } };

export type DismissMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DismissMutation = { readonly dismissCase: { readonly id: string, readonly state: CaseState } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const CasesDoc: Operation<CasesQuery, CasesQueryVariables> = {
  name: 'Cases',
  text: "query Cases($state:CaseState!$first:Int!$after:String){moderationCases(state:$state first:$first after:$after){nodes{...CaseRow}pageInfo{endCursor hasNextPage}}}fragment CaseRow on ModerationCase{id subjectKind subjectId state title openedAt decidedAt notices{id reason at}statement{id rule}log{id act}}",
};

export const OneCaseDoc: Operation<OneCaseQuery, OneCaseQueryVariables> = {
  name: 'OneCase',
  text: "query OneCase($id:ID!){moderationCase(id:$id){...CaseRow text url author{...PersonName}school{...SchoolName}notices{explanation}statement{reason at}log{reason at actor{...PersonName}}viewerCan{hide dismiss restore makers}}}fragment CaseRow on ModerationCase{id subjectKind subjectId state title openedAt decidedAt notices{id reason at}statement{id rule}log{id act}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const DismissDoc: Operation<DismissMutation, DismissMutationVariables> = {
  name: 'Dismiss',
  text: "mutation Dismiss($id:ID!$reason:String!){dismissCase(id:$id reason:$reason){id state}}",
};

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type ToolCardFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: string, readonly description: string | null, readonly tipCount: number, readonly myStatus: { readonly status: string, readonly reason: string | null, readonly since: string } | null };

export type ToolsQueryVariables = Exact<{
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ToolsQuery = { readonly tools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: string, readonly description: string | null, readonly tipCount: number, readonly myStatus: { readonly status: string, readonly reason: string | null, readonly since: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ToolQueryVariables = Exact<{
  slug: string;
}>;


export type ToolQuery = { readonly tool: { readonly url: string | null, readonly needsAccount: boolean | null, readonly privacyNote: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly kind: string, readonly description: string | null, readonly tipCount: number, readonly statuses: ReadonlyArray<{ readonly status: string, readonly reason: string | null, readonly since: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly myStatus: { readonly status: string, readonly reason: string | null, readonly since: string } | null } };

export type SetToolStatusMutationVariables = Exact<{
  toolId: string;
  schoolId: string;
  status: string;
  reason?: string | null | undefined;
}>;


export type SetToolStatusMutation = { readonly setToolStatus: { readonly id: string } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const ToolsDoc: Operation<ToolsQuery, ToolsQueryVariables> = {
  name: 'Tools',
  text: "query Tools($text:String$first:Int!$after:String){tools(text:$text first:$first after:$after){nodes{...ToolCard}pageInfo{endCursor hasNextPage}}}fragment ToolCard on Tool{id slug name kind description tipCount myStatus{status reason since}}",
};

export const ToolDoc: Operation<ToolQuery, ToolQueryVariables> = {
  name: 'Tool',
  text: "query Tool($slug:String!){tool(slug:$slug){...ToolCard url needsAccount privacyNote statuses{status reason since school{...SchoolName}}}}fragment ToolCard on Tool{id slug name kind description tipCount myStatus{status reason since}}fragment SchoolName on School{id slug name}",
};

export const SetToolStatusDoc: Operation<SetToolStatusMutation, SetToolStatusMutationVariables> = {
  name: 'SetToolStatus',
  text: "mutation SetToolStatus($toolId:ID!$schoolId:ID!$status:String!$reason:String){setToolStatus(toolId:$toolId schoolId:$schoolId status:$status reason:$reason){id}}",
};

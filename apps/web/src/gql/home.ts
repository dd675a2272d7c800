/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

/** Where the newest version of a work stands; an older one may be shared meanwhile. */
export type BoardStatus =
  | 'ANSWERED_NO'
  | 'ASKED'
  | 'BLOCKED'
  /** A yes ended by its own date; nobody stopped. */
  | 'EXPIRED'
  | 'LAPSED'
  | 'NEVER_ASKED'
  /** A yes turned out not to be of the maker. */
  | 'REVOKED'
  | 'SHARED'
  /** A maker took a yes back. */
  | 'STOPPED'
  /** Some of its makers said yes, to this version or to an older one; some were not asked about this one yet. */
  | 'TO_ASK';

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { readonly me: { readonly id: string, readonly waitingCount: number, readonly waiting: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly at: string, readonly title: string, readonly url: string, readonly details: unknown }> } | null };

export type MarkSeenMutationVariables = Exact<{
  id: string;
}>;


export type MarkSeenMutation = { readonly markSeen: boolean };

export type FeedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FeedQuery = { readonly feed: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type OpenQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenQuestionsQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly createdAt: string, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number } }> } };

export type BoardSummaryQueryVariables = Exact<{
  schoolId: string;
}>;


export type BoardSummaryQuery = { readonly consentBoardSummary: { readonly shared: number, readonly olderOnly: number, readonly counts: ReadonlyArray<{ readonly status: BoardStatus, readonly count: number }> } };

export type OpenCasesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenCasesQuery = { readonly moderationCases: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const WaitingDoc: Operation<WaitingQuery, WaitingQueryVariables> = {
  name: 'Waiting',
  text: "query Waiting{me{id waitingCount waiting{id kind at title url details}}}",
};

export const MarkSeenDoc: Operation<MarkSeenMutation, MarkSeenMutationVariables> = {
  name: 'MarkSeen',
  text: "mutation MarkSeen($id:ID!){markSeen(waitingId:$id)}",
};

export const FeedDoc: Operation<FeedQuery, FeedQueryVariables> = {
  name: 'Feed',
  text: "query Feed($first:Int!$after:String){feed(first:$first after:$after){nodes{...MaterialCard}pageInfo{endCursor hasNextPage}}}fragment MaterialCard on Material{id title kind levels domains durationMinutes thumbnailUrl publishedAt school{...SchoolName}makers{label person{...PersonName}}tools{id name myStatus{status reason}}reviewSummary{average n}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const OpenQuestionsDoc: Operation<OpenQuestionsQuery, OpenQuestionsQueryVariables> = {
  name: 'OpenQuestions',
  text: "query OpenQuestions{contributions(kind:QUESTION first:20){nodes{id title createdAt author{...PersonName}school{...SchoolName}solvedBy{id}thread{id commentCount}}}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const BoardSummaryDoc: Operation<BoardSummaryQuery, BoardSummaryQueryVariables> = {
  name: 'BoardSummary',
  text: "query BoardSummary($schoolId:ID!){consentBoardSummary(schoolId:$schoolId){shared olderOnly counts{status count}}}",
};

export const OpenCasesDoc: Operation<OpenCasesQuery, OpenCasesQueryVariables> = {
  name: 'OpenCases',
  text: "query OpenCases{moderationCases(state:OPEN first:100){nodes{id}pageInfo{hasNextPage}totalCount}}",
};

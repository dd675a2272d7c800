/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type AcademyImportState =
  | 'CANCELLED'
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'REFUSED'
  | 'RUNNING';

export type AcademyImportFactsFragment = { readonly id: string, readonly state: AcademyImportState, readonly code: string | null, readonly details: unknown, readonly name: string | null, readonly key: string | null, readonly madeAt: string | null, readonly done: number, readonly total: number, readonly createdAt: string, readonly nothingNew: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly kind: string, readonly verdict: string, readonly n: number }> };

export type AcademyImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type AcademyImportsQuery = { readonly academyImports: ReadonlyArray<{ readonly id: string, readonly state: AcademyImportState, readonly code: string | null, readonly details: unknown, readonly name: string | null, readonly key: string | null, readonly madeAt: string | null, readonly done: number, readonly total: number, readonly createdAt: string, readonly nothingNew: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly kind: string, readonly verdict: string, readonly n: number }> }> };

export type AcademyImportQueryVariables = Exact<{
  id: string;
}>;


export type AcademyImportQuery = { readonly academyImport: { readonly id: string, readonly state: AcademyImportState, readonly code: string | null, readonly details: unknown, readonly name: string | null, readonly key: string | null, readonly madeAt: string | null, readonly done: number, readonly total: number, readonly createdAt: string, readonly nothingNew: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly kind: string, readonly verdict: string, readonly n: number }> } };

export type AcademyImportLinesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AcademyImportLinesQuery = { readonly academyImportLines: { readonly nodes: ReadonlyArray<{ readonly position: number, readonly kind: string, readonly name: string, readonly verdict: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type CheckAcademyImportMutationVariables = Exact<{
  uploadId: string;
}>;


export type CheckAcademyImportMutation = { readonly checkAcademyImport: { readonly id: string } };

export type CarryOutAcademyImportMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type CarryOutAcademyImportMutation = { readonly carryOutAcademyImport: { readonly id: string, readonly state: AcademyImportState, readonly code: string | null, readonly details: unknown, readonly name: string | null, readonly key: string | null, readonly madeAt: string | null, readonly done: number, readonly total: number, readonly createdAt: string, readonly nothingNew: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly kind: string, readonly verdict: string, readonly n: number }> } };

export type CancelAcademyImportMutationVariables = Exact<{
  id: string;
}>;


export type CancelAcademyImportMutation = { readonly cancelAcademyImport: { readonly id: string, readonly state: AcademyImportState, readonly code: string | null, readonly details: unknown, readonly name: string | null, readonly key: string | null, readonly madeAt: string | null, readonly done: number, readonly total: number, readonly createdAt: string, readonly nothingNew: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly kind: string, readonly verdict: string, readonly n: number }> } };

export type AccountsQueryVariables = Exact<{
  text?: string | null | undefined;
  suspended?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { readonly accounts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly suspendedAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SuspendPersonMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type SuspendPersonMutation = { readonly suspendPerson: { readonly id: string, readonly suspendedAt: string | null } };

export type ReinstatePersonMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReinstatePersonMutation = { readonly reinstatePerson: { readonly id: string, readonly suspendedAt: string | null } };

export type AuditTrailQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditTrail: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly act: string, readonly about: string | null, readonly details: unknown, readonly actor: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const AcademyImportsDoc: Operation<AcademyImportsQuery, AcademyImportsQueryVariables> = {
  name: 'AcademyImports',
  text: "query AcademyImports{academyImports{...AcademyImportFacts}}fragment AcademyImportFacts on AcademyImport{id state code details name school{...SchoolName}key madeAt done total createdAt nothingNew counts{kind verdict n}}fragment SchoolName on School{id slug name}",
};

export const AcademyImportDoc: Operation<AcademyImportQuery, AcademyImportQueryVariables> = {
  name: 'AcademyImport',
  text: "query AcademyImport($id:ID!){academyImport(id:$id){...AcademyImportFacts}}fragment AcademyImportFacts on AcademyImport{id state code details name school{...SchoolName}key madeAt done total createdAt nothingNew counts{kind verdict n}}fragment SchoolName on School{id slug name}",
};

export const AcademyImportLinesDoc: Operation<AcademyImportLinesQuery, AcademyImportLinesQueryVariables> = {
  name: 'AcademyImportLines',
  text: "query AcademyImportLines($id:ID!$first:Int!$after:String){academyImportLines(id:$id first:$first after:$after){nodes{position kind name verdict}pageInfo{endCursor hasNextPage}}}",
};

export const CheckAcademyImportDoc: Operation<CheckAcademyImportMutation, CheckAcademyImportMutationVariables> = {
  name: 'CheckAcademyImport',
  text: "mutation CheckAcademyImport($uploadId:ID!){checkAcademyImport(uploadId:$uploadId){id}}",
};

export const CarryOutAcademyImportDoc: Operation<CarryOutAcademyImportMutation, CarryOutAcademyImportMutationVariables> = {
  name: 'CarryOutAcademyImport',
  text: "mutation CarryOutAcademyImport($id:ID!$key:String!){carryOutAcademyImport(id:$id key:$key){...AcademyImportFacts}}fragment AcademyImportFacts on AcademyImport{id state code details name school{...SchoolName}key madeAt done total createdAt nothingNew counts{kind verdict n}}fragment SchoolName on School{id slug name}",
};

export const CancelAcademyImportDoc: Operation<CancelAcademyImportMutation, CancelAcademyImportMutationVariables> = {
  name: 'CancelAcademyImport',
  text: "mutation CancelAcademyImport($id:ID!){cancelAcademyImport(id:$id){...AcademyImportFacts}}fragment AcademyImportFacts on AcademyImport{id state code details name school{...SchoolName}key madeAt done total createdAt nothingNew counts{kind verdict n}}fragment SchoolName on School{id slug name}",
};

export const AccountsDoc: Operation<AccountsQuery, AccountsQueryVariables> = {
  name: 'Accounts',
  text: "query Accounts($text:String$suspended:Boolean$first:Int!$after:String){accounts(text:$text suspended:$suspended first:$first after:$after){nodes{id email suspendedAt person{id name schools{...SchoolName}}}pageInfo{endCursor hasNextPage}}}fragment SchoolName on School{id slug name}",
};

export const SuspendPersonDoc: Operation<SuspendPersonMutation, SuspendPersonMutationVariables> = {
  name: 'SuspendPerson',
  text: "mutation SuspendPerson($id:ID!$reason:String!){suspendPerson(id:$id reason:$reason){id suspendedAt}}",
};

export const ReinstatePersonDoc: Operation<ReinstatePersonMutation, ReinstatePersonMutationVariables> = {
  name: 'ReinstatePerson',
  text: "mutation ReinstatePerson($id:ID!$reason:String!){reinstatePerson(id:$id reason:$reason){id suspendedAt}}",
};

export const AuditTrailDoc: Operation<AuditTrailQuery, AuditTrailQueryVariables> = {
  name: 'AuditTrail',
  text: "query AuditTrail($first:Int!$after:String){auditTrail(first:$first after:$after){nodes{id at act about details actor{id name}}pageInfo{endCursor hasNextPage}}}",
};

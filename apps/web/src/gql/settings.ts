/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

/** Gone; there, but nobody can tell whose it was; there as it was, without the name. */
export type ErasureChoice =
  | 'ANONYMISE'
  | 'DELETE'
  | 'KEEP';

export type ErasureChoiceInput = {
  readonly choice: ErasureChoice;
  readonly kind: string;
};

export type ProfileInput = {
  readonly askMeAbout?: ReadonlyArray<string> | null | undefined;
  readonly domains?: ReadonlyArray<string> | null | undefined;
  readonly headline?: string | null | undefined;
  readonly levels?: ReadonlyArray<string> | null | undefined;
  readonly locale?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly profileOpen?: boolean | null | undefined;
};

export type Role =
  | 'ICOACH'
  | 'MANAGER'
  | 'MODERATOR'
  | 'TEACHER';

export type MyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProfileQuery = { readonly me: { readonly id: string, readonly name: string, readonly email: string, readonly headline: string | null, readonly askMeAbout: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly profileOpen: boolean, readonly memberships: ReadonlyArray<{ readonly id: string, readonly roles: ReadonlyArray<Role>, readonly startsAt: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }> } | null };

export type SaveProfileMutationVariables = Exact<{
  input: ProfileInput;
}>;


export type SaveProfileMutation = { readonly updateProfile: { readonly id: string, readonly name: string, readonly email: string, readonly headline: string | null, readonly askMeAbout: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly profileOpen: boolean } };

export type MySecurityQueryVariables = Exact<{
  id: string;
}>;


export type MySecurityQuery = { readonly me: { readonly id: string, readonly email: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly lastSeenAt: string, readonly device: string, readonly current: boolean }> } | null, readonly person: { readonly id: string, readonly demo: boolean } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { readonly changePassword: boolean };

export type RequestEmailChangeMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type RequestEmailChangeMutation = { readonly requestEmailChange: boolean };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { readonly endSession: boolean };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: boolean };

export type MyTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTokensQuery = { readonly me: { readonly id: string, readonly tokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly expiresAt: string, readonly lastUsedAt: string | null }> } | null };

export type CreateTokenMutationVariables = Exact<{
  name: string;
  scopes: ReadonlyArray<string> | string;
  days: number;
}>;


export type CreateTokenMutation = { readonly createToken: { readonly secret: string, readonly token: { readonly id: string, readonly name: string, readonly expiresAt: string } } };

export type RevokeTokenMutationVariables = Exact<{
  id: string;
}>;


export type RevokeTokenMutation = { readonly revokeToken: boolean };

export type LeaveSchoolMutationVariables = Exact<{
  membershipId: string;
}>;


export type LeaveSchoolMutation = { readonly endMembership: boolean };

export type MyStatementsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyStatementsQuery = { readonly myStatements: ReadonlyArray<{ readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly restriction: string, readonly rule: string, readonly reason: string, readonly at: string, readonly automated: boolean, readonly fromNotice: boolean, readonly liftedAt: string | null }> };

export type MyLedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLedgerQuery = { readonly myLedger: { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> } };

export type ErasureQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasureQuery = { readonly me: { readonly id: string, readonly email: string } | null, readonly erasure: { readonly lastManagerOf: ReadonlyArray<string>, readonly lastAdministrator: boolean, readonly questions: ReadonlyArray<{ readonly kind: string, readonly choices: ReadonlyArray<ErasureChoice>, readonly count: number }> } };

export type EraseAccountMutationVariables = Exact<{
  password: string;
  choices: ReadonlyArray<ErasureChoiceInput> | ErasureChoiceInput;
}>;


export type EraseAccountMutation = { readonly eraseAccount: boolean };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const MyProfileDoc: Operation<MyProfileQuery, MyProfileQueryVariables> = {
  name: 'MyProfile',
  text: "query MyProfile{me{id name email headline askMeAbout domains levels profileOpen memberships{id roles startsAt school{...SchoolName}}}}fragment SchoolName on School{id slug name}",
};

export const SaveProfileDoc: Operation<SaveProfileMutation, SaveProfileMutationVariables> = {
  name: 'SaveProfile',
  text: "mutation SaveProfile($input:ProfileInput!){updateProfile(input:$input){id name email headline askMeAbout domains levels profileOpen}}",
};

export const MySecurityDoc: Operation<MySecurityQuery, MySecurityQueryVariables> = {
  name: 'MySecurity',
  text: "query MySecurity($id:ID!){me{id email sessions{id createdAt lastSeenAt device current}}person(id:$id){id demo}}",
};

export const ChangePasswordDoc: Operation<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  name: 'ChangePassword',
  text: "mutation ChangePassword($current:String!$next:String!){changePassword(current:$current next:$next)}",
};

export const RequestEmailChangeDoc: Operation<RequestEmailChangeMutation, RequestEmailChangeMutationVariables> = {
  name: 'RequestEmailChange',
  text: "mutation RequestEmailChange($email:String!$password:String!){requestEmailChange(email:$email password:$password)}",
};

export const EndSessionDoc: Operation<EndSessionMutation, EndSessionMutationVariables> = {
  name: 'EndSession',
  text: "mutation EndSession($id:ID!){endSession(id:$id)}",
};

export const SignOutEverywhereDoc: Operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = {
  name: 'SignOutEverywhere',
  text: "mutation SignOutEverywhere{signOutEverywhere}",
};

export const MyTokensDoc: Operation<MyTokensQuery, MyTokensQueryVariables> = {
  name: 'MyTokens',
  text: "query MyTokens{me{id tokens{id name scopes createdAt expiresAt lastUsedAt}}}",
};

export const CreateTokenDoc: Operation<CreateTokenMutation, CreateTokenMutationVariables> = {
  name: 'CreateToken',
  text: "mutation CreateToken($name:String!$scopes:[String!]!$days:Int!){createToken(name:$name scopes:$scopes days:$days){secret token{id name expiresAt}}}",
};

export const RevokeTokenDoc: Operation<RevokeTokenMutation, RevokeTokenMutationVariables> = {
  name: 'RevokeToken',
  text: "mutation RevokeToken($id:ID!){revokeToken(id:$id)}",
};

export const LeaveSchoolDoc: Operation<LeaveSchoolMutation, LeaveSchoolMutationVariables> = {
  name: 'LeaveSchool',
  text: "mutation LeaveSchool($membershipId:ID!){endMembership(membershipId:$membershipId)}",
};

export const MyStatementsDoc: Operation<MyStatementsQuery, MyStatementsQueryVariables> = {
  name: 'MyStatements',
  text: "query MyStatements{myStatements{id subjectKind subjectId restriction rule reason at automated fromNotice liftedAt}}",
};

export const MyLedgerDoc: Operation<MyLedgerQuery, MyLedgerQueryVariables> = {
  name: 'MyLedger',
  text: "query MyLedger{myLedger{...PaperText}}fragment PaperText on Paper{title lead sections{heading path language paragraphs facts{label value path code}}}",
};

export const ErasureDoc: Operation<ErasureQuery, ErasureQueryVariables> = {
  name: 'Erasure',
  text: "query Erasure{me{id email}erasure{questions{kind choices count}lastManagerOf lastAdministrator}}",
};

export const EraseAccountDoc: Operation<EraseAccountMutation, EraseAccountMutationVariables> = {
  name: 'EraseAccount',
  text: "mutation EraseAccount($password:String!$choices:[ErasureChoiceInput!]!){eraseAccount(password:$password choices:$choices)}",
};

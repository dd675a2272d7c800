/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type PlatformRole =
  | 'ADMIN'
  | 'MODERATOR';

export type Role =
  | 'ICOACH'
  | 'MANAGER'
  | 'MODERATOR'
  | 'TEACHER';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly locale: string, readonly suspended: boolean, readonly waitingCount: number, readonly platformRoles: ReadonlyArray<PlatformRole>, readonly memberships: ReadonlyArray<{ readonly id: string, readonly roles: ReadonlyArray<Role>, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly viewerCan: { readonly share: boolean, readonly ask: boolean, readonly import: boolean, readonly moderate: boolean, readonly administer: boolean, readonly manageSchools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly demo: { readonly accounts: ReadonlyArray<{ readonly key: string, readonly name: string, readonly role: string, readonly school: string | null }> } | null };

export type SaveLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SaveLocaleMutation = { readonly updateProfile: { readonly id: string, readonly locale: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string };

export const MeDoc: Operation<MeQuery, MeQueryVariables> = {
  name: 'Me',
  hash: 'c0e5a33b9dfe19fa3f89ded7183f48e42283c16b3882aa9d72e81d567ceefd9a',
  text: "query Me{me{id name locale suspended waitingCount platformRoles memberships{id roles school{...SchoolName}}viewerCan{share ask import moderate administer manageSchools{...SchoolName}}}demo{accounts{key name role school}}}fragment SchoolName on School{id slug name}",
};

export const SaveLocaleDoc: Operation<SaveLocaleMutation, SaveLocaleMutationVariables> = {
  name: 'SaveLocale',
  hash: '006942d1e8d364e8f4777946cedfda3771d250b97b1c5f27f1b22c3541202140',
  text: "mutation SaveLocale($locale:String!){updateProfile(input:{locale:$locale}){id locale}}",
};

export const SignOutDoc: Operation<SignOutMutation, SignOutMutationVariables> = {
  name: 'SignOut',
  hash: 'ddeca0f48c813bf96f4ba225112935ef08d2395537f41fb403849cd0f9e65025',
  text: "mutation SignOut{signOut}",
};

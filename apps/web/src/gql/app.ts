/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type CaseState =
  | 'DECIDED'
  | 'OPEN';

export type PlatformRole =
  | 'ADMIN'
  | 'MODERATOR';

export type Role =
  | 'ICOACH'
  | 'MANAGER'
  | 'MODERATOR'
  | 'TEACHER';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly locale: string, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly suspended: boolean, readonly waitingCount: number, readonly platformRoles: ReadonlyArray<PlatformRole>, readonly memberships: ReadonlyArray<{ readonly id: string, readonly roles: ReadonlyArray<Role>, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly viewerCan: { readonly share: boolean, readonly ask: boolean, readonly import: boolean, readonly moderate: boolean, readonly administer: boolean, readonly manageSchools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } } | null, readonly demo: { readonly accounts: ReadonlyArray<{ readonly key: string, readonly name: string, readonly role: string, readonly school: string | null }> } | null };

export type SaveLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SaveLocaleMutation = { readonly updateProfile: { readonly id: string, readonly locale: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type DemoSignInMutationVariables = Exact<{
  key: string;
}>;


export type DemoSignInMutation = { readonly demoSignIn: { readonly id: string } };

export type HideMutationVariables = Exact<{
  subjectKind: string;
  subjectId: string;
  rule: string;
  reason: string;
}>;


export type HideMutation = { readonly hide: { readonly id: string, readonly state: CaseState } };

export type RestoreMutationVariables = Exact<{
  subjectKind: string;
  subjectId: string;
  reason: string;
}>;


export type RestoreMutation = { readonly restore: { readonly id: string, readonly state: CaseState } };

export type LockThreadMutationVariables = Exact<{
  id: string;
  rule: string;
  reason: string;
}>;


export type LockThreadMutation = { readonly lockThread: { readonly id: string, readonly locked: boolean } };

export type UnlockThreadMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type UnlockThreadMutation = { readonly unlockThread: { readonly id: string, readonly locked: boolean } };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly text: string, readonly kind: string, readonly url: string | null }> };

export type GiveNoticeMutationVariables = Exact<{
  subjectKind: string;
  subjectId: string;
  reason: string;
  explanation?: string | null | undefined;
}>;


export type GiveNoticeMutation = { readonly giveNotice: boolean };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const MeDoc: Operation<MeQuery, MeQueryVariables> = {
  name: 'Me',
  text: "query Me{me{id name locale domains levels suspended waitingCount platformRoles memberships{id roles school{...SchoolName}}viewerCan{share ask import moderate administer manageSchools{...SchoolName}}}demo{accounts{key name role school}}}fragment SchoolName on School{id slug name}",
};

export const SaveLocaleDoc: Operation<SaveLocaleMutation, SaveLocaleMutationVariables> = {
  name: 'SaveLocale',
  text: "mutation SaveLocale($locale:String!){updateProfile(input:{locale:$locale}){id locale}}",
};

export const SignOutDoc: Operation<SignOutMutation, SignOutMutationVariables> = {
  name: 'SignOut',
  text: "mutation SignOut{signOut}",
};

export const DemoSignInDoc: Operation<DemoSignInMutation, DemoSignInMutationVariables> = {
  name: 'DemoSignIn',
  text: "mutation DemoSignIn($key:String!){demoSignIn(key:$key){id}}",
};

export const HideDoc: Operation<HideMutation, HideMutationVariables> = {
  name: 'Hide',
  text: "mutation Hide($subjectKind:String!$subjectId:ID!$rule:String!$reason:String!){hide(subjectKind:$subjectKind subjectId:$subjectId rule:$rule reason:$reason){id state}}",
};

export const RestoreDoc: Operation<RestoreMutation, RestoreMutationVariables> = {
  name: 'Restore',
  text: "mutation Restore($subjectKind:String!$subjectId:ID!$reason:String!){restore(subjectKind:$subjectKind subjectId:$subjectId reason:$reason){id state}}",
};

export const LockThreadDoc: Operation<LockThreadMutation, LockThreadMutationVariables> = {
  name: 'LockThread',
  text: "mutation LockThread($id:ID!$rule:String!$reason:String!){lockThread(id:$id rule:$rule reason:$reason){id locked}}",
};

export const UnlockThreadDoc: Operation<UnlockThreadMutation, UnlockThreadMutationVariables> = {
  name: 'UnlockThread',
  text: "mutation UnlockThread($id:ID!$reason:String!){unlockThread(id:$id reason:$reason){id locked}}",
};

export const SuggestDoc: Operation<SuggestQuery, SuggestQueryVariables> = {
  name: 'Suggest',
  text: "query Suggest($text:String!){suggest(text:$text){text kind url}}",
};

export const GiveNoticeDoc: Operation<GiveNoticeMutation, GiveNoticeMutationVariables> = {
  name: 'GiveNotice',
  text: "mutation GiveNotice($subjectKind:String!$subjectId:ID!$reason:String!$explanation:String){giveNotice(subjectKind:$subjectKind subjectId:$subjectId reason:$reason explanation:$explanation)}",
};

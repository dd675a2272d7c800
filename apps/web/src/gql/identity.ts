/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type Role =
  | 'ICOACH'
  | 'MANAGER'
  | 'MODERATOR'
  | 'TEACHER';

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { readonly signIn: { readonly id: string } };

export type SignUpMutationVariables = Exact<{
  email: string;
  name: string;
  password: string;
  locale: string;
}>;


export type SignUpMutation = { readonly signUp: boolean };

export type VerifyEmailMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type VerifyEmailMutation = { readonly verifyEmail: { readonly id: string } };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: boolean };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ResetPasswordMutation = { readonly resetPassword: boolean };

export type ConfirmEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailChangeMutation = { readonly confirmEmailChange: boolean };

export type InvitationPreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPreviewQuery = { readonly invitationPreview: { readonly email: string, readonly roles: ReadonlyArray<Role>, readonly hasAccount: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  name?: string | null | undefined;
  password?: string | null | undefined;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation: { readonly id: string } };

export type DemoMailQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoMailQuery = { readonly demoMail: ReadonlyArray<{ readonly id: string, readonly to: string, readonly subject: string, readonly text: string, readonly sentAt: string, readonly links: ReadonlyArray<string> }> };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const SignInDoc: Operation<SignInMutation, SignInMutationVariables> = {
  name: 'SignIn',
  text: "mutation SignIn($email:String!$password:String!){signIn(email:$email password:$password){id}}",
};

export const SignUpDoc: Operation<SignUpMutation, SignUpMutationVariables> = {
  name: 'SignUp',
  text: "mutation SignUp($email:String!$name:String!$password:String!$locale:String!){signUp(email:$email name:$name password:$password locale:$locale)}",
};

export const VerifyEmailDoc: Operation<VerifyEmailMutation, VerifyEmailMutationVariables> = {
  name: 'VerifyEmail',
  text: "mutation VerifyEmail($token:String!$password:String!){verifyEmail(token:$token password:$password){id}}",
};

export const RequestPasswordResetDoc: Operation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  name: 'RequestPasswordReset',
  text: "mutation RequestPasswordReset($email:String!){requestPasswordReset(email:$email)}",
};

export const ResetPasswordDoc: Operation<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  name: 'ResetPassword',
  text: "mutation ResetPassword($token:String!$password:String!){resetPassword(token:$token password:$password)}",
};

export const ConfirmEmailChangeDoc: Operation<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables> = {
  name: 'ConfirmEmailChange',
  text: "mutation ConfirmEmailChange($token:String!){confirmEmailChange(token:$token)}",
};

export const InvitationPreviewDoc: Operation<InvitationPreviewQuery, InvitationPreviewQueryVariables> = {
  name: 'InvitationPreview',
  text: "query InvitationPreview($token:String!){invitationPreview(token:$token){school{...SchoolName}email roles hasAccount}}fragment SchoolName on School{id slug name}",
};

export const AcceptInvitationDoc: Operation<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
  name: 'AcceptInvitation',
  text: "mutation AcceptInvitation($token:String!$name:String$password:String){acceptInvitation(token:$token name:$name password:$password){id}}",
};

export const DemoMailDoc: Operation<DemoMailQuery, DemoMailQueryVariables> = {
  name: 'DemoMail',
  text: "query DemoMail{demoMail{id to subject text sentAt links}}",
};

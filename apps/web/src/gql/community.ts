/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type AspectInput = {
  readonly aspect: string;
  readonly score: number;
};

/** EVERYONE: every teacher who may see the subject. */
export type AudienceChoice =
  | 'EVERYONE'
  | 'MY_SCHOOL';

export type ContributionInput = {
  readonly aspects?: ReadonlyArray<AspectInput>;
  readonly audience?: AudienceChoice;
  readonly body: string;
  readonly hours?: number | null | undefined;
  readonly kind: ContributionKind;
  readonly materialId?: string | null | undefined;
  readonly rating?: number | null | undefined;
  /** In the name of which school; the viewer’s first unless told. */
  readonly schoolId?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly toolIds?: ReadonlyArray<string>;
};

export type ContributionKind =
  | 'QUESTION'
  | 'REVIEW'
  | 'TIP';

export type CommentPartsFragment = { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } };

export type ContributionPartsFragment = { readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } };

export type ContributionsQueryVariables = Exact<{
  kind?: ContributionKind | null | undefined;
  toolId?: string | null | undefined;
  mine?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ContributionsQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MaterialWordsQueryVariables = Exact<{
  id: string;
}>;


export type MaterialWordsQuery = { readonly material: { readonly id: string, readonly reviewSummary: { readonly average: number | null, readonly n: number, readonly schools: number, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number, readonly n: number | null }> }, readonly viewerCan: { readonly review: boolean, readonly comment: boolean } } };

export type OwnReviewQueryVariables = Exact<{
  id: string;
}>;


export type OwnReviewQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type MaterialReviewsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MaterialReviewsQuery = { readonly material: { readonly id: string, readonly reviews: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type MaterialTipsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MaterialTipsQuery = { readonly material: { readonly id: string, readonly tips: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type ContributeMutationVariables = Exact<{
  input: ContributionInput;
}>;


export type ContributeMutation = { readonly contribute: { readonly id: string } };

export type EditContributionMutationVariables = Exact<{
  id: string;
  title?: string | null | undefined;
  body: string;
}>;


export type EditContributionMutation = { readonly editContribution: { readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } } };

export type DeleteContributionMutationVariables = Exact<{
  id: string;
}>;


export type DeleteContributionMutation = { readonly deleteContribution: boolean };

export type SimilarQueryVariables = Exact<{
  text: string;
}>;


export type SimilarQuery = { readonly search: { readonly hits: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly url: string, readonly title: ReadonlyArray<{ readonly text: string, readonly hit: boolean }>, readonly material: { readonly id: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } | null, readonly contribution: { readonly id: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly solvedBy: { readonly id: string } | null, readonly thread: { readonly id: string, readonly commentCount: number } } | null, readonly tool: { readonly id: string, readonly slug: string } | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null }> } };

export type ToolChoicesQueryVariables = Exact<{
  text: string;
}>;


export type ToolChoicesQuery = { readonly tools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type NamedToolQueryVariables = Exact<{
  slug: string;
}>;


export type NamedToolQuery = { readonly tool: { readonly id: string, readonly name: string } };

export type MaterialChoicesQueryVariables = Exact<{
  text: string;
}>;


export type MaterialChoicesQuery = { readonly search: { readonly hits: ReadonlyArray<{ readonly id: string, readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } | null }> } };

export type ToReviewQueryVariables = Exact<{
  id: string;
}>;


export type ToReviewQuery = { readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly viewerCan: { readonly review: boolean, readonly comment: boolean } } };

export type ThreadQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ThreadQuery = { readonly thread: { readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly title: string, readonly seq: number, readonly locked: boolean, readonly commentCount: number, readonly restriction: { readonly rule: string, readonly reason: string } | null, readonly viewerCan: { readonly comment: boolean, readonly moderate: boolean, readonly lock: boolean }, readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }> } | null, readonly contribution: { readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly solvedBy: { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } } | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } } | null, readonly comments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type ThreadNewsQueryVariables = Exact<{
  id: string;
  since: number;
  after?: string | null | undefined;
}>;


export type ThreadNewsQuery = { readonly thread: { readonly id: string, readonly seq: number, readonly locked: boolean, readonly commentCount: number, readonly restriction: { readonly rule: string, readonly reason: string } | null, readonly viewerCan: { readonly comment: boolean, readonly moderate: boolean, readonly lock: boolean }, readonly contribution: { readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly rating: number | null, readonly hours: number | null, readonly audience: AudienceChoice, readonly createdAt: string, readonly editedAt: string | null, readonly hidden: boolean, readonly solvedBy: { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } } | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly material: { readonly id: string, readonly title: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly aspects: ReadonlyArray<{ readonly aspect: string, readonly score: number }>, readonly thread: { readonly id: string, readonly commentCount: number }, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly react: boolean, readonly comment: boolean, readonly notice: boolean, readonly moderate: boolean, readonly solve: boolean } } | null, readonly comments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type WriterQueryVariables = Exact<{
  id: string;
}>;


export type WriterQuery = { readonly person: { readonly id: string, readonly name: string, readonly left: boolean } };

export type PostCommentMutationVariables = Exact<{
  threadId: string;
  parentId?: string | null | undefined;
  body: string;
  clientId: string;
}>;


export type PostCommentMutation = { readonly comment: { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } } };

export type EditCommentMutationVariables = Exact<{
  id: string;
  body: string;
}>;


export type EditCommentMutation = { readonly editComment: { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } } };

export type DeleteCommentMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCommentMutation = { readonly deleteComment: { readonly id: string, readonly threadId: string, readonly parentId: string | null, readonly seq: number, readonly body: string | null, readonly createdAt: string, readonly editedAt: string | null, readonly deleted: boolean, readonly hidden: boolean, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly restriction: { readonly id: string, readonly rule: string, readonly reason: string, readonly at: string } | null, readonly reactions: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }>, readonly viewerCan: { readonly edit: boolean, readonly delete: boolean, readonly reply: boolean, readonly react: boolean, readonly notice: boolean, readonly moderate: boolean } } };

export type ReactMutationVariables = Exact<{
  subjectKind: string;
  subjectId: string;
  kind: string;
  on: boolean;
}>;


export type ReactMutation = { readonly react: ReadonlyArray<{ readonly kind: string, readonly count: number, readonly mine: boolean }> };

export type MarkSolvedMutationVariables = Exact<{
  contributionId: string;
  commentId?: string | null | undefined;
}>;


export type MarkSolvedMutation = { readonly markSolved: { readonly id: string, readonly solvedBy: { readonly id: string } | null } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const ContributionsDoc: Operation<ContributionsQuery, ContributionsQueryVariables> = {
  name: 'Contributions',
  text: "query Contributions($kind:ContributionKind$toolId:ID$mine:Boolean$first:Int!$after:String){contributions(kind:$kind toolId:$toolId mine:$mine first:$first after:$after){nodes{...ContributionParts}pageInfo{endCursor hasNextPage}}}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const MaterialWordsDoc: Operation<MaterialWordsQuery, MaterialWordsQueryVariables> = {
  name: 'MaterialWords',
  text: "query MaterialWords($id:ID!){material(id:$id){id reviewSummary{average n schools aspects{aspect score n}}viewerCan{review comment}}}",
};

export const OwnReviewDoc: Operation<OwnReviewQuery, OwnReviewQueryVariables> = {
  name: 'OwnReview',
  text: "query OwnReview($id:ID!){contributions(kind:REVIEW materialId:$id mine:true first:1){nodes{id}}}",
};

export const MaterialReviewsDoc: Operation<MaterialReviewsQuery, MaterialReviewsQueryVariables> = {
  name: 'MaterialReviews',
  text: "query MaterialReviews($id:ID!$first:Int!$after:String){material(id:$id){id reviews(first:$first after:$after){nodes{...ContributionParts}pageInfo{endCursor hasNextPage}}}}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const MaterialTipsDoc: Operation<MaterialTipsQuery, MaterialTipsQueryVariables> = {
  name: 'MaterialTips',
  text: "query MaterialTips($id:ID!$first:Int!$after:String){material(id:$id){id tips(first:$first after:$after){nodes{...ContributionParts}pageInfo{endCursor hasNextPage}}}}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const ContributeDoc: Operation<ContributeMutation, ContributeMutationVariables> = {
  name: 'Contribute',
  text: "mutation Contribute($input:ContributionInput!){contribute(input:$input){id}}",
};

export const EditContributionDoc: Operation<EditContributionMutation, EditContributionMutationVariables> = {
  name: 'EditContribution',
  text: "mutation EditContribution($id:ID!$title:String$body:String!){editContribution(id:$id title:$title body:$body){...ContributionParts}}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const DeleteContributionDoc: Operation<DeleteContributionMutation, DeleteContributionMutationVariables> = {
  name: 'DeleteContribution',
  text: "mutation DeleteContribution($id:ID!){deleteContribution(id:$id)}",
};

export const SimilarDoc: Operation<SimilarQuery, SimilarQueryVariables> = {
  name: 'Similar',
  text: "query Similar($text:String!){search(input:{text:$text}first:5){hits{kind id url title{text hit}material{id school{...SchoolName}}contribution{id school{...SchoolName}solvedBy{id}thread{id commentCount}}tool{id slug}person{...PersonName}school{...SchoolName}}}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const ToolChoicesDoc: Operation<ToolChoicesQuery, ToolChoicesQueryVariables> = {
  name: 'ToolChoices',
  text: "query ToolChoices($text:String!){tools(text:$text first:20){nodes{id name}}}",
};

export const NamedToolDoc: Operation<NamedToolQuery, NamedToolQueryVariables> = {
  name: 'NamedTool',
  text: "query NamedTool($slug:String!){tool(slug:$slug){id name}}",
};

export const MaterialChoicesDoc: Operation<MaterialChoicesQuery, MaterialChoicesQueryVariables> = {
  name: 'MaterialChoices',
  text: "query MaterialChoices($text:String!){search(input:{text:$text kind:\"material\"}first:10){hits{id material{id title school{...SchoolName}}}}}fragment SchoolName on School{id slug name}",
};

export const ToReviewDoc: Operation<ToReviewQuery, ToReviewQueryVariables> = {
  name: 'ToReview',
  text: "query ToReview($id:ID!){material(id:$id){id title school{...SchoolName}viewerCan{review comment}}}fragment SchoolName on School{id slug name}",
};

export const ThreadDoc: Operation<ThreadQuery, ThreadQueryVariables> = {
  name: 'Thread',
  text: "query Thread($id:ID!$first:Int!$after:String){thread(id:$id){id subjectKind subjectId title seq locked commentCount restriction{rule reason}viewerCan{comment moderate lock}material{id title school{...SchoolName}makers{label person{...PersonName}}}contribution{...ContributionParts solvedBy{...CommentParts}}comments(first:$first after:$after){nodes{...CommentParts}pageInfo{endCursor hasNextPage}}}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment CommentParts on Comment{id threadId parentId seq body author{...PersonName}school{...SchoolName}createdAt editedAt deleted hidden restriction{id rule reason at}reactions{kind count mine}viewerCan{edit delete reply react notice moderate}}",
};

export const ThreadNewsDoc: Operation<ThreadNewsQuery, ThreadNewsQueryVariables> = {
  name: 'ThreadNews',
  text: "query ThreadNews($id:ID!$since:Int!$after:String){thread(id:$id){id seq locked commentCount restriction{rule reason}viewerCan{comment moderate lock}contribution{...ContributionParts solvedBy{...CommentParts}}comments(first:100 after:$after sinceSeq:$since){nodes{...CommentParts}pageInfo{endCursor hasNextPage}}}}fragment ContributionParts on Contribution{id kind title body author{...PersonName}school{...SchoolName}material{id title}tools{id slug name}rating aspects{aspect score}hours audience createdAt editedAt solvedBy{id}thread{id commentCount}reactions{kind count mine}hidden restriction{id rule reason at}viewerCan{edit delete react comment notice moderate solve}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}fragment CommentParts on Comment{id threadId parentId seq body author{...PersonName}school{...SchoolName}createdAt editedAt deleted hidden restriction{id rule reason at}reactions{kind count mine}viewerCan{edit delete reply react notice moderate}}",
};

export const WriterDoc: Operation<WriterQuery, WriterQueryVariables> = {
  name: 'Writer',
  text: "query Writer($id:ID!){person(id:$id){...PersonName}}fragment PersonName on Person{id name left}",
};

export const PostCommentDoc: Operation<PostCommentMutation, PostCommentMutationVariables> = {
  name: 'PostComment',
  text: "mutation PostComment($threadId:ID!$parentId:ID$body:String!$clientId:ID!){comment(threadId:$threadId parentId:$parentId body:$body clientId:$clientId){...CommentParts}}fragment CommentParts on Comment{id threadId parentId seq body author{...PersonName}school{...SchoolName}createdAt editedAt deleted hidden restriction{id rule reason at}reactions{kind count mine}viewerCan{edit delete reply react notice moderate}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const EditCommentDoc: Operation<EditCommentMutation, EditCommentMutationVariables> = {
  name: 'EditComment',
  text: "mutation EditComment($id:ID!$body:String!){editComment(id:$id body:$body){...CommentParts}}fragment CommentParts on Comment{id threadId parentId seq body author{...PersonName}school{...SchoolName}createdAt editedAt deleted hidden restriction{id rule reason at}reactions{kind count mine}viewerCan{edit delete reply react notice moderate}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const DeleteCommentDoc: Operation<DeleteCommentMutation, DeleteCommentMutationVariables> = {
  name: 'DeleteComment',
  text: "mutation DeleteComment($id:ID!){deleteComment(id:$id){...CommentParts}}fragment CommentParts on Comment{id threadId parentId seq body author{...PersonName}school{...SchoolName}createdAt editedAt deleted hidden restriction{id rule reason at}reactions{kind count mine}viewerCan{edit delete reply react notice moderate}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const ReactDoc: Operation<ReactMutation, ReactMutationVariables> = {
  name: 'React',
  text: "mutation React($subjectKind:String!$subjectId:ID!$kind:String!$on:Boolean!){react(subjectKind:$subjectKind subjectId:$subjectId kind:$kind on:$on){kind count mine}}",
};

export const MarkSolvedDoc: Operation<MarkSolvedMutation, MarkSolvedMutationVariables> = {
  name: 'MarkSolved',
  text: "mutation MarkSolved($contributionId:ID!$commentId:ID){markSolved(contributionId:$contributionId commentId:$commentId){id solvedBy{id}}}",
};

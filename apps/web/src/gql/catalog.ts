/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type Attribution =
  | 'FULL'
  | 'NONE'
  | 'ROLE_SCHOOL';

export type ConsentState =
  | 'CANCELLED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'LAPSED'
  | 'REQUESTED'
  | 'REVOKED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type ImportInput = {
  readonly manifestUploadId?: string | null | undefined;
  readonly schoolId: string;
  readonly uploadIds: ReadonlyArray<string>;
};

export type ImportState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING';

export type MaterialFilter = {
  readonly domain?: string | null | undefined;
  readonly elsewhere?: boolean | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly schoolId?: string | null | undefined;
  readonly status?: MaterialStatus | null | undefined;
  /** Words in the title. */
  readonly text?: string | null | undefined;
};

export type MaterialInput = {
  readonly bateson?: ReadonlyArray<string> | null | undefined;
  readonly buildingBlocks?: ReadonlyArray<string> | null | undefined;
  readonly description?: string | null | undefined;
  readonly domains?: ReadonlyArray<string> | null | undefined;
  readonly durationMinutes?: number | null | undefined;
  readonly form?: string | null | undefined;
  readonly ictCompetences?: ReadonlyArray<string> | null | undefined;
  readonly kind?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly levels?: ReadonlyArray<string> | null | undefined;
  readonly licence?: string | null | undefined;
  readonly makerIds?: ReadonlyArray<string> | null | undefined;
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly title?: string | null | undefined;
  readonly toolIds?: ReadonlyArray<string> | null | undefined;
};

export type MaterialStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type ScopeMode =
  | 'ALL'
  | 'EXCEPT'
  | 'INCLUDE'
  | 'PUBLIC';

export type VersionInput = {
  readonly description?: string | null | undefined;
  /** Who made this version; as before when absent. */
  readonly makerIds?: ReadonlyArray<string> | null | undefined;
  readonly minor?: boolean;
  /** What changed, for colleagues. */
  readonly note?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type CardsQueryVariables = Exact<{
  schoolId?: string | null | undefined;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CardsQuery = { readonly cards: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly domains: ReadonlyArray<string>, readonly asked: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type AskForAccessMutationVariables = Exact<{
  cardId: string;
  word?: string | null | undefined;
}>;


export type AskForAccessMutation = { readonly askForAccess: { readonly id: string, readonly asked: boolean } };

export type AccessRequestsQueryVariables = Exact<{
  schoolId: string;
}>;


export type AccessRequestsQuery = { readonly accessRequests: ReadonlyArray<{ readonly id: string, readonly word: string | null, readonly at: string, readonly sentAt: string | null, readonly givenAt: string | null, readonly endedAt: string | null, readonly askable: boolean, readonly questions: ReadonlyArray<{ readonly id: string, readonly requestedAt: string | null, readonly author: { readonly id: string, readonly name: string, readonly left: boolean } }>, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly material: { readonly id: string, readonly title: string } }> };

export type SendAccessRequestsMutationVariables = Exact<{
  materialId: string;
}>;


export type SendAccessRequestsMutation = { readonly sendAccessRequests: { readonly requested: number, readonly grantedByRule: number, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string | null }> } };

export type PutAsideAccessRequestsMutationVariables = Exact<{
  materialId: string;
}>;


export type PutAsideAccessRequestsMutation = { readonly putAsideAccessRequests: boolean };

export type ShowsCardsQueryVariables = Exact<{
  slug: string;
}>;


export type ShowsCardsQuery = { readonly school: { readonly id: string, readonly showsCards: boolean | null } };

export type SetShowsCardsMutationVariables = Exact<{
  schoolId: string;
  on: boolean;
}>;


export type SetShowsCardsMutation = { readonly setShowsCards: { readonly id: string, readonly showsCards: boolean | null } };

export type FamilyOfFragment = { readonly lineage: ReadonlyArray<{ readonly generation: number, readonly title: string, readonly makers: ReadonlyArray<string>, readonly licence: string, readonly staysHome: boolean, readonly stopped: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly material: { readonly id: string } | null }>, readonly copies: ReadonlyArray<{ readonly generation: number, readonly at: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly material: { readonly id: string, readonly title: string } | null }> };

export type AdaptMaterialMutationVariables = Exact<{
  id: string;
  schoolId: string;
}>;


export type AdaptMaterialMutation = { readonly adaptMaterial: { readonly id: string } };

export type EditableMaterialFragment = { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly form: string | null, readonly durationMinutes: number | null, readonly language: string, readonly bateson: ReadonlyArray<string>, readonly buildingBlocks: ReadonlyArray<string>, readonly ictCompetences: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly licence: string, readonly status: MaterialStatus, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly askConsent: boolean } };

export type LeaveQuestionsOfQueryVariables = Exact<{
  materialId: string;
}>;


export type LeaveQuestionsOfQuery = { readonly leaveQuestions: ReadonlyArray<{ readonly askedAt: string, readonly refusedAt: string | null, readonly canAskAt: string | null, readonly person: { readonly id: string } | null }> };

export type AskToLeaveMutationVariables = Exact<{
  materialId: string;
  personId: string;
}>;


export type AskToLeaveMutation = { readonly askToLeave: boolean };

export type EditMaterialQueryVariables = Exact<{
  id: string;
}>;


export type EditMaterialQuery = { readonly material: { readonly id: string, readonly title: string, readonly description: string | null, readonly kind: string, readonly domains: ReadonlyArray<string>, readonly levels: ReadonlyArray<string>, readonly form: string | null, readonly durationMinutes: number | null, readonly language: string, readonly bateson: ReadonlyArray<string>, readonly buildingBlocks: ReadonlyArray<string>, readonly ictCompetences: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly licence: string, readonly status: MaterialStatus, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly askConsent: boolean } } };

export type UpdateMaterialMutationVariables = Exact<{
  id: string;
  input: MaterialInput;
}>;


export type UpdateMaterialMutation = { readonly updateMaterial: { readonly id: string } };

export type UpdateMaterialsMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  input: MaterialInput;
}>;


export type UpdateMaterialsMutation = { readonly updateMaterials: ReadonlyArray<{ readonly id: string }> };

export type ColleaguesQueryVariables = Exact<{
  schoolId: string;
  text: string;
}>;


export type ColleaguesQuery = { readonly colleagues: ReadonlyArray<{ readonly headline: string | null, readonly id: string, readonly name: string, readonly left: boolean }> };

export type FindToolsQueryVariables = Exact<{
  text: string;
}>;


export type FindToolsQuery = { readonly tools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string } | null }> } };

export type NameOutsiderMutationVariables = Exact<{
  schoolId: string;
  name: string;
  email: string;
  locale: string;
}>;


export type NameOutsiderMutation = { readonly nameOutsider: { readonly id: string, readonly name: string, readonly left: boolean } };

export type StartImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type StartImportMutation = { readonly startImport: { readonly id: string } };

export type CancelImportMutationVariables = Exact<{
  id: string;
}>;


export type CancelImportMutation = { readonly cancelImport: { readonly id: string, readonly state: ImportState } };

export type RecentImportsQueryVariables = Exact<{
  schoolId: string;
}>;


export type RecentImportsQuery = { readonly imports: ReadonlyArray<{ readonly id: string, readonly state: ImportState, readonly total: number, readonly done: number, readonly failed: number, readonly createdAt: string }> };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { readonly import: { readonly id: string, readonly state: ImportState, readonly total: number, readonly done: number, readonly failed: number, readonly createdAt: string, readonly finishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } };

export type ImportItemsQueryVariables = Exact<{
  id: string;
}>;


export type ImportItemsQuery = { readonly import: { readonly id: string, readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: string, readonly code: string | null, readonly details: unknown, readonly material: { readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly thumbnailUrl: string | null, readonly updatedAt: string, readonly restricted: boolean, readonly twins: ReadonlyArray<{ readonly kind: string, readonly likeness: number, readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } }>, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly access: { readonly public: boolean, readonly count: number, readonly total: number }, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly askConsent: boolean } } | null }> } };

export type LocalOfFragment = { readonly localFileCount: number, readonly localParts: ReadonlyArray<{ readonly id: string, readonly title: string, readonly fills: ReadonlyArray<{ readonly text: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }> }> };

export type AddLocalPartMutationVariables = Exact<{
  materialId: string;
  title: string;
}>;


export type AddLocalPartMutation = { readonly addLocalPart: { readonly id: string } };

export type RemoveLocalPartMutationVariables = Exact<{
  localPartId: string;
}>;


export type RemoveLocalPartMutation = { readonly removeLocalPart: { readonly id: string } };

export type FillLocalPartMutationVariables = Exact<{
  localPartId: string;
  schoolId: string;
  text?: string | null | undefined;
}>;


export type FillLocalPartMutation = { readonly fillLocalPart: { readonly id: string } };

export type SetFileLocalMutationVariables = Exact<{
  fileId: string;
  local: boolean;
}>;


export type SetFileLocalMutation = { readonly setFileLocal: { readonly id: string } };

export type MaterialQueryVariables = Exact<{
  id: string;
}>;


export type MaterialQuery = { readonly material: { readonly versionId: string, readonly versionNumber: number, readonly newerAtHome: boolean, readonly status: MaterialStatus, readonly description: string | null, readonly language: string, readonly form: string | null, readonly bateson: ReadonlyArray<string>, readonly buildingBlocks: ReadonlyArray<string>, readonly ictCompetences: ReadonlyArray<string>, readonly tags: ReadonlyArray<string>, readonly licence: string, readonly updatedAt: string, readonly restricted: boolean, readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly localFileCount: number, readonly twins: ReadonlyArray<{ readonly kind: string, readonly likeness: number, readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } }>, readonly versions: ReadonlyArray<{ readonly number: number }>, readonly restriction: { readonly id: string, readonly reason: string, readonly at: string } | null, readonly tools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly makers: ReadonlyArray<{ readonly label: string, readonly you: boolean, readonly consentState: ConsentState | null, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly size: number, readonly pages: number | null, readonly slides: number | null, readonly durationSeconds: number | null, readonly local: boolean, readonly withheld: boolean, readonly url: string, readonly previewUrl: string | null }>, readonly access: { readonly reason: string, readonly public: boolean, readonly count: number, readonly total: number, readonly until: string | null, readonly older: { readonly versionNumber: number, readonly count: number } | null, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> | null, readonly without: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly successor: { readonly name: string } | null }> | null, readonly steps: ReadonlyArray<{ readonly kind: string, readonly label: string, readonly done: boolean, readonly state: string, readonly until: string | null, readonly scope: { readonly mode: ScopeMode, readonly futureMembers: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } | null, readonly keepsOut: ReadonlyArray<{ readonly id: string }>, readonly terms: { readonly attribution: Attribution } | null }> | null }, readonly adaptableAt: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly delete: boolean, readonly revise: boolean, readonly adapt: boolean, readonly askConsent: boolean, readonly withdraw: boolean, readonly notice: boolean, readonly seeLedger: boolean, readonly review: boolean, readonly comment: boolean }, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly reviewSummary: { readonly average: number | null, readonly n: number }, readonly localParts: ReadonlyArray<{ readonly id: string, readonly title: string, readonly fills: ReadonlyArray<{ readonly text: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }> }>, readonly lineage: ReadonlyArray<{ readonly generation: number, readonly title: string, readonly makers: ReadonlyArray<string>, readonly licence: string, readonly staysHome: boolean, readonly stopped: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly material: { readonly id: string } | null }>, readonly copies: ReadonlyArray<{ readonly generation: number, readonly at: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly material: { readonly id: string, readonly title: string } | null }> } };

export type MyConsentsOnQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyConsentsOnQuery = { readonly myConsents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subjectKind: string, readonly subjectId: string, readonly viewerCan: { readonly withdraw: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type WithdrawConsentsMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type WithdrawConsentsMutation = { readonly withdrawConsents: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type ResumeConsentsMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type ResumeConsentsMutation = { readonly resumeConsents: ReadonlyArray<{ readonly id: string, readonly state: ConsentState }> };

export type PublishMaterialsMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type PublishMaterialsMutation = { readonly publishMaterials: ReadonlyArray<{ readonly id: string, readonly status: MaterialStatus }> };

export type DeleteMaterialMutationVariables = Exact<{
  id: string;
}>;


export type DeleteMaterialMutation = { readonly deleteMaterial: boolean };

export type OwnMaterialFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly thumbnailUrl: string | null, readonly updatedAt: string, readonly restricted: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly access: { readonly public: boolean, readonly count: number, readonly total: number }, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly askConsent: boolean } };

export type OwnMaterialsQueryVariables = Exact<{
  filter: MaterialFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnMaterialsQuery = { readonly materials: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: string, readonly status: MaterialStatus, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly thumbnailUrl: string | null, readonly updatedAt: string, readonly restricted: boolean, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly access: { readonly public: boolean, readonly count: number, readonly total: number }, readonly viewerCan: { readonly edit: boolean, readonly publish: boolean, readonly askConsent: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SchoolStorageQueryVariables = Exact<{
  slug: string;
}>;


export type SchoolStorageQuery = { readonly school: { readonly id: string, readonly storage: { readonly used: number, readonly max: number } | null } };

export type SetSchoolStorageMutationVariables = Exact<{
  schoolId: string;
  maxBytes?: number | null | undefined;
}>;


export type SetSchoolStorageMutation = { readonly setSchoolStorage: { readonly id: string, readonly storage: { readonly used: number, readonly max: number } | null } };

export type TraceQueryVariables = Exact<{
  id: string;
}>;


export type TraceQuery = { readonly trace: { readonly title: string, readonly since: string | null, readonly downloaded: boolean, readonly open: boolean, readonly copy: { readonly id: string, readonly title: string } | null } | null };

export type TwinLineFragment = { readonly kind: string, readonly likeness: number, readonly material: { readonly id: string, readonly title: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } } };

export type OverlapQueryVariables = Exact<{
  schoolId: string;
}>;


export type OverlapQuery = { readonly overlap: ReadonlyArray<{ readonly same: number, readonly near: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }> };

export type ComparisonFragment = { readonly changed: number | null, readonly title: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly description: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly text: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }> };

export type VersionsQueryVariables = Exact<{
  id: string;
}>;


export type VersionsQuery = { readonly material: { readonly id: string, readonly title: string, readonly newerAtHome: boolean, readonly language: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly viewerCan: { readonly revise: boolean, readonly askConsent: boolean }, readonly makers: ReadonlyArray<{ readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly size: number }>, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly publishedAt: string | null, readonly minor: boolean, readonly note: string | null, readonly rolledBackTo: number | null, readonly current: boolean, readonly shared: boolean, readonly by: { readonly id: string, readonly name: string, readonly left: boolean } | null, readonly makers: ReadonlyArray<{ readonly label: string }> }> } };

export type CompareVersionsQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
}>;


export type CompareVersionsQuery = { readonly compareVersions: { readonly changed: number | null, readonly title: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly description: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly text: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }> } };

export type StartRevisionMutationVariables = Exact<{
  materialId: string;
  uploadIds: ReadonlyArray<string> | string;
  keepFileIds: ReadonlyArray<string> | string;
}>;


export type StartRevisionMutation = { readonly startRevision: { readonly id: string } };

export type RevisionQueryVariables = Exact<{
  id: string;
}>;


export type RevisionQuery = { readonly revision: { readonly id: string, readonly state: string, readonly code: string | null, readonly details: unknown, readonly fileNames: ReadonlyArray<string>, readonly mayBeMinor: boolean, readonly comparison: { readonly changed: number | null, readonly title: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly description: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }>, readonly text: ReadonlyArray<{ readonly kind: string, readonly text: string, readonly words: number }> } | null } };

export type PublishRevisionMutationVariables = Exact<{
  id: string;
  input: VersionInput;
}>;


export type PublishRevisionMutation = { readonly publishRevision: { readonly id: string } };

export type DropRevisionMutationVariables = Exact<{
  id: string;
}>;


export type DropRevisionMutation = { readonly dropRevision: boolean };

export type RollBackMaterialMutationVariables = Exact<{
  id: string;
  number: number;
}>;


export type RollBackMaterialMutation = { readonly rollBackMaterial: { readonly id: string } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const CardsDoc: Operation<CardsQuery, CardsQueryVariables> = {
  name: 'Cards',
  text: "query Cards($schoolId:ID$text:String$first:Int!$after:String){cards(schoolId:$schoolId text:$text first:$first after:$after){nodes{id title domains asked school{...SchoolName}}pageInfo{endCursor hasNextPage}}}fragment SchoolName on School{id slug name}",
};

export const AskForAccessDoc: Operation<AskForAccessMutation, AskForAccessMutationVariables> = {
  name: 'AskForAccess',
  text: "mutation AskForAccess($cardId:ID!$word:String){askForAccess(cardId:$cardId word:$word){id asked}}",
};

export const AccessRequestsDoc: Operation<AccessRequestsQuery, AccessRequestsQueryVariables> = {
  name: 'AccessRequests',
  text: "query AccessRequests($schoolId:ID!){accessRequests(schoolId:$schoolId){id word at sentAt givenAt endedAt askable questions{id requestedAt author{...PersonName}}person{...PersonName}school{...SchoolName}material{id title}}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const SendAccessRequestsDoc: Operation<SendAccessRequestsMutation, SendAccessRequestsMutationVariables> = {
  name: 'SendAccessRequests',
  text: "mutation SendAccessRequests($materialId:ID!){sendAccessRequests(materialId:$materialId){requested grantedByRule faults{code at}}}",
};

export const PutAsideAccessRequestsDoc: Operation<PutAsideAccessRequestsMutation, PutAsideAccessRequestsMutationVariables> = {
  name: 'PutAsideAccessRequests',
  text: "mutation PutAsideAccessRequests($materialId:ID!){putAsideAccessRequests(materialId:$materialId)}",
};

export const ShowsCardsDoc: Operation<ShowsCardsQuery, ShowsCardsQueryVariables> = {
  name: 'ShowsCards',
  text: "query ShowsCards($slug:String!){school(slug:$slug){id showsCards}}",
};

export const SetShowsCardsDoc: Operation<SetShowsCardsMutation, SetShowsCardsMutationVariables> = {
  name: 'SetShowsCards',
  text: "mutation SetShowsCards($schoolId:ID!$on:Boolean!){setShowsCards(schoolId:$schoolId on:$on){id showsCards}}",
};

export const AdaptMaterialDoc: Operation<AdaptMaterialMutation, AdaptMaterialMutationVariables> = {
  name: 'AdaptMaterial',
  text: "mutation AdaptMaterial($id:ID!$schoolId:ID!){adaptMaterial(id:$id schoolId:$schoolId){id}}",
};

export const LeaveQuestionsOfDoc: Operation<LeaveQuestionsOfQuery, LeaveQuestionsOfQueryVariables> = {
  name: 'LeaveQuestionsOf',
  text: "query LeaveQuestionsOf($materialId:ID!){leaveQuestions(materialId:$materialId){person{id}askedAt refusedAt canAskAt}}",
};

export const AskToLeaveDoc: Operation<AskToLeaveMutation, AskToLeaveMutationVariables> = {
  name: 'AskToLeave',
  text: "mutation AskToLeave($materialId:ID!$personId:ID!){askToLeave(materialId:$materialId personId:$personId)}",
};

export const EditMaterialDoc: Operation<EditMaterialQuery, EditMaterialQueryVariables> = {
  name: 'EditMaterial',
  text: "query EditMaterial($id:ID!){material(id:$id){...EditableMaterial}}fragment EditableMaterial on Material{id title description kind domains levels form durationMinutes language bateson buildingBlocks ictCompetences tags licence status school{...SchoolName}tools{id name}makers{label you consentState person{...PersonName}}viewerCan{edit publish askConsent}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const UpdateMaterialDoc: Operation<UpdateMaterialMutation, UpdateMaterialMutationVariables> = {
  name: 'UpdateMaterial',
  text: "mutation UpdateMaterial($id:ID!$input:MaterialInput!){updateMaterial(id:$id input:$input){id}}",
};

export const UpdateMaterialsDoc: Operation<UpdateMaterialsMutation, UpdateMaterialsMutationVariables> = {
  name: 'UpdateMaterials',
  text: "mutation UpdateMaterials($ids:[ID!]!$input:MaterialInput!){updateMaterials(ids:$ids input:$input){id}}",
};

export const ColleaguesDoc: Operation<ColleaguesQuery, ColleaguesQueryVariables> = {
  name: 'Colleagues',
  text: "query Colleagues($schoolId:ID!$text:String!){colleagues(schoolId:$schoolId text:$text){...PersonName headline}}fragment PersonName on Person{id name left}",
};

export const FindToolsDoc: Operation<FindToolsQuery, FindToolsQueryVariables> = {
  name: 'FindTools',
  text: "query FindTools($text:String!){tools(text:$text first:20){nodes{id name myStatus{status}}}}",
};

export const NameOutsiderDoc: Operation<NameOutsiderMutation, NameOutsiderMutationVariables> = {
  name: 'NameOutsider',
  text: "mutation NameOutsider($schoolId:ID!$name:String!$email:String!$locale:String!){nameOutsider(schoolId:$schoolId name:$name email:$email locale:$locale){...PersonName}}fragment PersonName on Person{id name left}",
};

export const StartImportDoc: Operation<StartImportMutation, StartImportMutationVariables> = {
  name: 'StartImport',
  text: "mutation StartImport($input:ImportInput!){startImport(input:$input){id}}",
};

export const CancelImportDoc: Operation<CancelImportMutation, CancelImportMutationVariables> = {
  name: 'CancelImport',
  text: "mutation CancelImport($id:ID!){cancelImport(id:$id){id state}}",
};

export const RecentImportsDoc: Operation<RecentImportsQuery, RecentImportsQueryVariables> = {
  name: 'RecentImports',
  text: "query RecentImports($schoolId:ID!){imports(schoolId:$schoolId){id state total done failed createdAt}}",
};

export const ImportProgressDoc: Operation<ImportProgressQuery, ImportProgressQueryVariables> = {
  name: 'ImportProgress',
  text: "query ImportProgress($id:ID!){import(id:$id){id state total done failed createdAt finishedAt school{...SchoolName}}}fragment SchoolName on School{id slug name}",
};

export const ImportItemsDoc: Operation<ImportItemsQuery, ImportItemsQueryVariables> = {
  name: 'ImportItems',
  text: "query ImportItems($id:ID!){import(id:$id){id items{id name state code details material{...OwnMaterial twins{...TwinLine}}}}}fragment OwnMaterial on Material{id title kind status levels domains thumbnailUrl updatedAt restricted school{...SchoolName}makers{label person{...PersonName}}access{public count total}viewerCan{edit publish askConsent}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}fragment TwinLine on Twin{kind likeness material{id title school{...SchoolName}}}",
};

export const AddLocalPartDoc: Operation<AddLocalPartMutation, AddLocalPartMutationVariables> = {
  name: 'AddLocalPart',
  text: "mutation AddLocalPart($materialId:ID!$title:String!){addLocalPart(materialId:$materialId title:$title){id}}",
};

export const RemoveLocalPartDoc: Operation<RemoveLocalPartMutation, RemoveLocalPartMutationVariables> = {
  name: 'RemoveLocalPart',
  text: "mutation RemoveLocalPart($localPartId:ID!){removeLocalPart(localPartId:$localPartId){id}}",
};

export const FillLocalPartDoc: Operation<FillLocalPartMutation, FillLocalPartMutationVariables> = {
  name: 'FillLocalPart',
  text: "mutation FillLocalPart($localPartId:ID!$schoolId:ID!$text:String){fillLocalPart(localPartId:$localPartId schoolId:$schoolId text:$text){id}}",
};

export const SetFileLocalDoc: Operation<SetFileLocalMutation, SetFileLocalMutationVariables> = {
  name: 'SetFileLocal',
  text: "mutation SetFileLocal($fileId:ID!$local:Boolean!){setFileLocal(fileId:$fileId local:$local){id}}",
};

export const MaterialDoc: Operation<MaterialQuery, MaterialQueryVariables> = {
  name: 'Material',
  text: "query Material($id:ID!){material(id:$id){...MaterialCard versionId versionNumber newerAtHome ...LocalOf ...FamilyOf twins{...TwinLine}versions{number}status description language form bateson buildingBlocks ictCompetences tags licence updatedAt restricted restriction{id reason at}tools{id slug}makers{label you consentState person{...PersonName}}files{id name mediaType size pages slides durationSeconds local withheld url previewUrl}access{reason public count total until older{versionNumber count}schools{...SchoolName}without{...SchoolName}parts{id name successor{name}}steps{kind label done state until scope{mode futureMembers schools{...SchoolName}}keepsOut{id}terms{attribution}}}adaptableAt{id name}viewerCan{edit publish delete revise adapt askConsent withdraw notice seeLedger review comment}}}fragment MaterialCard on Material{id title kind levels domains durationMinutes thumbnailUrl publishedAt school{...SchoolName}makers{label person{...PersonName}}tools{id name myStatus{status reason}}reviewSummary{average n}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}fragment LocalOf on Material{localFileCount localParts{id title fills{text school{...SchoolName}}}}fragment FamilyOf on Material{lineage{generation title makers licence staysHome stopped school{...SchoolName}material{id}}copies{generation at school{...SchoolName}material{id title}}}fragment TwinLine on Twin{kind likeness material{id title school{...SchoolName}}}",
};

export const MyConsentsOnDoc: Operation<MyConsentsOnQuery, MyConsentsOnQueryVariables> = {
  name: 'MyConsentsOn',
  text: "query MyConsentsOn($after:String){myConsents(first:100 after:$after){nodes{id subjectKind subjectId viewerCan{withdraw}}pageInfo{endCursor hasNextPage}}}",
};

export const WithdrawConsentsDoc: Operation<WithdrawConsentsMutation, WithdrawConsentsMutationVariables> = {
  name: 'WithdrawConsents',
  text: "mutation WithdrawConsents($ids:[ID!]!){withdrawConsents(consentIds:$ids){id state}}",
};

export const ResumeConsentsDoc: Operation<ResumeConsentsMutation, ResumeConsentsMutationVariables> = {
  name: 'ResumeConsents',
  text: "mutation ResumeConsents($ids:[ID!]!){resumeConsents(consentIds:$ids){id state}}",
};

export const PublishMaterialsDoc: Operation<PublishMaterialsMutation, PublishMaterialsMutationVariables> = {
  name: 'PublishMaterials',
  text: "mutation PublishMaterials($ids:[ID!]!){publishMaterials(ids:$ids){id status}}",
};

export const DeleteMaterialDoc: Operation<DeleteMaterialMutation, DeleteMaterialMutationVariables> = {
  name: 'DeleteMaterial',
  text: "mutation DeleteMaterial($id:ID!){deleteMaterial(id:$id)}",
};

export const OwnMaterialsDoc: Operation<OwnMaterialsQuery, OwnMaterialsQueryVariables> = {
  name: 'OwnMaterials',
  text: "query OwnMaterials($filter:MaterialFilter!$first:Int!$after:String){materials(filter:$filter first:$first after:$after){nodes{...OwnMaterial}pageInfo{endCursor hasNextPage}}}fragment OwnMaterial on Material{id title kind status levels domains thumbnailUrl updatedAt restricted school{...SchoolName}makers{label person{...PersonName}}access{public count total}viewerCan{edit publish askConsent}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const SchoolStorageDoc: Operation<SchoolStorageQuery, SchoolStorageQueryVariables> = {
  name: 'SchoolStorage',
  text: "query SchoolStorage($slug:String!){school(slug:$slug){id storage{used max}}}",
};

export const SetSchoolStorageDoc: Operation<SetSchoolStorageMutation, SetSchoolStorageMutationVariables> = {
  name: 'SetSchoolStorage',
  text: "mutation SetSchoolStorage($schoolId:ID!$maxBytes:Float){setSchoolStorage(schoolId:$schoolId maxBytes:$maxBytes){id storage{used max}}}",
};

export const TraceDoc: Operation<TraceQuery, TraceQueryVariables> = {
  name: 'Trace',
  text: "query Trace($id:ID!){trace(materialId:$id){title since downloaded open copy{id title}}}",
};

export const OverlapDoc: Operation<OverlapQuery, OverlapQueryVariables> = {
  name: 'Overlap',
  text: "query Overlap($schoolId:ID!){overlap(schoolId:$schoolId){same near school{...SchoolName}}}fragment SchoolName on School{id slug name}",
};

export const VersionsDoc: Operation<VersionsQuery, VersionsQueryVariables> = {
  name: 'Versions',
  text: "query Versions($id:ID!){material(id:$id){id title newerAtHome language school{...SchoolName}viewerCan{revise askConsent}makers{person{...PersonName}}files{id name size}versions{id number title publishedAt minor note rolledBackTo current shared by{...PersonName}makers{label}}}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const CompareVersionsDoc: Operation<CompareVersionsQuery, CompareVersionsQueryVariables> = {
  name: 'CompareVersions',
  text: "query CompareVersions($id:ID!$from:Int!$to:Int!){compareVersions(materialId:$id from:$from to:$to){...Comparison}}fragment Comparison on VersionComparison{changed title{kind text words}description{kind text words}text{kind text words}}",
};

export const StartRevisionDoc: Operation<StartRevisionMutation, StartRevisionMutationVariables> = {
  name: 'StartRevision',
  text: "mutation StartRevision($materialId:ID!$uploadIds:[ID!]!$keepFileIds:[ID!]!){startRevision(materialId:$materialId uploadIds:$uploadIds keepFileIds:$keepFileIds){id}}",
};

export const RevisionDoc: Operation<RevisionQuery, RevisionQueryVariables> = {
  name: 'Revision',
  text: "query Revision($id:ID!){revision(id:$id){id state code details fileNames mayBeMinor comparison{...Comparison}}}fragment Comparison on VersionComparison{changed title{kind text words}description{kind text words}text{kind text words}}",
};

export const PublishRevisionDoc: Operation<PublishRevisionMutation, PublishRevisionMutationVariables> = {
  name: 'PublishRevision',
  text: "mutation PublishRevision($id:ID!$input:VersionInput!){publishRevision(id:$id input:$input){id}}",
};

export const DropRevisionDoc: Operation<DropRevisionMutation, DropRevisionMutationVariables> = {
  name: 'DropRevision',
  text: "mutation DropRevision($id:ID!){dropRevision(id:$id)}",
};

export const RollBackMaterialDoc: Operation<RollBackMaterialMutation, RollBackMaterialMutationVariables> = {
  name: 'RollBackMaterial',
  text: "mutation RollBackMaterial($id:ID!$number:Int!){rollBackMaterial(id:$id number:$number){id}}",
};

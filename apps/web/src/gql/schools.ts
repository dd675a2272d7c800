/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../app/operation.ts';

export type ContributionKind =
  | 'QUESTION'
  | 'REVIEW'
  | 'TIP';

export type ExportState =
  | 'CANCELLED'
  | 'DONE'
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING';

export type InviteInput = {
  readonly email: string;
  readonly roles: ReadonlyArray<Role>;
  readonly schoolId: string;
};

export type Role =
  | 'ICOACH'
  | 'MANAGER'
  | 'MODERATOR'
  | 'TEACHER';

export type SchoolInput = {
  readonly intro?: string | null | undefined;
  readonly kind: string;
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
  readonly name: string;
  readonly town: string;
};

export type SchoolStatus =
  | 'LEFT'
  | 'MEMBER'
  | 'MERGED'
  | 'REFERENCE';

export type ExportFactsFragment = { readonly id: string, readonly state: ExportState, readonly done: number, readonly total: number, readonly size: number | null, readonly code: string | null, readonly createdAt: string, readonly madeAt: string | null, readonly expiresAt: string | null, readonly url: string | null, readonly counts: { readonly works: number, readonly versions: number, readonly files: number, readonly people: number, readonly consents: number, readonly events: number } | null };

export type SchoolExportsQueryVariables = Exact<{
  schoolId: string;
}>;


export type SchoolExportsQuery = { readonly ledgerKey: string, readonly academyExports: ReadonlyArray<{ readonly id: string, readonly state: ExportState, readonly done: number, readonly total: number, readonly size: number | null, readonly code: string | null, readonly createdAt: string, readonly madeAt: string | null, readonly expiresAt: string | null, readonly url: string | null, readonly counts: { readonly works: number, readonly versions: number, readonly files: number, readonly people: number, readonly consents: number, readonly events: number } | null }> };

export type StartExportMutationVariables = Exact<{
  schoolId: string;
}>;


export type StartExportMutation = { readonly startAcademyExport: { readonly id: string, readonly state: ExportState, readonly done: number, readonly total: number, readonly size: number | null, readonly code: string | null, readonly createdAt: string, readonly madeAt: string | null, readonly expiresAt: string | null, readonly url: string | null, readonly counts: { readonly works: number, readonly versions: number, readonly files: number, readonly people: number, readonly consents: number, readonly events: number } | null } };

export type CancelExportMutationVariables = Exact<{
  id: string;
}>;


export type CancelExportMutation = { readonly cancelAcademyExport: { readonly id: string, readonly state: ExportState, readonly done: number, readonly total: number, readonly size: number | null, readonly code: string | null, readonly createdAt: string, readonly madeAt: string | null, readonly expiresAt: string | null, readonly url: string | null, readonly counts: { readonly works: number, readonly versions: number, readonly files: number, readonly people: number, readonly consents: number, readonly events: number } | null } };

export type SchoolPageQueryVariables = Exact<{
  slug: string;
}>;


export type SchoolPageQuery = { readonly school: { readonly memberCount: number | null, readonly kind: string, readonly town: string, readonly lat: number | null, readonly lon: number | null, readonly status: SchoolStatus, readonly demo: boolean, readonly intro: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly successor: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly viewerCan: { readonly manage: boolean, readonly administer: boolean, readonly export: boolean } } };

export type SchoolMaterialsQueryVariables = Exact<{
  schoolId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SchoolMaterialsQuery = { readonly materials: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SchoolPeopleQueryVariables = Exact<{
  schoolId: string;
  text: string;
}>;


export type SchoolPeopleQuery = { readonly colleagues: ReadonlyArray<{ readonly headline: string | null, readonly askMeAbout: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly left: boolean }> };

export type SchoolMembersQueryVariables = Exact<{
  schoolId: string;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SchoolMembersQuery = { readonly members: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly startsAt: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SchoolInvitationsQueryVariables = Exact<{
  schoolId: string;
}>;


export type SchoolInvitationsQuery = { readonly invitations: ReadonlyArray<{ readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly sentAt: string, readonly expiresAt: string }> };

export type SetRolesMutationVariables = Exact<{
  membershipId: string;
  roles: ReadonlyArray<Role> | Role;
}>;


export type SetRolesMutation = { readonly setRoles: { readonly id: string, readonly roles: ReadonlyArray<Role> } };

export type EndMembershipMutationVariables = Exact<{
  membershipId: string;
}>;


export type EndMembershipMutation = { readonly endMembership: boolean };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { readonly invite: { readonly id: string, readonly email: string } };

export type InviteManyMutationVariables = Exact<{
  schoolId: string;
  csv: string;
}>;


export type InviteManyMutation = { readonly inviteMany: { readonly invited: number, readonly faults: ReadonlyArray<{ readonly line: number, readonly code: string, readonly value: string | null }> } };

export type CancelInvitationMutationVariables = Exact<{
  id: string;
}>;


export type CancelInvitationMutation = { readonly cancelInvitation: boolean };

export type SchoolDomainsQueryVariables = Exact<{
  schoolId: string;
}>;


export type SchoolDomainsQuery = { readonly schoolDomains: ReadonlyArray<{ readonly domain: string, readonly confirmedAt: string | null }> };

export type AddDomainMutationVariables = Exact<{
  schoolId: string;
  domain: string;
}>;


export type AddDomainMutation = { readonly addDomain: { readonly domain: string, readonly confirmedAt: string | null } };

export type RemoveDomainMutationVariables = Exact<{
  schoolId: string;
  domain: string;
}>;


export type RemoveDomainMutation = { readonly removeDomain: boolean };

export type ConfirmDomainMutationVariables = Exact<{
  schoolId: string;
  domain: string;
}>;


export type ConfirmDomainMutation = { readonly confirmDomain: { readonly domain: string, readonly confirmedAt: string | null } };

export type SchoolsQueryVariables = Exact<{
  status?: SchoolStatus | null | undefined;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SchoolsQuery = { readonly schools: { readonly nodes: ReadonlyArray<{ readonly kind: string, readonly town: string, readonly lat: number | null, readonly lon: number | null, readonly status: SchoolStatus, readonly demo: boolean, readonly intro: string | null, readonly id: string, readonly slug: string, readonly name: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type CreateSchoolMutationVariables = Exact<{
  input: SchoolInput;
}>;


export type CreateSchoolMutation = { readonly createSchool: { readonly id: string, readonly slug: string, readonly name: string } };

export type UpdateSchoolMutationVariables = Exact<{
  id: string;
  input: SchoolInput;
}>;


export type UpdateSchoolMutation = { readonly updateSchool: { readonly id: string, readonly name: string } };

export type SetSchoolStatusMutationVariables = Exact<{
  id: string;
  status: SchoolStatus;
}>;


export type SetSchoolStatusMutation = { readonly setSchoolStatus: { readonly id: string, readonly status: SchoolStatus } };

export type MergeSchoolMutationVariables = Exact<{
  id: string;
  into: string;
}>;


export type MergeSchoolMutation = { readonly mergeSchool: { readonly id: string, readonly name: string } };

export type ImportSchoolsMutationVariables = Exact<{
  csv: string;
}>;


export type ImportSchoolsMutation = { readonly importSchools: { readonly invited: number, readonly faults: ReadonlyArray<{ readonly line: number, readonly code: string, readonly value: string | null }> } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { readonly person: { readonly headline: string | null, readonly askMeAbout: ReadonlyArray<string>, readonly demo: boolean, readonly id: string, readonly name: string, readonly left: boolean, readonly schools: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } };

export type PersonContributionsQueryVariables = Exact<{
  authorId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PersonContributionsQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContributionKind, readonly title: string | null, readonly body: string | null, readonly createdAt: string, readonly school: { readonly id: string, readonly slug: string, readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SchoolFactsFragment = { readonly kind: string, readonly town: string, readonly lat: number | null, readonly lon: number | null, readonly status: SchoolStatus, readonly demo: boolean, readonly intro: string | null, readonly id: string, readonly slug: string, readonly name: string };

export type SchoolReachQueryVariables = Exact<{
  schoolId: string;
}>;


export type SchoolReachQuery = { readonly schoolReach: ReadonlyArray<{ readonly count: number, readonly school: { readonly id: string, readonly slug: string, readonly name: string } }> };

export type WorksSeenByQueryVariables = Exact<{
  schoolId: string;
  readers: string;
  first: number;
  after?: string | null | undefined;
}>;


export type WorksSeenByQuery = { readonly worksSeenBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly access: { readonly public: boolean, readonly count: number, readonly total: number, readonly older: { readonly versionNumber: number, readonly count: number } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MaterialCardFragment = { readonly id: string, readonly title: string, readonly kind: string, readonly levels: ReadonlyArray<string>, readonly domains: ReadonlyArray<string>, readonly durationMinutes: number | null, readonly thumbnailUrl: string | null, readonly publishedAt: string | null, readonly school: { readonly id: string, readonly slug: string, readonly name: string }, readonly makers: ReadonlyArray<{ readonly label: string, readonly person: { readonly id: string, readonly name: string, readonly left: boolean } | null }>, readonly tools: ReadonlyArray<{ readonly id: string, readonly name: string, readonly myStatus: { readonly status: string, readonly reason: string | null } | null }>, readonly reviewSummary: { readonly average: number | null, readonly n: number } };

export type PaperTextFragment = { readonly title: string, readonly lead: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly path: string | null, readonly language: string | null, readonly paragraphs: ReadonlyArray<string>, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string, readonly path: string | null, readonly code: boolean | null }> }> };

export type SchoolNameFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type PersonNameFragment = { readonly id: string, readonly name: string, readonly left: boolean };

export const SchoolExportsDoc: Operation<SchoolExportsQuery, SchoolExportsQueryVariables> = {
  name: 'SchoolExports',
  text: "query SchoolExports($schoolId:ID!){academyExports(schoolId:$schoolId){...ExportFacts}ledgerKey}fragment ExportFacts on AcademyExport{id state done total counts{works versions files people consents events}size code createdAt madeAt expiresAt url}",
};

export const StartExportDoc: Operation<StartExportMutation, StartExportMutationVariables> = {
  name: 'StartExport',
  text: "mutation StartExport($schoolId:ID!){startAcademyExport(schoolId:$schoolId){...ExportFacts}}fragment ExportFacts on AcademyExport{id state done total counts{works versions files people consents events}size code createdAt madeAt expiresAt url}",
};

export const CancelExportDoc: Operation<CancelExportMutation, CancelExportMutationVariables> = {
  name: 'CancelExport',
  text: "mutation CancelExport($id:ID!){cancelAcademyExport(id:$id){...ExportFacts}}fragment ExportFacts on AcademyExport{id state done total counts{works versions files people consents events}size code createdAt madeAt expiresAt url}",
};

export const SchoolPageDoc: Operation<SchoolPageQuery, SchoolPageQueryVariables> = {
  name: 'SchoolPage',
  text: "query SchoolPage($slug:String!){school(slug:$slug){...SchoolFacts successor{...SchoolName}memberCount viewerCan{manage administer export}}}fragment SchoolFacts on School{...SchoolName kind town lat lon status demo intro}fragment SchoolName on School{id slug name}",
};

export const SchoolMaterialsDoc: Operation<SchoolMaterialsQuery, SchoolMaterialsQueryVariables> = {
  name: 'SchoolMaterials',
  text: "query SchoolMaterials($schoolId:ID!$first:Int!$after:String){materials(filter:{schoolId:$schoolId status:PUBLISHED}first:$first after:$after){nodes{...MaterialCard}pageInfo{endCursor hasNextPage}}}fragment MaterialCard on Material{id title kind levels domains durationMinutes thumbnailUrl publishedAt school{...SchoolName}makers{label person{...PersonName}}tools{id name myStatus{status reason}}reviewSummary{average n}}fragment SchoolName on School{id slug name}fragment PersonName on Person{id name left}",
};

export const SchoolPeopleDoc: Operation<SchoolPeopleQuery, SchoolPeopleQueryVariables> = {
  name: 'SchoolPeople',
  text: "query SchoolPeople($schoolId:ID!$text:String!){colleagues(schoolId:$schoolId text:$text){...PersonName headline askMeAbout}}fragment PersonName on Person{id name left}",
};

export const SchoolMembersDoc: Operation<SchoolMembersQuery, SchoolMembersQueryVariables> = {
  name: 'SchoolMembers',
  text: "query SchoolMembers($schoolId:ID!$text:String$first:Int!$after:String){members(schoolId:$schoolId text:$text first:$first after:$after){nodes{id email roles startsAt person{...PersonName}}pageInfo{endCursor hasNextPage}totalCount}}fragment PersonName on Person{id name left}",
};

export const SchoolInvitationsDoc: Operation<SchoolInvitationsQuery, SchoolInvitationsQueryVariables> = {
  name: 'SchoolInvitations',
  text: "query SchoolInvitations($schoolId:ID!){invitations(schoolId:$schoolId){id email roles sentAt expiresAt}}",
};

export const SetRolesDoc: Operation<SetRolesMutation, SetRolesMutationVariables> = {
  name: 'SetRoles',
  text: "mutation SetRoles($membershipId:ID!$roles:[Role!]!){setRoles(membershipId:$membershipId roles:$roles){id roles}}",
};

export const EndMembershipDoc: Operation<EndMembershipMutation, EndMembershipMutationVariables> = {
  name: 'EndMembership',
  text: "mutation EndMembership($membershipId:ID!){endMembership(membershipId:$membershipId)}",
};

export const InviteDoc: Operation<InviteMutation, InviteMutationVariables> = {
  name: 'Invite',
  text: "mutation Invite($input:InviteInput!){invite(input:$input){id email}}",
};

export const InviteManyDoc: Operation<InviteManyMutation, InviteManyMutationVariables> = {
  name: 'InviteMany',
  text: "mutation InviteMany($schoolId:ID!$csv:String!){inviteMany(schoolId:$schoolId csv:$csv){invited faults{line code value}}}",
};

export const CancelInvitationDoc: Operation<CancelInvitationMutation, CancelInvitationMutationVariables> = {
  name: 'CancelInvitation',
  text: "mutation CancelInvitation($id:ID!){cancelInvitation(id:$id)}",
};

export const SchoolDomainsDoc: Operation<SchoolDomainsQuery, SchoolDomainsQueryVariables> = {
  name: 'SchoolDomains',
  text: "query SchoolDomains($schoolId:ID!){schoolDomains(schoolId:$schoolId){domain confirmedAt}}",
};

export const AddDomainDoc: Operation<AddDomainMutation, AddDomainMutationVariables> = {
  name: 'AddDomain',
  text: "mutation AddDomain($schoolId:ID!$domain:String!){addDomain(schoolId:$schoolId domain:$domain){domain confirmedAt}}",
};

export const RemoveDomainDoc: Operation<RemoveDomainMutation, RemoveDomainMutationVariables> = {
  name: 'RemoveDomain',
  text: "mutation RemoveDomain($schoolId:ID!$domain:String!){removeDomain(schoolId:$schoolId domain:$domain)}",
};

export const ConfirmDomainDoc: Operation<ConfirmDomainMutation, ConfirmDomainMutationVariables> = {
  name: 'ConfirmDomain',
  text: "mutation ConfirmDomain($schoolId:ID!$domain:String!){confirmDomain(schoolId:$schoolId domain:$domain){domain confirmedAt}}",
};

export const SchoolsDoc: Operation<SchoolsQuery, SchoolsQueryVariables> = {
  name: 'Schools',
  text: "query Schools($status:SchoolStatus$text:String$first:Int!$after:String){schools(status:$status text:$text first:$first after:$after){nodes{...SchoolFacts}pageInfo{endCursor hasNextPage}}}fragment SchoolFacts on School{...SchoolName kind town lat lon status demo intro}fragment SchoolName on School{id slug name}",
};

export const CreateSchoolDoc: Operation<CreateSchoolMutation, CreateSchoolMutationVariables> = {
  name: 'CreateSchool',
  text: "mutation CreateSchool($input:SchoolInput!){createSchool(input:$input){id slug name}}",
};

export const UpdateSchoolDoc: Operation<UpdateSchoolMutation, UpdateSchoolMutationVariables> = {
  name: 'UpdateSchool',
  text: "mutation UpdateSchool($id:ID!$input:SchoolInput!){updateSchool(id:$id input:$input){id name}}",
};

export const SetSchoolStatusDoc: Operation<SetSchoolStatusMutation, SetSchoolStatusMutationVariables> = {
  name: 'SetSchoolStatus',
  text: "mutation SetSchoolStatus($id:ID!$status:SchoolStatus!){setSchoolStatus(id:$id status:$status){id status}}",
};

export const MergeSchoolDoc: Operation<MergeSchoolMutation, MergeSchoolMutationVariables> = {
  name: 'MergeSchool',
  text: "mutation MergeSchool($id:ID!$into:ID!){mergeSchool(id:$id into:$into){id name}}",
};

export const ImportSchoolsDoc: Operation<ImportSchoolsMutation, ImportSchoolsMutationVariables> = {
  name: 'ImportSchools',
  text: "mutation ImportSchools($csv:String!){importSchools(csv:$csv){invited faults{line code value}}}",
};

export const PersonDoc: Operation<PersonQuery, PersonQueryVariables> = {
  name: 'Person',
  text: "query Person($id:ID!){person(id:$id){...PersonName headline askMeAbout demo schools{...SchoolName}}}fragment PersonName on Person{id name left}fragment SchoolName on School{id slug name}",
};

export const PersonContributionsDoc: Operation<PersonContributionsQuery, PersonContributionsQueryVariables> = {
  name: 'PersonContributions',
  text: "query PersonContributions($authorId:ID!$first:Int!$after:String){contributions(authorId:$authorId first:$first after:$after){nodes{id kind title body createdAt school{...SchoolName}}pageInfo{endCursor hasNextPage}}}fragment SchoolName on School{id slug name}",
};

export const SchoolReachDoc: Operation<SchoolReachQuery, SchoolReachQueryVariables> = {
  name: 'SchoolReach',
  text: "query SchoolReach($schoolId:ID!){schoolReach(schoolId:$schoolId){count school{...SchoolName}}}fragment SchoolName on School{id slug name}",
};

export const WorksSeenByDoc: Operation<WorksSeenByQuery, WorksSeenByQueryVariables> = {
  name: 'WorksSeenBy',
  text: "query WorksSeenBy($schoolId:ID!$readers:ID!$first:Int!$after:String){worksSeenBy(schoolId:$schoolId readers:$readers first:$first after:$after){nodes{id title access{public count total older{versionNumber count}}}pageInfo{endCursor hasNextPage}}}",
};

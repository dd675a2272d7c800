import { type ConsentRow, ConsentState, ConsentType, ScopeType, TermsType } from '@deelgenoot/consent';
import { PersonType, SchoolType } from '@deelgenoot/identity';
import { connectionOf } from '@deelgenoot/platform';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export enum MaterialStatus {
  DRAFT = 'draft',
  PUBLISHED = 'published',
}
registerEnumType(MaterialStatus, { name: 'MaterialStatus' });

@ObjectType('Maker')
export class MakerType {
  @Field(() => PersonType, { nullable: true, description: 'Null when the maker asked not to be named here.' }) person: object | null;
  @Field() label: string;
  @Field() you: boolean;
  @Field(() => ConsentState, { nullable: true, description: 'Only for the makers and their academy.' }) consentState: ConsentState | null;
}

@ObjectType('MaterialFile')
export class MaterialFileType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() mediaType: string;
  @Field(() => Float, { description: 'Bytes.' }) size: number;
  @Field(() => Int, { nullable: true }) pages: number | null;
  @Field(() => Int, { nullable: true }) slides: number | null;
  @Field(() => Int, { nullable: true }) durationSeconds: number | null;
  @Field() url: string;
  @Field({ description: 'It stays at the school of the work.' }) local: boolean;
  @Field({ description: 'It would name a maker who wants no name with it, so this reader cannot get it.' }) withheld: boolean;
  @Field(() => String, { nullable: true, description: 'Something that a browser can show at once; null when there is only the download.' }) previewUrl:
    | string
    | null;
}

@ObjectType('MaterialAbilities')
export class MaterialAbilitiesType {
  @Field() edit: boolean;
  @Field() publish: boolean;
  @Field() delete: boolean;
  @Field({ description: 'Put a new version online.' }) revise: boolean;
  @Field({ description: 'Make it one’s own at another school.' }) adapt: boolean;
  @Field() askConsent: boolean;
  @Field() withdraw: boolean;
  @Field() comment: boolean;
  @Field() review: boolean;
  @Field() notice: boolean;
  @Field() moderate: boolean;
  @Field() seeLedger: boolean;
}

@ObjectType('AccessStep')
export class AccessStepType {
  @Field({ description: 'maker, clearance, publication or moderation' }) kind: string;
  @Field() label: string;
  @Field() done: boolean;
  @Field() state: string;
  @Field(() => TermsType, { nullable: true }) terms: object | null;
  @Field(() => ScopeType, { nullable: true, description: 'To whom it opens the work, of a maker and of the school.' }) scope: object | null;
  @Field(() => PersonType, { nullable: true }) person: object | null;
  @Field(() => Date, { nullable: true }) until: Date | null;
  @Field(() => [SchoolType], {
    description: 'Other member schools that this step by itself keeps out. None for one that opens it to nobody: that it is not done says so.',
  })
  keepsOut: object[];
}

@ObjectType('OlderVersion', { description: 'A version that stays shared while a newer one is not, or with fewer schools.' })
export class OlderVersionType {
  @Field(() => Int) versionNumber: number;
  @Field(() => Int, { description: 'Schools that see it, home included.' }) count: number;
  @Field(() => Date, { nullable: true }) until: Date | null;
}

@ObjectType('MakerPosition', { description: 'Where a maker stands on the newest version: what was said of it, beside the yes that holds.' })
export class MakerPositionType {
  @Field(() => PersonType) person: object;
  @Field(() => ConsentState, { nullable: true, description: 'What came of asking about this version; null: nobody asked.' }) state: ConsentState | null;
  @Field(() => ConsentType, { nullable: true, description: 'The record that says so.' }) word: ConsentRow | null;
  @Field(() => ConsentType, { nullable: true, description: 'The yes that holds now: for this version, or only for an older one.' }) yes: ConsentRow | null;
  @Field({ description: 'Whether that yes holds for this version.' }) covers: boolean;
  @Field(() => Date, { nullable: true, description: 'After a no, or after a stop: from when this maker may be asked again.' }) canAskAt: Date | null;
}

@ObjectType('AccessExplanation', {
  description: 'Who can see this, and why. Readers elsewhere get `reason` and `count`; makers and their academy also `schools` and `steps`.',
})
export class AccessExplanationType {
  @Field({ description: 'Why this viewer may: maker, academy, school, shared or public.' }) reason: string;
  @Field() public: boolean;
  @Field(() => Int) count: number;
  @Field(() => Int) total: number;
  @Field(() => Date, { nullable: true }) until: Date | null;
  @Field(() => [SchoolType], { nullable: true }) schools: object[] | null;
  @Field(() => [SchoolType], { nullable: true, description: 'Schools that went up in one that does not see it: who came from there goes on seeing it.' })
  parts: object[] | null;
  @Field(() => [SchoolType], { nullable: true }) without: object[] | null;
  @Field(() => [AccessStepType], { nullable: true }) steps: AccessStepType[] | null;
  // Not in the API: what its field resolvers go by.
  material: MaterialType;
  detailed: boolean;
}

/** A work as the viewer sees it: the fields are those of the newest version open to them. */
@ObjectType('Material')
export class MaterialType {
  @Field(() => ID) id: string;
  @Field(() => ID) versionId: string;
  @Field(() => Int) versionNumber: number;
  @Field(() => MaterialStatus) status: MaterialStatus;
  @Field() title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field() kind: string;
  @Field(() => [String]) domains: string[];
  @Field(() => [String]) levels: string[];
  @Field(() => String, { nullable: true }) form: string | null;
  @Field(() => Int, { nullable: true }) durationMinutes: number | null;
  @Field() language: string;
  @Field(() => [String]) bateson: string[];
  @Field(() => [String]) buildingBlocks: string[];
  @Field(() => [String]) ictCompetences: string[];
  @Field(() => [String]) tags: string[];
  @Field({ description: 'What a reader may do with it: beyond home the narrowest that all makers chose.' }) licence: string;
  @Field(() => String, { nullable: true }) thumbnailUrl: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => Date) updatedAt: Date;
  @Field() restricted: boolean;
  // Not in the API: what the field resolvers of this and other rooms go by.
  institutionId: string;
  toolIds: string[];
  createdBy: string;
  minorSince: number;
  sharedLicence: string | null;
  statementId: string | null;
  restrictedAt: Date | null;
  caseOpen: boolean;
}

export const MaterialConnection = connectionOf(MaterialType, 'Material');

@InputType('MaterialFilter')
export class MaterialFilterInput {
  @Field({ nullable: true }) @IsOptional() @IsBoolean() mine?: boolean;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') schoolId?: string;
  @Field(() => MaterialStatus, { nullable: true }) @IsOptional() @IsEnum(MaterialStatus) status?: MaterialStatus;
  @Field({ nullable: true }) @IsOptional() @IsString() domain?: string;
  @Field({ nullable: true }) @IsOptional() @IsBoolean() elsewhere?: boolean;
  @Field({ nullable: true, description: 'Words in the title.' }) @IsOptional() @IsString() @MaxLength(200) text?: string;
}

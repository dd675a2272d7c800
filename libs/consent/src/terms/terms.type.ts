import { LICENCES, type Licence } from '@deelgenoot/kernel';
import { GraphQLDay } from '@deelgenoot/platform';
import { SchoolType } from '@deelgenoot/identity';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { Attribution, Scope, ScopeMode, VersionPolicy } from './terms.ts';

export const ScopeModeEnum = { ALL: 'all', INCLUDE: 'include', EXCEPT: 'except', PUBLIC: 'public' } as const;
registerEnumType(ScopeModeEnum, { name: 'ScopeMode' });

export const AttributionEnum = { FULL: 'full', ROLE_SCHOOL: 'role-school', NONE: 'none' } as const;
registerEnumType(AttributionEnum, { name: 'Attribution' });

export const VersionPolicyEnum = { THIS: 'this', MINOR: 'minor', ALL: 'all' } as const;
registerEnumType(VersionPolicyEnum, { name: 'VersionPolicy' });

/** More schools than there are. */
const MAX_SCHOOLS = 500;

@ObjectType('Scope')
export class ScopeType {
  @Field(() => ScopeModeEnum) mode: ScopeMode;
  @Field() futureMembers: boolean;
}

@ObjectType('Terms')
export class TermsType {
  @Field(() => ScopeType) scope: Scope;
  @Field(() => String) licence: Licence;
  @Field(() => AttributionEnum) attribution: Attribution;
  @Field(() => VersionPolicyEnum) versionPolicy: VersionPolicy;
  @Field(() => Date, { nullable: true }) until: Date | null;
}

@InputType('ScopeInput')
export class ScopeInput {
  @Field(() => ScopeModeEnum) @IsIn(Object.values(ScopeModeEnum)) mode: ScopeMode;
  @Field(() => [ID], { defaultValue: [] }) @ArrayMaxSize(MAX_SCHOOLS) @IsUUID('all', { each: true }) schoolIds: string[];
  @Field({ defaultValue: false }) @IsBoolean() futureMembers: boolean;
}

@InputType('TermsInput', { description: '`until` is a calendar day, "tot en met".' })
export class TermsInput {
  @Field(() => ScopeInput) @ValidateNested() @Type(() => ScopeInput) scope: ScopeInput;
  @Field(() => String) @IsIn(LICENCES) licence: Licence;
  @Field(() => AttributionEnum) @IsIn(Object.values(AttributionEnum)) attribution: Attribution;
  @Field(() => VersionPolicyEnum, { defaultValue: VersionPolicyEnum.MINOR }) @IsIn(Object.values(VersionPolicyEnum)) versionPolicy: VersionPolicy;
  @Field(() => GraphQLDay, { nullable: true }) @IsOptional() until?: string | null;
  @Field({ defaultValue: false }) @IsBoolean() confirmCreativeCommons: boolean;
}

@ObjectType('ClosingPreview', { description: 'What a question closes at once, before anyone answers.' })
export class ClosingPreviewType {
  @Field(() => Int, { description: 'Works that are closed to somebody who sees them now.' }) works: number;
  @Field(() => Int, { description: 'Other schools that see at least one of those now.' }) before: number;
  @Field({ description: 'Whether everyone sees one of them now.' }) publicBefore: boolean;
  @Field(() => Int, { description: 'Of these schools, those that still see one right after the question.' }) after: number;
}

/** What an answer would open, before anyone confirms it. */
@ObjectType('AudiencePreview', { description: 'What an answer would open, before anyone confirms it.' })
export class AudiencePreviewType {
  @Field(() => Int) count: number;
  @Field(() => Int) total: number;
  @Field() public: boolean;
  @Field(() => [SchoolType]) schools: object[];
  @Field(() => [SchoolType]) without: object[];
  @Field(() => ClosingPreviewType, { nullable: true, description: 'For managers who ask: what the question closes at once; null when nothing.' })
  closing: ClosingPreviewType | null;
}

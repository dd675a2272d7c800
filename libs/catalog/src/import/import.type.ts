import { SchoolType } from '@deelgenoot/identity';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID } from 'class-validator';
import { GraphQLJSON } from '@deelgenoot/platform';
import { MaterialType } from '../material/material.type.ts';

export enum ImportState {
  RUNNING = 'running',
  DONE = 'done',
  CANCELLED = 'cancelled',
  FAILED = 'failed',
}
registerEnumType(ImportState, { name: 'ImportState' });

@ObjectType('ImportItem')
export class ImportItemType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => Float, { nullable: true, description: 'Bytes.' }) size: number | null;
  @Field({ description: 'done or failed' }) state: string;
  @Field(() => String, { nullable: true, description: 'Why it failed, or what was left out though it is in.' }) code: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
  @Field(() => MaterialType, { nullable: true }) material?: MaterialType | null;
  materialId: string | null;
}

@ObjectType('Import')
export class ImportType {
  @Field(() => ID) id: string;
  @Field(() => SchoolType) school?: SchoolType;
  @Field(() => ImportState) state: ImportState;
  @Field(() => Int) total: number;
  @Field(() => Int) done?: number;
  @Field(() => Int) failed?: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
  @Field(() => [ImportItemType]) items?: ImportItemType[];
  institutionId: string;
}

@InputType()
export class ImportInput {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(1000) @IsString({ each: true }) uploadIds: string[];
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() manifestUploadId?: string | null;
}

import { SchoolType } from '@deelgenoot/identity';
import { Field, ObjectType } from '@nestjs/graphql';
import { MaterialType } from '../material/material.type.ts';
import type { CopyRow } from './copy.repository.ts';

@ObjectType('CopySource', { description: 'The work that this one was adapted from. Attribution stays, also when the source is not shared any more.' })
export class CopySourceType {
  @Field() title: string;
  @Field(() => SchoolType) school?: object;
  @Field(() => [String], { description: 'Its makers, as far as they wanted to be named.' }) makers?: string[];
  @Field({ description: 'Under which it was taken.' }) licence: string;
  @Field(() => Date) at: Date;
  @Field({ description: 'The copy may not go beyond its own school.' }) staysHome: boolean;
  @Field({ description: 'The source is not shared with the school of the copy any more.' }) stopped: boolean;
  @Field(() => MaterialType, { nullable: true, description: 'The source, if the viewer may see it.' }) material?: MaterialType | null;
  row: CopyRow;
}

@ObjectType('Copy', { description: 'A work that was adapted from this one.' })
export class CopyType {
  @Field(() => SchoolType) school?: object;
  @Field(() => Date) at: Date;
  @Field(() => MaterialType, { nullable: true, description: 'If the viewer may see it.' }) material?: MaterialType | null;
  row: CopyRow;
}

import { SchoolType } from '@deelgenoot/identity';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MaterialType } from '../material/material.type.ts';
import type { CopyRow } from './copy.repository.ts';

@ObjectType('CopySource', { description: 'A work that this one goes back to. Attribution stays, also when the source is not shared any more.' })
export class CopySourceType {
  @Field() title: string;
  @Field(() => SchoolType) school?: object;
  @Field(() => [String], { description: 'Its makers, as far as they wanted to be named.' }) makers?: string[];
  @Field({ description: 'Under which it was taken.' }) licence: string;
  @Field(() => Date) at: Date;
  @Field(() => Int, { description: '1: it was adapted from this itself; 2: from what was adapted from this; and so on.' }) generation: number;
  @Field({ description: 'The copy may not go beyond its own school.' }) staysHome: boolean;
  @Field({ description: 'The source is not shared with the school of the copy any more.' }) stopped: boolean;
  @Field(() => MaterialType, { nullable: true, description: 'The source, if the viewer may see it.' }) material?: MaterialType | null;
  row: CopyRow;
}

@ObjectType('Copy', { description: 'A work that goes back to this one.' })
export class CopyType {
  @Field(() => SchoolType) school?: object;
  @Field(() => Date) at: Date;
  @Field(() => Int, { description: '1: adapted from this itself; 2: from what was adapted from this; and so on.' }) generation: number;
  @Field(() => MaterialType, { nullable: true, description: 'If the viewer may see it.' }) material?: MaterialType | null;
  row: CopyRow;
}

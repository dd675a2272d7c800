import { PAGE_MAX, type Page } from '@deelgenoot/kernel';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field()
  hasNextPage: boolean;
}

/** Arguments of every list: `first` (1 to 100, 20 unless told) after the `after` cursor. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20 })
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  after?: string | null;
}

/** What a connection resolver returns. */
export interface Connection<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount?: number | null;
}

/** The connection type of a node: `nodes`, `pageInfo` and, where it is true to the viewer, `totalCount`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [node])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { nullable: true, description: 'How many the viewer may see; null where counting would be slow.' })
    totalCount?: number | null;
  }
  return ConnectionType;
}

export const toConnection = <T>(page: Page<T>, totalCount: number | null = null): Connection<T> => ({
  nodes: page.items,
  pageInfo: { endCursor: page.endCursor, hasNextPage: page.hasNextPage },
  totalCount,
});

import { isMemberOf } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { staysHome } from '../copy/copy.policy.ts';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { Traces } from './traces.ts';

@ObjectType('Trace', { description: 'What the viewer has of a work that is not shared with them any more: they adapted it, downloaded it, or spoke about it.' })
export class TraceType {
  @Field({ description: 'As they knew it.' }) title: string;
  @Field(() => Date, { nullable: true, description: 'Since when it is not shared with them; null when they went away, and not the work.' }) since: Date | null;
  @Field() downloaded: boolean;
  @Field(() => String, { nullable: true, description: 'Under which they took it.' }) licence: Licence | null;
  @Field({ description: 'What they took may go on under its licence, which nobody can call back.' }) open: boolean;
  @Field(() => MaterialType, { nullable: true, description: 'What they made from it, if they still see that.' }) copy?: MaterialType | null;
  copyId: string | null;
}

@Resolver(() => TraceType)
export class TraceResolver {
  constructor(
    private readonly traces: Traces,
    private readonly materials: Materials,
  ) {}

  @Query(() => TraceType, { nullable: true, description: 'Null for whoever sees the work, has no trace of it, or asks for what never was.' })
  async trace(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<TraceType | null> {
    const row = await this.traces.of(ctx, materialId);
    return row && { ...row, open: row.licence !== null && !staysHome(row.licence) };
  }

  @ResolveField(() => MaterialType, { nullable: true })
  async copy(@Context() ctx: Ctx, @Parent() { copyId }: TraceType): Promise<MaterialType | null> {
    const row = copyId === null ? null : await this.materials.load(ctx, copyId);
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}

import { Context, type Ctx } from '@deelgenoot/platform';
import { GraphQLDay } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MATERIAL } from '../subject/material.ts';
import type { Scope } from '../terms/terms.ts';
import { ScopeInput, ScopeType } from '../terms/terms.type.ts';
import { ClearWorks } from './clear-works.ts';
import type { StandingClearance } from './clearance.policy.ts';

/** More words than any vocabulary has. */
const MAX_WORDS = 50;

/** Groups of a class, each with the word that its traits begin with. */
const GROUPS = { domains: 'domain', levels: 'level', forms: 'form' } as const;
type Group = keyof typeof GROUPS;

@ObjectType('StandingClearance', { description: "A school's permission for every work of a class, also those to come. Empty lists: whatever it is." })
class StandingClearanceType {
  @Field(() => ID) id: string;
  @Field(() => [String]) domains: string[];
  @Field(() => [String]) levels: string[];
  @Field(() => [String]) forms: string[];
  @Field(() => ScopeType) scope: Scope;
  @Field(() => Date, { nullable: true }) until: Date | null;
  @Field(() => Date) givenAt: Date;
}

@ArgsType()
class ClearanceArguments {
  @Field(() => ScopeInput) @ValidateNested() @Type(() => ScopeInput) scope: ScopeInput;
  @Field(() => GraphQLDay, { nullable: true }) @IsOptional() until?: string | null;
}

@ArgsType()
class ClearArguments extends ClearanceArguments {
  @Field(() => [ID]) @ArrayNotEmpty() @IsUUID('all', { each: true }) materialIds: string[];
}

@ArgsType()
class StandingArguments extends ClearanceArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field(() => [String], { defaultValue: [] }) @ArrayMaxSize(MAX_WORDS) @IsString({ each: true }) @MaxLength(100, { each: true }) domains: string[];
  @Field(() => [String], { defaultValue: [] }) @ArrayMaxSize(MAX_WORDS) @IsString({ each: true }) @MaxLength(100, { each: true }) levels: string[];
  @Field(() => [String], { defaultValue: [] }) @ArrayMaxSize(MAX_WORDS) @IsString({ each: true }) @MaxLength(100, { each: true }) forms: string[];
}

function faceOf({ class: workClass, ...one }: StandingClearance): StandingClearanceType {
  const words = (group: Group) => workClass.flat().flatMap((trait) => (trait.startsWith(`${GROUPS[group]}:`) ? trait.slice(GROUPS[group].length + 1) : []));
  return { ...one, domains: words('domains'), levels: words('levels'), forms: words('forms') };
}

/** What managers permit on behalf of their school. */
@Resolver()
export class ClearanceResolver {
  constructor(private readonly works: ClearWorks) {}

  @Query(() => [StandingClearanceType], { description: 'For the managers of the school.' })
  async standingClearances(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<StandingClearanceType[]> {
    return (await this.works.list(ctx, MATERIAL, schoolId)).map(faceOf);
  }

  @Mutation(() => StandingClearanceType)
  async giveStandingClearance(@Context() ctx: Ctx, @Args() { schoolId, scope, until, ...words }: StandingArguments): Promise<StandingClearanceType> {
    const groups = (Object.keys(GROUPS) as Group[]).map((group) => words[group].map((word) => `${GROUPS[group]}:${word}`));
    return faceOf(
      await this.works.giveStanding(
        ctx,
        MATERIAL,
        schoolId,
        groups.filter((group) => group.length > 0),
        { scope, until },
      ),
    );
  }

  @Mutation(() => Boolean)
  async endStandingClearance(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.works.endStanding(ctx, MATERIAL, id);
    return true;
  }

  @Mutation(() => Int, { description: 'The school permits that these leave it, as far as their authors agree. At most 500; all or none.' })
  clearMaterials(@Context() ctx: Ctx, @Args() { materialIds, scope, until }: ClearArguments): Promise<number> {
    return this.works.clear(ctx, MATERIAL, materialIds, { scope, until });
  }

  @Mutation(() => Int, { description: 'The school keeps these home, whatever it permits for their class and whatever their authors say.' })
  withholdMaterials(@Context() ctx: Ctx, @Args('materialIds', { type: () => [ID] }) materialIds: string[]): Promise<number> {
    return this.works.clear(ctx, MATERIAL, materialIds, null);
  }
}

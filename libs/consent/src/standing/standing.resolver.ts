import { type SchoolRow, Schools, SchoolType, TokenScope } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsUUID, ValidateNested } from 'class-validator';
import { NamedPreviews } from '../sharing/named-previews.ts';
import type { Terms } from '../terms/terms.ts';
import { AudiencePreviewType, TermsInput, TermsType } from '../terms/terms.type.ts';
import { KeepRules } from './keep-rules.ts';
import type { OwnRule } from './standing-rules.ts';

@ObjectType('StandingRule', { description: 'An answer in advance, for everything that the viewer makes for one school.' })
class StandingRuleType {
  @Field(() => ID) id: string;
  @Field(() => TermsType) terms: Terms;
  @Field(() => Date) madeAt: Date;
  @Field(() => Int, { description: 'Works that are shared by it now.' }) shares: number;
}

@ObjectType('StoppedRule', { description: 'A standing rule that the viewer stopped within the last day and may take back.' })
class StoppedRuleType {
  @Field(() => ID) id: string;
  @Field(() => ID) schoolId: string;
  @Field(() => TermsType) terms: Terms;
  @Field(() => Date) endedAt: Date;
  @Field(() => Int, { description: 'Works that stopped with it, and go on with it.' }) shares: number;
}

@ArgsType()
class SchoolArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
}

@ArgsType()
class RuleArguments extends SchoolArguments {
  @Field(() => TermsInput) @ValidateNested() @Type(() => TermsInput) terms: TermsInput;
}

@ArgsType()
class EndRuleArguments extends SchoolArguments {
  @Field({ description: 'Whether what it shared stops too.' }) @IsBoolean() withdraw: boolean;
}

@Resolver(() => StandingRuleType)
@TokenScope('consent')
export class StandingResolver {
  constructor(
    private readonly rules: KeepRules,
    private readonly previews: NamedPreviews,
    private readonly schools: Schools,
  ) {}

  @Query(() => [StandingRuleType])
  myStandingRules(@Context() ctx: Ctx): Promise<OwnRule[]> {
    return this.rules.mine(ctx);
  }

  @Query(() => [StoppedRuleType])
  async myStoppedRules(@Context() ctx: Ctx): Promise<StoppedRuleType[]> {
    return (await this.rules.stopped(ctx)).map(({ institutionId, ...rule }) => ({ ...rule, schoolId: institutionId }));
  }

  @Query(() => AudiencePreviewType, { description: 'Which schools a rule would open works of this school to.' })
  async standingRulePreview(@Context() ctx: Ctx, @Args() { schoolId, terms }: RuleArguments): Promise<AudiencePreviewType> {
    return this.previews.name(ctx, await this.rules.preview(ctx, schoolId, terms));
  }

  @Mutation(() => StandingRuleType, { description: 'In the place of the rule there was; what that one shared follows at once.' })
  setStandingRule(@Context() ctx: Ctx, @Args() { schoolId, terms }: RuleArguments): Promise<OwnRule> {
    return this.rules.set(ctx, schoolId, terms);
  }

  @Mutation(() => Int, { description: 'How many works are shared no longer.' })
  endStandingRule(@Context() ctx: Ctx, @Args() { schoolId, withdraw }: EndRuleArguments): Promise<number> {
    return this.rules.end(ctx, schoolId, withdraw);
  }

  @Mutation(() => StandingRuleType, { description: 'Takes back a stop of the last day: the rule holds as it did, and so does what stopped with it.' })
  resumeStandingRule(@Context() ctx: Ctx, @Args() { schoolId }: SchoolArguments): Promise<OwnRule> {
    return this.rules.resume(ctx, schoolId);
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { institutionId }: OwnRule): Promise<SchoolRow | null> {
    return this.schools.load(ctx, institutionId);
  }
}

import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LIMITS, PAGE_MAX } from '@deelgenoot/kernel';

@ObjectType('Tool')
export class ToolType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() kind: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether students need an account; null when unknown.' }) needsAccount: boolean | null;
  @Field(() => String, { nullable: true, description: 'What to mind with personal data.' }) privacyNote: string | null;
}

@ObjectType('ToolStatus')
export class ToolStatusType {
  @Field({ description: 'allowed, conditional or not' }) status: string;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Date) since: Date;
  // Not in the API: what the resolver of `school` goes by.
  institutionId: string;
}

export const ToolConnection = connectionOf(ToolType, 'Tool');

@ArgsType()
export class ToolsArguments extends PageArguments {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(LIMITS.short) text?: string | null;
  @Field(() => Int, { defaultValue: 50 }) @IsInt() @Min(1) @Max(PAGE_MAX) declare first: number;
}

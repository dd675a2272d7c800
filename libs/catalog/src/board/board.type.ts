import { type PersonFace, PersonType } from '@deelgenoot/identity';
import { LIMITS } from '@deelgenoot/kernel';
import { connectionOf, PageArguments } from '@deelgenoot/platform';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEnum, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MaterialType, OlderVersionType } from '../material/material.type.ts';

export enum BoardStatusEnum {
  NEVER_ASKED = 'NEVER_ASKED',
  ASKED = 'ASKED',
  ANSWERED_NO = 'ANSWERED_NO',
  SHARED = 'SHARED',
  LAPSED = 'LAPSED',
  BLOCKED = 'BLOCKED',
  STOPPED = 'STOPPED',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
  TO_ASK = 'TO_ASK',
}
registerEnumType(BoardStatusEnum, {
  name: 'BoardStatus',
  description: 'Where the newest version of a work stands; an older one may be shared meanwhile.',
  valuesMap: {
    STOPPED: { description: 'A maker took a yes back.' },
    EXPIRED: { description: 'A yes ended by its own date; nobody stopped.' },
    REVOKED: { description: 'A yes turned out not to be of the maker.' },
    TO_ASK: { description: 'Some of its makers said yes, to this version or to an older one; some were not asked about this one yet.' },
  },
});

@ObjectType('BoardRow')
export class BoardRowType {
  @Field(() => MaterialType) material: MaterialType;
  @Field(() => BoardStatusEnum) status: BoardStatusEnum;
  @Field(() => Int) asked: number;
  @Field(() => Int, { description: 'Makers whose yes holds for the newest version.' }) yes: number;
  @Field(() => Int, { description: 'Makers who said no to the newest version, perhaps beside a yes to an older one.' }) no: number;
  @Field(() => Int) waiting: number;
  @Field(() => [String], { description: 'author, question, answer, version, clearance, publication, moderation' }) blockedBy: string[];
  @Field(() => Int, { description: 'Schools that see the newest version, home included.' }) schoolCount: number;
  @Field(() => OlderVersionType, { nullable: true, description: 'What other schools see while the newest version stays home.' })
  older: OlderVersionType | null;
  @Field(() => Date, { nullable: true, description: 'Until when what other schools see is shared.' }) until: Date | null;
}

@ObjectType('BoardCount')
export class BoardCountType {
  @Field(() => BoardStatusEnum) status: BoardStatusEnum;
  @Field(() => Int) count: number;
}

@ObjectType('BoardSummary')
export class BoardSummaryType {
  @Field(() => Int) total: number;
  @Field(() => Int, { description: 'Of which other schools see some version.' }) shared: number;
  @Field(() => Int, { description: 'Of which other schools see an older version, and not the newest.' }) olderOnly: number;
  @Field(() => Int, { description: 'Shared, until some day within the next thirty.' }) ending: number;
  @Field(() => Int, { description: 'Of which a question to a maker lapses within fourteen days.' }) lapsing: number;
  @Field(() => Int, { description: 'Never asked about, and nothing but the question is missing.' }) askable: number;
  @Field(() => [BoardCountType], { description: 'Without those that nothing is in.' }) counts: BoardCountType[];
}

@ObjectType('BoardChoices')
export class BoardChoicesType {
  @Field(() => [PersonType], { description: 'Whoever made something that is on the board, by name.' }) makers: PersonFace[];
  @Field(() => [String]) domains: string[];
}

@InputType('BoardFilter', { description: 'What is absent lets everything through.' })
export class BoardFilterInput {
  @Field(() => BoardStatusEnum, { nullable: true }) @IsOptional() @IsEnum(BoardStatusEnum) status?: BoardStatusEnum | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what other schools see some version of.' }) @IsOptional() @IsBoolean() shared?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what other schools see an older version of, and not the newest.' })
  @IsOptional()
  @IsBoolean()
  olderOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what is shared until some day within the next thirty.' })
  @IsOptional()
  @IsBoolean()
  ending?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only with a question to a maker that lapses within fourteen days.' })
  @IsOptional()
  @IsBoolean()
  lapsing?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Words that all occur in the title or in the name of a maker.' })
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.short)
  text?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') makerId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(LIMITS.name) domain?: string | null;
  @Field(() => Date, { nullable: true, description: 'Only what came in from then on.' }) @IsOptional() @Type(() => Date) @IsDate() from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Only what came in before then.' }) @IsOptional() @Type(() => Date) @IsDate() before?: Date | null;
}

@ArgsType()
export class BoardArguments extends PageArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field(() => BoardFilterInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BoardFilterInput) filter?: BoardFilterInput | null;
}

export const BoardConnection = connectionOf(BoardRowType, 'Board');

import { hasRole } from '@deelgenoot/access';
import { canAskAt, type ConsentRow, ConsentType, currentAnswer } from '@deelgenoot/consent';
import { People, type PersonFace, PersonType } from '@deelgenoot/identity';
import { isId, LIMITS, notFound } from '@deelgenoot/kernel';
import { Context, type Connection, connectionOf, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Access } from '../access/access.ts';
import type { MaterialRow } from '../material/material.repository.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { boardStatus } from './board.policy.ts';
import { BoardRepository } from './board.repository.ts';

export enum BoardStatusEnum {
  NEVER_ASKED = 'NEVER_ASKED',
  ASKED = 'ASKED',
  ANSWERED_NO = 'ANSWERED_NO',
  SHARED = 'SHARED',
  LAPSED = 'LAPSED',
  BLOCKED = 'BLOCKED',
  STOPPED = 'STOPPED',
}
registerEnumType(BoardStatusEnum, { name: 'BoardStatus' });

@ObjectType('BoardRow')
export class BoardRowType {
  @Field(() => MaterialType) material: MaterialType;
  @Field(() => BoardStatusEnum) status: BoardStatusEnum;
  @Field(() => Int) asked: number;
  @Field(() => Int) yes: number;
  @Field(() => Int) no: number;
  @Field(() => Int) waiting: number;
  @Field(() => [String], { description: 'author, answer, version, clearance, publication, moderation' }) blockedBy: string[];
  @Field(() => Int) schoolCount: number;
  @Field(() => Date, { nullable: true }) until: Date | null;
  @Field(() => Date, { nullable: true, description: 'After a no, or after a maker stopped sharing: from when its makers may be asked again.' })
  canAskAt: Date | null;
  @Field(() => [ConsentType]) consents: ConsentRow[];
}

@ObjectType('BoardCount')
export class BoardCountType {
  @Field(() => BoardStatusEnum) status: BoardStatusEnum;
  @Field(() => Int) count: number;
}

@ObjectType('BoardSummary')
export class BoardSummaryType {
  @Field(() => Int) total: number;
  @Field(() => Int, { description: 'Shared, until some day within the next thirty.' }) ending: number;
  @Field(() => Int, { description: 'Never asked about, and nothing but the question is missing.' }) askable: number;
  @Field(() => [BoardCountType], { description: 'Without those that nothing is in.' }) counts: BoardCountType[];
}

@ObjectType('BoardChoices')
export class BoardChoicesType {
  @Field(() => [PersonType], { description: 'Whoever made something that is on the board, by name.' }) makers: PersonFace[];
  @Field(() => [String]) domains: string[];
}

@ArgsType()
export class BoardArguments extends PageArguments {
  @Field(() => ID) @IsUUID('all') schoolId: string;
  @Field(() => BoardStatusEnum, { nullable: true }) @IsOptional() @IsEnum(BoardStatusEnum) status?: BoardStatusEnum | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what is shared until some day within the next thirty.' })
  @IsOptional()
  @IsBoolean()
  ending?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Words that all occur in the title or in the name of a maker.' })
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.short)
  text?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('all') makerId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(LIMITS.name) domain?: string | null;
  @Field(() => Date, { nullable: true, description: 'Only what came in from then on.' }) @IsOptional() @IsDate() from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Only what came in before then.' }) @IsOptional() @IsDate() before?: Date | null;
}

const BoardConnection = connectionOf(BoardRowType, 'Board');

/** The academy manager's one board. */
@Resolver(() => BoardRowType)
export class BoardResolver {
  constructor(
    private readonly repository: BoardRepository,
    private readonly access: Access,
    private readonly people: People,
  ) {}

  @Query(() => BoardConnection, { description: '`totalCount` comes with the first page.' })
  async consentBoard(@Context() ctx: Ctx, @Args() { schoolId, first, after, ...filter }: BoardArguments): Promise<Connection<BoardRowType>> {
    demandManager(ctx, schoolId);
    const found = await this.repository.page(ctx, schoolId, filter, { first, after });
    const total = after ? null : await this.repository.count(ctx, schoolId, filter);
    const items = await Promise.all(found.items.map((row) => this.row(ctx, row))); // together, so that loaders batch
    return toConnection({ ...found, items }, total);
  }

  @Query(() => BoardSummaryType, { description: 'The numbers above the board, counted over all works of the school.' })
  async consentBoardSummary(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<BoardSummaryType> {
    demandManager(ctx, schoolId);
    const counts = await this.repository.counts(ctx, schoolId);
    const sum = (of: 'count' | 'ending' | 'askable') => counts.reduce((total, one) => total + one[of], 0);
    return {
      total: sum('count'),
      ending: sum('ending'),
      askable: sum('askable'),
      counts: counts.map(({ status, count }) => ({ status: status as BoardStatusEnum, count })),
    };
  }

  @Query(() => BoardChoicesType, { description: 'What the board can be narrowed to.' })
  async consentBoardChoices(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<BoardChoicesType> {
    demandManager(ctx, schoolId);
    const { makerIds, domains } = await this.repository.choices(ctx, schoolId);
    await this.people.ahead(ctx, makerIds);
    const makers = (await Promise.all(makerIds.map((id) => this.people.named(ctx, id)))).filter((one) => one !== null);
    return { domains, makers: makers.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
  }

  private async row(ctx: Ctx, row: MaterialRow): Promise<BoardRowType> {
    const material = materialFace(row, true);
    const reach = await this.access.of(ctx, material);
    const shared = reach.public || reach.schoolIds.some((id) => id !== material.institutionId);
    const status = boardStatus({
      authorIds: reach.authorIds,
      answers: reach.answers,
      cleared: reach.clearance !== null,
      outdated: reach.outdated.length,
      restricted: material.restricted,
      published: row.status === 'published',
      shared,
    });
    const consents = reach.authorIds.flatMap((id) => currentAnswer(reach.answers, id) ?? []);
    const rest = canAskAt(
      reach.answers.filter(({ authorId }) => reach.authorIds.includes(authorId)),
      ctx.now,
    );
    return { material, ...status, canAskAt: rest, status: status.status as BoardStatusEnum, schoolCount: reach.schoolIds.length, until: reach.until, consents };
  }
}

function demandManager(ctx: Ctx, schoolId: string): void {
  if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
}

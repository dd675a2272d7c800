import { hasRole } from '@deelgenoot/access';
import { canAskAt, type ConsentRow, ConsentType, currentAnswer } from '@deelgenoot/consent';
import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Connection, connectionOf, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.ts';
import { MaterialRepository, type MaterialRow } from '../material/material.repository.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { boardStatus } from './board.policy.ts';

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
  @Field(() => [BoardCountType], { description: 'Without those that nothing is in.' }) counts: BoardCountType[];
}

const BoardConnection = connectionOf(BoardRowType, 'Board');

/** The academy manager's one board. */
@Resolver(() => BoardRowType)
export class BoardResolver {
  constructor(
    private readonly repository: MaterialRepository,
    private readonly access: Access,
  ) {}

  @Query(() => BoardConnection)
  async consentBoard(
    @Context() ctx: Ctx,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args() page: PageArguments,
    @Args('status', { type: () => BoardStatusEnum, nullable: true }) status?: BoardStatusEnum,
    @Args('text', { type: () => String, nullable: true }) text?: string,
  ): Promise<Connection<BoardRowType>> {
    if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
    const found = await this.repository.list(ctx, { schoolId, text, board: status }, page);
    const items = await Promise.all(found.items.map((row) => this.row(ctx, row))); // together, so that loaders batch
    return toConnection({ ...found, items });
  }

  @Query(() => BoardSummaryType, { description: 'The numbers above the board, counted over all works of the school.' })
  async consentBoardSummary(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<BoardSummaryType> {
    if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
    const counts = await this.repository.boardCounts(ctx, schoolId);
    const sum = (of: 'count' | 'ending') => counts.reduce((total, one) => total + one[of], 0);
    return { total: sum('count'), ending: sum('ending'), counts: counts.map(({ status, count }) => ({ status: status as BoardStatusEnum, count })) };
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

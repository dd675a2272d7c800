import { hasRole } from '@deelgenoot/access';
import { canAskAt, type ConsentRow, ConsentType, currentAnswer } from '@deelgenoot/consent';
import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Connection, connectionOf, type Ctx, PageArguments } from '@deelgenoot/platform';
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
    // The status follows from all answers of a work, so a filtered board reads pages until one is full.
    const nodes: BoardRowType[] = [];
    let after = page.after;
    for (;;) {
      const found = await this.repository.list(ctx, { schoolId, text }, { first: page.first, after });
      const rows = await Promise.all(found.items.map((row) => this.row(ctx, row))); // together, so that loaders batch
      for (const [at, row] of found.items.entries()) {
        const one = rows[at] as BoardRowType;
        if (status && one.status !== status) continue;
        nodes.push(one);
        if (nodes.length < page.first) continue;
        const last = at === found.items.length - 1;
        return { nodes, pageInfo: { endCursor: this.repository.listCursor(row), hasNextPage: !last || found.hasNextPage } };
      }
      if (!found.hasNextPage) return { nodes, pageInfo: { endCursor: found.endCursor, hasNextPage: false } };
      after = found.endCursor;
    }
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

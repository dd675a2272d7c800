import { hasRole } from '@deelgenoot/access';
import { People } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { BoardRepository } from './board.repository.ts';
import { BoardRows } from './board-rows.ts';
import { BoardArguments, BoardChoicesType, BoardConnection, BoardRowType, type BoardStatusEnum, BoardSummaryType } from './board.type.ts';

/** The academy manager's one board. */
@Resolver(() => BoardRowType)
export class BoardResolver {
  constructor(
    private readonly repository: BoardRepository,
    private readonly rows: BoardRows,
    private readonly people: People,
  ) {}

  @Query(() => BoardConnection, { description: '`totalCount` comes with the first page.' })
  async consentBoard(@Context() ctx: Ctx, @Args() { schoolId, filter, first, after }: BoardArguments): Promise<Connection<BoardRowType>> {
    demandManager(ctx, schoolId);
    const found = await this.repository.page(ctx, schoolId, filter ?? {}, { first, after });
    const total = after ? null : await this.repository.count(ctx, schoolId, filter ?? {});
    return toConnection({ ...found, items: await this.rows.of(ctx, found.items) }, total);
  }

  @Query(() => BoardSummaryType, { description: 'The numbers above the board, counted over all works of the school.' })
  async consentBoardSummary(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<BoardSummaryType> {
    demandManager(ctx, schoolId);
    const counts = await this.repository.counts(ctx, schoolId);
    const sum = (of: 'count' | 'shared' | 'olderOnly' | 'ending' | 'lapsing' | 'askable') => counts.reduce((total, one) => total + one[of], 0);
    return {
      total: sum('count'),
      shared: sum('shared'),
      olderOnly: sum('olderOnly'),
      ending: sum('ending'),
      lapsing: sum('lapsing'),
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
}

/** @throws DomainError NOT_FOUND to whoever does not manage the school, whether it exists or not */
export function demandManager(ctx: Ctx, schoolId: string): void {
  if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
}

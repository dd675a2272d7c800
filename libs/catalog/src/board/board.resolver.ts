import { hasRole } from '@deelgenoot/access';
import { People } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.ts';
import type { MaterialRow } from '../material/material.repository.ts';
import { OlderRepository } from '../access/older.repository.ts';
import { materialFace } from '../material/material.resolver.ts';
import { boardStatus } from './board.policy.ts';
import { BoardRepository } from './board.repository.ts';
import { BoardArguments, BoardChoicesType, BoardConnection, BoardRowType, type BoardStatusEnum, BoardSummaryType } from './board.type.ts';

/** The academy manager's one board. */
@Resolver(() => BoardRowType)
export class BoardResolver {
  constructor(
    private readonly repository: BoardRepository,
    private readonly access: Access,
    private readonly older: OlderRepository,
    private readonly people: People,
  ) {}

  @Query(() => BoardConnection, { description: '`totalCount` comes with the first page.' })
  async consentBoard(@Context() ctx: Ctx, @Args() { schoolId, filter, first, after }: BoardArguments): Promise<Connection<BoardRowType>> {
    demandManager(ctx, schoolId);
    const found = await this.repository.page(ctx, schoolId, filter ?? {}, { first, after });
    const total = after ? null : await this.repository.count(ctx, schoolId, filter ?? {});
    const items = await Promise.all(found.items.map((row) => this.row(ctx, row))); // together, so that loaders batch
    return toConnection({ ...found, items }, total);
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

  private async row(ctx: Ctx, row: MaterialRow): Promise<BoardRowType> {
    const material = materialFace(row, true);
    const reach = await this.access.of(ctx, material);
    const shared = reach.public || reach.partIds.length > 0 || reach.schoolIds.some((id) => id !== material.institutionId);
    const older = shared ? null : await this.older.of(ctx, material);
    const { status, ...standing } = boardStatus({
      positions: reach.positions,
      cleared: reach.clearance !== null,
      restricted: material.restricted,
      published: row.status === 'published',
      shared,
    });
    const until = older ? older.until : reach.until;
    return { material, ...standing, status: status as BoardStatusEnum, schoolCount: reach.schoolIds.length, older, until };
  }
}

function demandManager(ctx: Ctx, schoolId: string): void {
  if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
}

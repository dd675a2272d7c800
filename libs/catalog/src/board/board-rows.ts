import { type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Access, type Reach } from '../access/access.ts';
import { OlderRepository } from '../access/older.repository.ts';
import type { MaterialRow } from '../material/material.repository.ts';
import { materialFace } from '../material/material.resolver.ts';
import { boardStatus } from './board.policy.ts';
import type { BoardRowType, BoardStatusEnum } from './board.type.ts';

/** One work on the board, and what its answers are made of. */
export interface BoardRow extends BoardRowType {
  readonly reach: Reach;
}

/** Where works stand, for the page and for the spreadsheet. */
@Injectable()
export class BoardRows {
  constructor(
    private readonly access: Access,
    private readonly older: OlderRepository,
  ) {}

  /** Together, so that loaders batch. */
  async of(ctx: Ctx, rows: readonly MaterialRow[]): Promise<BoardRow[]> {
    return Promise.all(rows.map((row) => this.one(ctx, row)));
  }

  private async one(ctx: Ctx, row: MaterialRow): Promise<BoardRow> {
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
    return { material, ...standing, status: status as BoardStatusEnum, schoolCount: reach.schoolIds.length, older, until, reach };
  }
}

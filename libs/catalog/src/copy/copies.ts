import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { staysHome } from './copy.policy.ts';
import { CopyRepository } from './copy.repository.ts';

/** Copies follow their source, in the transaction that changes who sees it. */
@Injectable()
export class Copies {
  constructor(
    private readonly copies: CopyRepository,
    private readonly notifications: Notifications,
  ) {}

  /** Whoever adapted a work that stopped being shared, or what was made from it, is told what they may keep. */
  async follow(ctx: Ctx, sourceIds: readonly string[]): Promise<void> {
    for (const { materialId, sourceId, personId, title, licence } of await this.copies.stopped(ctx, sourceIds))
      await this.notifications.tell(ctx, personId, {
        kind: 'source-stopped',
        title,
        url: `/materiaal/${materialId}`,
        key: `source-stopped:${materialId}:${sourceId}`,
        details: { licence, open: !staysHome(licence) },
      });
  }

  /** Of these works, the copies that may not leave the school they are at. */
  async boundHome(ctx: Ctx, materialIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.copies.sourcesOf(ctx, materialIds);
    return new Set(rows.filter(({ licence }) => staysHome(licence)).map(({ materialId }) => materialId));
  }
}

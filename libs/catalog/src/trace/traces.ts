import { isId } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { staysHome } from '../copy/copy.policy.ts';
import { TraceRepository, type TraceRow } from './trace.repository.ts';

/** What readers elsewhere keep of works: so that they, and nobody else, hear when one stops. */
@Injectable()
export class Traces {
  constructor(
    private readonly traces: TraceRepository,
    private readonly notifications: Notifications,
  ) {}

  /** The viewer takes a file of this version home. */
  async downloaded(ctx: Ctx, versionId: string): Promise<void> {
    if (ctx.viewer.personId !== null && ctx.viewer.linkId === undefined) await this.traces.keep(ctx, versionId, true);
  }

  /** The viewer speaks about this version. */
  async spoken(ctx: Ctx, versionId: string): Promise<void> {
    if (ctx.viewer.personId !== null) await this.traces.keep(ctx, versionId, false);
  }

  /** What the viewer has of a work that is not shared with them any more; null for everyone else, as for a work that never was. */
  async of(ctx: Ctx, materialId: string): Promise<TraceRow | null> {
    return ctx.viewer.personId === null || !isId(materialId) ? null : this.traces.of(ctx, materialId);
  }

  /** Whoever downloaded a work that stopped being shared with them is told what they may keep. */
  async follow(ctx: Ctx, materialIds: readonly string[]): Promise<void> {
    for (const { materialId, personId, title, licence } of await this.traces.follow(ctx, materialIds))
      await this.notifications.tell(ctx, personId, {
        kind: 'download-stopped',
        title,
        url: `/materiaal/${materialId}`,
        key: `download-stopped:${materialId}`,
        details: { licence, open: !staysHome(licence) },
      });
  }
}

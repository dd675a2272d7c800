import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

type MergeHook = (ctx: Ctx, institutionId: string, into: string) => Promise<void>;
type Hook = (ctx: Ctx, institutionId: string) => Promise<void>;

/** What must happen in the same transaction when a school joins, leaves or merges; contexts register when their module starts. */
@Injectable()
export class SchoolHooks {
  private readonly joins: Hook[] = [];
  private readonly leaves: Hook[] = [];
  private readonly merges: MergeHook[] = [];

  onJoin(hook: Hook): void {
    this.joins.push(hook);
  }

  onLeave(hook: Hook): void {
    this.leaves.push(hook);
  }

  onMerge(hook: MergeHook): void {
    this.merges.push(hook);
  }

  /** Called by the service that changes the status, after the change is written. */
  async joined(ctx: Ctx, institutionId: string): Promise<void> {
    for (const hook of this.joins) await hook(ctx, institutionId);
  }

  async left(ctx: Ctx, institutionId: string): Promise<void> {
    for (const hook of this.leaves) await hook(ctx, institutionId);
  }

  async merged(ctx: Ctx, institutionId: string, into: string): Promise<void> {
    for (const hook of this.merges) await hook(ctx, institutionId, into);
  }
}

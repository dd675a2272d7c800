import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/**
 * Whether the viewer of this context may be in the room of this thing, asked of its repository. A guard of something
 * whose events are numbered answers with the newest number instead of `true`.
 */
export type RoomGuard = (ctx: Ctx, id: string) => Promise<boolean | Admission>;

export interface Admission {
  /** The newest number of the room's events; 0 when they have none. */
  readonly seq: number;
  /** The subject that this one hangs under: when that is narrowed, this room is judged anew as well. */
  readonly under?: { readonly kind: string; readonly id: string };
}

/** Who guards which kind of room. Contexts register theirs when their module starts; a kind without a guard has no rooms. */
@Injectable()
export class RoomGuards {
  private readonly guards = new Map<string, RoomGuard>();

  register(kind: string, guard: RoomGuard): void {
    if (this.guards.has(kind)) throw new Error(`two room guards of kind ${kind}`);
    this.guards.set(kind, guard);
  }

  get(kind: string): RoomGuard | undefined {
    return this.guards.get(kind);
  }
}

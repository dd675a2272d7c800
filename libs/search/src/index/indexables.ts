import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { SearchDocument } from './document.ts';

/** How a context makes one kind of its content findable, without search knowing the content. */
export interface Indexable {
  readonly kind: string;
  /** The documents of these ids as they are now, without a viewer. What no longer exists is left out, and leaves the index. */
  documents(ctx: Ctx, ids: string[]): Promise<SearchDocument[]>;
  /** Ids in ascending order after `after`, at most `limit`; for building anew. */
  idsAfter(ctx: Ctx, after: string | null, limit: number): Promise<string[]>;
  /** What the viewer may see of these ids, by document id, read through the repository. The rest is left out. */
  load(ctx: Ctx, ids: string[]): Promise<Map<string, object>>;
}

/** Every kind of content that can be found. Contexts register theirs when their module starts. */
@Injectable()
export class Indexables {
  private readonly byKind = new Map<string, Indexable>();

  register(indexable: Indexable): void {
    if (this.byKind.has(indexable.kind)) throw new Error(`two indexables of kind ${indexable.kind}`);
    this.byKind.set(indexable.kind, indexable);
  }

  get(kind: string): Indexable | undefined {
    return this.byKind.get(kind);
  }

  all(): Indexable[] {
    return [...this.byKind.values()];
  }
}

import { DomainError } from '@deelgenoot/kernel';
import { type Ctx, Database, Log } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Engines } from '../engine/engines.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { hashOf } from './hash.ts';
import { Indexables } from './indexables.ts';
import { Indexer } from './indexer.ts';
import { Narrowings } from './narrowings.ts';

const BATCH = 200;
/** One rebuild at a time, in all processes. */
const LOCK = 7_302_001;

export interface CheckReport {
  /** How many documents there should be. */
  readonly documents: number;
  /** What each engine lacked, held in another form, or held too much, before it was repaired. */
  readonly engines: readonly { readonly name: string; readonly missing: number; readonly stale: number; readonly extra: number }[];
  /** Narrowings whose job was lost. */
  readonly overdue: number;
}

/** Keeps index and database together, and proves that they are. */
@Injectable()
export class SearchMaintenance {
  constructor(
    private readonly database: Database,
    private readonly indexables: Indexables,
    private readonly engines: Engines,
    private readonly indexer: Indexer,
    private readonly narrowings: Narrowings,
    private readonly log: Log,
  ) {}

  /**
   * Builds every index anew beside the one in use and puts it in its place; searches go on meanwhile.
   * @returns how many documents it holds
   * @throws DomainError CONFLICT when another rebuild runs
   */
  async rebuild(): Promise<number> {
    const holder = this.database.source.createQueryRunner();
    try {
      const [lock] = await holder.query('SELECT pg_try_advisory_lock($1) AS free', [LOCK]);
      if (!lock.free) throw new DomainError('CONFLICT', 'STALE');
      return await this.build();
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
      await holder.release();
    }
  }

  private async build(): Promise<number> {
    const ctx = this.database.context();
    const rebuilds = await Promise.all(this.engines.all.map((engine) => engine.rebuild(ctx)));
    let documents = 0;
    for await (const { kind, ids } of this.everything(ctx)) {
      await this.database.transact(ctx, async (inner) => {
        const loaded = await this.indexer.load(inner, kind, ids);
        for (const rebuild of rebuilds) await rebuild.upsert(inner, loaded.documents);
      });
      documents += ids.length;
    }
    for (const rebuild of rebuilds) await rebuild.swap(ctx);
    this.log.info('search index built', { documents });
    return documents;
  }

  /** Compares what every engine holds with what it should hold, repairs the differences, and says what they were. */
  async check(): Promise<CheckReport> {
    const ctx = this.database.context();
    const expected = await this.expected(ctx);
    const engines = [];
    for (const engine of this.engines.all) {
      const { faults, ...report } = await this.compare(ctx, engine, expected);
      engines.push({ name: engine.name, ...report });
      await this.repair(ctx, faults);
    }
    const overdue = await this.narrowings.overdue(ctx);
    await this.repair(
      ctx,
      overdue.map(({ kind, id }) => `${kind}:${id}`),
    );
    const report = { documents: expected.size, engines, overdue: overdue.length };
    this.log.info('search index checked', { ...report });
    return report;
  }

  /** The hash of every document as it should be, by kind and id. */
  private async expected(ctx: Ctx): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for await (const { kind, ids } of this.everything(ctx)) {
      const loaded = await this.database.transact(ctx, (inner) => this.indexer.load(inner, kind, ids));
      for (const document of loaded.documents) hashes.set(`${kind}:${document.id}`, hashOf(document));
    }
    return hashes;
  }

  private async compare(ctx: Ctx, engine: SearchEngine, expected: ReadonlyMap<string, string>) {
    const unseen = new Set(expected.keys());
    const faults: string[] = [];
    let [stale, extra] = [0, 0];
    for await (const batch of engine.inventory(ctx)) {
      for (const { kind, id, hash } of batch) {
        const key = `${kind}:${id}`;
        unseen.delete(key);
        const right = expected.get(key);
        if (right === hash) continue;
        if (right === undefined) extra++;
        else stale++;
        faults.push(key);
      }
    }
    return { missing: unseen.size, stale, extra, faults: [...faults, ...unseen] };
  }

  private async repair(ctx: Ctx, keys: readonly string[]): Promise<void> {
    const byKind = new Map<string, string[]>();
    for (const key of keys) {
      const [kind = '', id = ''] = key.split(':');
      byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
    }
    for (const [kind, ids] of byKind) {
      if (!this.indexables.get(kind))
        await this.indexer.forget(
          ctx,
          ids.map((id) => ({ kind, id })),
        );
      else for (let at = 0; at < ids.length; at += BATCH) await this.indexer.refresh(ctx, kind, ids.slice(at, at + BATCH));
    }
  }

  /** The ids of everything that can be found, in batches. */
  private async *everything(ctx: Ctx): AsyncIterable<{ kind: string; ids: string[] }> {
    for (const indexable of this.indexables.all()) {
      for (let after: string | null = null; ;) {
        const ids: string[] = await indexable.idsAfter(ctx, after, BATCH);
        const last = ids.at(-1);
        if (last === undefined) break;
        yield { kind: indexable.kind, ids };
        after = last;
      }
    }
  }
}

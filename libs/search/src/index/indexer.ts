import { type Ctx, Database } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Engines } from '../engine/engines.ts';
import type { Receipt, SearchEngine } from '../engine/engine.ts';
import type { Ref } from './document.ts';
import { Indexables } from './indexables.ts';
import { type IndexedDocument, withNewer } from './newer.ts';
import { Narrowings } from './narrowings.ts';

/** What was asked of an engine, or why it could not be asked. */
interface Told {
  readonly engine: SearchEngine;
  readonly receipts: Receipt;
  readonly failure?: unknown;
}

/** Documents hang under a subject in great numbers; so many are loaded at once. */
const CHILDREN = 200;
/** Names this context's advisory locks. */
const LOCKS = 7301;

/** Brings the index up to what the database says now. Reads without a viewer: the index carries the audience. */
@Injectable()
export class Indexer {
  constructor(
    private readonly database: Database,
    private readonly indexables: Indexables,
    private readonly engines: Engines,
    private readonly narrowings: Narrowings,
  ) {}

  /**
   * Indexes these things, the other versions of their folds and what hangs under them, and lifts their narrowing once
   * every engine holds it. May run twice, and at the same time as another.
   * @param ids of documents or of folds
   * @throws Error when an engine cannot be told; PostgreSQL has it by then
   */
  async refresh(ctx: Ctx, kind: string, ids: readonly string[]): Promise<void> {
    const narrowed = await this.narrowings.of(ctx, kind, ids);
    const told = await this.database.transact(ctx, async (inner) => {
      const all = await this.write(inner, kind, ids);
      await this.narrowings.confirm(inner, narrowed, this.engines.postgres.name);
      return all;
    });
    await settled(told);
    for (const engine of this.engines.all) await this.narrowings.confirm(ctx, narrowed, engine.name);
    await this.narrowings.lift(
      ctx,
      narrowed,
      this.engines.all.map((engine) => engine.name),
    );
  }

  /** Takes documents of a kind that nobody knows any more out of every index. */
  async forget(ctx: Ctx, gone: readonly Ref[]): Promise<void> {
    await settled(await this.database.transact(ctx, (inner) => this.tell(inner, [], gone)));
  }

  private async write(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Told[]> {
    const { documents, gone, folds } = await this.load(ctx, kind, ids);
    const told = await this.tell(ctx, documents, gone);
    const subjects = [...ids, ...folds, ...documents.flatMap(({ id, foldId }) => [id, foldId])];
    const children = await ctx.db.query<Ref[]>('SELECT kind, id FROM search.document WHERE subject_id = ANY($1::uuid[]) ORDER BY kind, id', [subjects]);
    for (const each of new Set(children.map((child) => child.kind))) {
      const under = children.filter((child) => child.kind === each).map((child) => child.id);
      for (let at = 0; at < under.length; at += CHILDREN) {
        const some = await this.load(ctx, each, under.slice(at, at + CHILDREN));
        told.push(...(await this.tell(ctx, some.documents, some.gone)));
      }
    }
    return told;
  }

  /**
   * The whole folds of these things as they are now, and what is in the index and no longer there. Their folds stay
   * locked until the transaction ends, so that nobody writes what was read earlier after what was read later.
   */
  async load(ctx: Ctx, kind: string, ids: readonly string[]): Promise<{ documents: IndexedDocument[]; gone: Ref[]; folds: string[] }> {
    const indexable = this.indexables.get(kind);
    if (!indexable) throw new Error(`no indexable of kind ${kind}`);
    const known = await this.foldsOf(ctx, kind, ids);
    const fresh = ids.filter((id) => !known.some((row) => row.id === id || row.foldId === id));
    const firstLook = fresh.length === 0 ? [] : await indexable.documents(ctx, fresh);
    await this.lock(
      ctx,
      [...known, ...firstLook].map((row) => `${kind}:${row.foldId}`),
    );
    const inFold = await this.foldsOf(ctx, kind, [...ids, ...known.map((row) => row.foldId), ...firstLook.map((row) => row.foldId)]);
    const wanted = new Set([...ids, ...inFold.map((row) => row.id)]);
    const documents = withNewer(await indexable.documents(ctx, [...wanted]));
    const there = new Set(documents.map((document) => document.id));
    const gone = [...wanted].filter((id) => !there.has(id)).map((id) => ({ kind, id }));
    return { documents, gone, folds: inFold.map(({ foldId }) => foldId) };
  }

  private foldsOf(ctx: Ctx, kind: string, ids: readonly string[]): Promise<{ id: string; foldId: string }[]> {
    return ctx.db.query('SELECT id, fold_id AS "foldId" FROM search.document WHERE kind = $1 AND (id = ANY($2::uuid[]) OR fold_id = ANY($2::uuid[]))', [
      kind,
      ids,
    ]);
  }

  private async lock(ctx: Ctx, keys: readonly string[]): Promise<void> {
    await ctx.db.query('SELECT pg_advisory_xact_lock($1, hashtext(key)) FROM (SELECT DISTINCT key FROM unnest($2::text[]) AS key ORDER BY key) sorted', [
      LOCKS,
      keys,
    ]);
  }

  /** PostgreSQL within the transaction; another engine in the same order, but its failure does not undo the transaction. */
  private async tell(ctx: Ctx, documents: readonly IndexedDocument[], gone: readonly Ref[]): Promise<Told[]> {
    const told: Told[] = [];
    for (const engine of this.engines.all) {
      try {
        told.push({ engine, receipts: [...(await engine.upsert(ctx, documents)), ...(await engine.remove(ctx, gone))] });
      } catch (failure) {
        if (engine === this.engines.postgres) throw failure;
        told.push({ engine, receipts: [], failure });
      }
    }
    return told;
  }
}

/** Waits until every engine finds what it was told. */
async function settled(told: readonly Told[]): Promise<void> {
  for (const { engine, receipts, failure } of told) {
    if (failure !== undefined) throw failure;
    await engine.confirmed(receipts);
  }
}

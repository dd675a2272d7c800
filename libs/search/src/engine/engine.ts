import type { Pass } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import type { Term } from '../dutch/terms.ts';
import type { FacetName, Ref } from '../index/document.ts';
import type { IndexedDocument } from '../index/newer.ts';

/** What an engine is asked. Who may see what comes from the viewer alone, as passes. */
export interface EngineQuery {
  readonly passes: readonly Pass[];
  /** None: everything, newest first. */
  readonly terms: readonly Term[];
  /** How many of the terms a document must have at least. */
  readonly required: number;
  /** Values of one facet are alternatives; each facet must fit. */
  readonly filters: Partial<Record<FacetName, readonly string[]>>;
  /** Leaves out what comes from these schools, and what comes from none. */
  readonly exceptSchools: readonly string[];
  /** Leaves out what needs any of these tools. */
  readonly exceptTools: readonly string[];
  readonly offset: number;
  readonly limit: number;
  /** Whether to count the values of facets too. */
  readonly count: boolean;
}

export interface EngineHit extends Ref {
  readonly foldId: string;
  readonly score: number;
}

export interface EngineResult {
  /** Best first, one per fold. */
  readonly hits: readonly EngineHit[];
  /** How many folds fit, among what the viewer may see. */
  readonly total: number;
  /** For each value the number of folds that fit it and every filter on other facets. */
  readonly facets: Partial<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;
}

/** What an engine answers to a write, to ask later whether it took effect. */
export type Receipt = readonly number[];

/** An index beside the one in use. */
export interface Rebuild {
  upsert(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<void>;
  /** Puts the new index in the place of the old one, between two searches. */
  swap(ctx: Ctx): Promise<void>;
}

/** Something that can find documents. All engines pass one suite, `engine.contract.ts`. */
export interface SearchEngine {
  readonly name: string;
  upsert(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<Receipt>;
  remove(ctx: Ctx, refs: readonly Ref[]): Promise<Receipt>;
  /** Resolves when what was written is what searches find. */
  confirmed(receipt: Receipt): Promise<void>;
  query(ctx: Ctx, query: EngineQuery): Promise<EngineResult>;
  /** Starts an index beside the one in use; from now on changes go to both. */
  rebuild(ctx: Ctx): Promise<Rebuild>;
  /** Every document it holds, with the hash it was indexed under. */
  inventory(ctx: Ctx): AsyncIterable<readonly (Ref & { readonly hash: string })[]>;
}

/** Deeper than this nobody pages; the rest is reached by a better question. */
export const DEPTH_MAX = 1_000;

import type { Pass } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { parse } from '../../dutch/terms.ts';
import type { FacetName } from '../../index/document.ts';
import type { IndexedDocument } from '../../index/newer.ts';
import { requiredOf, telling } from '../../query/required.ts';
import { spell } from '../../query/spelling.ts';
import { aDocument } from '../../testing/documents.ts';
import type { SearchDatabase } from '../../testing/database.ts';
import { store } from '../postgres/store.ts';
import type { EngineQuery, EngineResult, SearchEngine } from '../engine.ts';

/** An engine may be slow to index on a busy machine; in milliseconds. */
export const PATIENCE = 60_000;

export type Given = NonNullable<Parameters<typeof aDocument>[0]>;
export type Written = Omit<Given, 'facets'> & { facets?: Given['facets'] };

/**
 * An engine with documents. Indexing takes Meilisearch a second however little it is, so the documents of all tests are
 * indexed together, and each test sees only its own: they stand behind a pass of that test.
 */
export class Stage {
  constructor(private readonly cannot: readonly string[] = []) {}

  engine: SearchEngine;
  db: SearchDatabase;
  private readonly waiting: IndexedDocument[] = [];
  private scenes = 0;

  /** A place for one test: its pass, and its documents, which are open to that pass unless they say otherwise. */
  scene(...given: Written[]): { home: Pass; documents: IndexedDocument[] } {
    const home: Pass = this.pass();
    const documents = given.map((each) => aDocument({ open: [home], ...each }));
    this.waiting.push(...documents);
    return { home, documents };
  }

  /** Documents that were made elsewhere. */
  also(documents: readonly IndexedDocument[]): void {
    this.waiting.push(...documents);
  }

  /** A pass that nobody else has. */
  pass(): Pass {
    return `institution:scene-${++this.scenes}`;
  }

  /** A test of what one engine or another cannot do; there it is skipped, by name. */
  can(what: string): (name: string, test: () => Promise<void>) => void {
    return (name, test) => (this.cannot.includes(what) ? it.skip(`${name} [this engine cannot ${what}]`, test) : it(name, test));
  }

  async open(made: { engine: SearchEngine; db: SearchDatabase }): Promise<void> {
    this.engine = made.engine;
    this.db = made.db;
    await this.write(...this.waiting);
  }

  async write(...documents: IndexedDocument[]): Promise<void> {
    await this.engine.confirmed(
      await this.db.act(async (ctx) => {
        await store(ctx, documents); // PostgreSQL always knows the words, whichever engine searches
        return this.engine.upsert(ctx, documents);
      }),
    );
  }

  async remove(...documents: IndexedDocument[]): Promise<void> {
    await this.engine.confirmed(await this.db.act((ctx) => this.engine.remove(ctx, documents)));
  }

  /** Asks as someone with these passes, the way the search service asks. */
  async ask(text: string, passes: readonly Pass[], more: Partial<EngineQuery> = {}): Promise<EngineResult> {
    const ctx: Ctx = this.db.as(...passes);
    const terms = telling(await spell(ctx, parse(text).terms));
    return this.engine.query(ctx, {
      passes,
      terms,
      required: requiredOf(terms.length),
      filters: {},
      exceptSchools: [],
      exceptTools: [],
      offset: 0,
      limit: 20,
      count: true,
      ...more,
    });
  }

  async ids(text: string, passes: readonly Pass[], more: Partial<EngineQuery> = {}): Promise<string[]> {
    return (await this.ask(text, passes, more)).hits.map((hit) => hit.id);
  }

  async total(text: string, passes: readonly Pass[]): Promise<number> {
    return (await this.ask(text, passes)).total;
  }
}

export const counts = (result: EngineResult, facet: FacetName): Record<string, number> =>
  Object.fromEntries((result.facets[facet] ?? []).map(({ value, count }) => [value, count]));
export const idsOf = (documents: readonly IndexedDocument[]): string[] => documents.map((document) => document.id);

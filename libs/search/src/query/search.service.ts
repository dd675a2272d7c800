import { clean, decodeCursor, encodeCursor, invalid, LIMITS, pageSize, type PageArgs } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { parse, type Term } from '../dutch/terms.ts';
import { DEPTH_MAX, type EngineHit, type EngineQuery, type EngineResult } from '../engine/engine.ts';
import { Engines } from '../engine/engines.ts';
import { FACETS, type FacetName } from '../index/document.ts';
import { Indexables } from '../index/indexables.ts';
import { FacetLabels } from './facets.ts';
import { findings, type Found, marked, snippet } from './highlight.ts';
import { requiredOf, telling } from './required.ts';
import { FACET_INPUTS, type SearchHitType, type SearchInput, type SearchResultType } from './search.type.ts';
import { spell } from './spelling.ts';
import { type HitText, Texts } from './texts.ts';
import { ToolAccess } from './tool-access.ts';
import { widen } from './widen.ts';

const NOTHING: EngineResult & { engine: string } = { hits: [], total: 0, facets: {}, engine: 'postgresql' };

/** Finds what a viewer may see, and says why and where. */
@Injectable()
export class SearchService {
  constructor(
    private readonly engines: Engines,
    private readonly indexables: Indexables,
    private readonly texts: Texts,
    private readonly labels: FacetLabels,
    private readonly toolAccess: ToolAccess,
  ) {}

  /**
   * @param input text of at most `LIMITS.short` characters; empty text lists everything, newest first
   * @throws DomainError TEXT_TOO_LONG, INVALID_INPUT or TOO_MANY_ITEMS
   */
  async search(ctx: Ctx, input: SearchInput, page: PageArgs): Promise<SearchResultType> {
    const text = clean(input.text);
    if (text.length > LIMITS.short) throw invalid('TEXT_TOO_LONG', { field: 'text', max: LIMITS.short, length: text.length });
    const limit = pageSize(page.first);
    const offset = offsetOf(page.after);
    const { terms: typed, ambiguous } = parse(text);
    const asked = await this.query(ctx, input, telling(await spell(ctx, typed)), offset, limit);
    const { result, terms, widen: hints } = text !== '' && typed.length === 0 ? { result: NOTHING, terms: [], widen: [] } : await this.find(ctx, asked, text);
    const end = offset + result.hits.length;
    return {
      hits: await this.present(ctx, result.hits, terms),
      pageInfo: {
        endCursor: result.hits.length > 0 ? encodeCursor([end]) : null,
        hasNextPage: result.hits.length > 0 && end < Math.min(result.total, DEPTH_MAX),
      },
      totalCount: result.total,
      ...(await this.labels.of(ctx, result)),
      ambiguous: [...ambiguous],
      widen: hints,
      engine: result.engine,
    };
  }

  /** Where nothing has all that was asked, what has any of its words is better than nothing; the hint `words` says so. */
  private async find(
    ctx: Ctx,
    asked: EngineQuery,
    text: string,
  ): Promise<{ result: EngineResult & { engine: string }; terms: readonly Term[]; widen: string[] }> {
    const strict = await this.engines.query(ctx, asked);
    if (strict.total > 0) return { result: strict, terms: asked.terms, widen: [] };
    const hints = await widen(ctx, asked, (each, wider) => this.engines.query(each, wider));
    const terms = telling(await spell(ctx, parse(text, { apart: true }).terms));
    if (terms.length < 2) return { result: strict, terms: asked.terms, widen: hints };
    const loose = await this.engines.query(ctx, { ...asked, terms, required: 1 });
    return loose.total === 0 ? { result: strict, terms: asked.terms, widen: hints } : { result: loose, terms, widen: ['words', ...hints] };
  }

  private async query(ctx: Ctx, input: SearchInput, terms: readonly Term[], offset: number, limit: number): Promise<EngineQuery> {
    const filters: Partial<Record<FacetName, string[]>> = {};
    for (const name of FACETS) {
      const given = input[FACET_INPUTS[name]];
      const values = typeof given === 'string' ? [given] : (given ?? []);
      if (values.length > 0) filters[name] = values;
    }
    const exceptSchools = input.elsewhere ? ctx.viewer.memberships.map((membership) => membership.institutionId) : [];
    const exceptTools = input.ourTools ? await this.toolAccess.lacking(ctx) : [];
    return { passes: ctx.viewer.passes, terms, required: requiredOf(terms.length), filters, exceptSchools, exceptTools, offset, limit, count: true };
  }

  /** Loads hits as the viewer, and leaves out what the repository does not give: the database decides, not the index. */
  private async present(ctx: Ctx, hits: readonly EngineHit[], terms: readonly Term[]): Promise<SearchHitType[]> {
    const kinds = [...new Set(hits.map((hit) => hit.kind))];
    const loaded = new Map<string, object>();
    for (const kind of kinds) {
      const found = await this.indexables.get(kind)?.load(
        ctx,
        hits.filter((hit) => hit.kind === kind).map((hit) => hit.id),
      );
      for (const [id, thing] of found ?? []) loaded.set(id, thing);
    }
    const seen = new Set<string>();
    const visible = hits.filter((hit) => loaded.has(hit.id) && !seen.has(hit.foldId) && seen.add(hit.foldId));
    const texts = await this.texts.of(ctx, visible, terms);
    return visible.flatMap((hit) => {
      const shown = texts.get(hit.id);
      return shown ? [face(hit, shown, terms, loaded.get(hit.id)!)] : [];
    });
  }
}

function offsetOf(after: string | null | undefined): number {
  if (!after) return 0;
  const [offset] = decodeCursor(after, 1);
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset > DEPTH_MAX) throw invalid('INVALID_INPUT', { field: 'after' });
  return offset;
}

function face(hit: EngineHit, shown: HitText, terms: readonly Term[], loaded: object): SearchHitType {
  const inTitle = findings(shown.title, terms);
  const inText = findings(shown.text, terms);
  const read = new Set([...inTitle, ...inText].map((each) => each.term));
  const places = [...(inTitle.length > 0 ? ['title'] : []), ...(inText.length > 0 ? ['text'] : []), ...(read.size === 0 && terms.length > 0 ? ['tags'] : [])];
  const why = [...places, ...new Set([...reasons(shown.title, inTitle), ...reasons(shown.text, inText)])];
  return {
    kind: hit.kind,
    id: hit.foldId,
    title: marked(shown.title, inTitle),
    snippet: snippet(shown.text, inText),
    place: inText.length > 0 && shown.place !== '' ? shown.place : null,
    url: shown.url,
    why,
    score: hit.score,
    loaded,
  };
}

/** Why each place in a text was found, by the strongest of its reasons; a word found as it was typed needs none. */
function reasons(text: string, found: readonly Found[]): string[] {
  const strongest = new Map<number, Found>();
  const strength = ({ variant, inside }: Found) => variant.weight - (inside ? 0.2 : 0);
  for (const each of found) {
    const known = strongest.get(each.start);
    if (!known || strength(known) < strength(each)) strongest.set(each.start, each);
  }
  return [...strongest.values()].flatMap(({ variant, inside, start, end }) => {
    if (variant.why === 'synonym' || variant.why === 'spelling') return [`${variant.why}:${variant.words}`];
    return inside ? [`compound:${text.slice(start, end)}`] : [];
  });
}

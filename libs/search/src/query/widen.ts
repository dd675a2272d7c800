import type { Ctx } from '@deelgenoot/platform';
import type { EngineQuery, EngineResult } from '../engine/engine.ts';
import { FACET_INPUTS } from './search.type.ts';

type Ask = (ctx: Ctx, query: EngineQuery) => Promise<EngineResult>;

/**
 * What would find something where nothing was found: `elsewhere`, `ourTools` or the name of a filter to leave out, or `filters` for
 * all of them together. Each was tried, as this viewer.
 */
export async function widen(ctx: Ctx, query: EngineQuery, ask: Ask): Promise<string[]> {
  const finds = async (wider: Partial<EngineQuery>) => (await ask(ctx, { ...query, ...wider, offset: 0, limit: 1, count: false })).total > 0;
  const filters = Object.keys(query.filters) as (keyof EngineQuery['filters'])[];
  const hints: string[] = [];
  for (const name of filters) if (await finds({ filters: { ...query.filters, [name]: [] } })) hints.push(FACET_INPUTS[name]);
  if (query.exceptSchools.length > 0 && (await finds({ exceptSchools: [] }))) hints.push('elsewhere');
  if (query.exceptTools.length > 0 && (await finds({ exceptTools: [] }))) hints.push('ourTools');
  if (hints.length === 0 && filters.length > 1 && (await finds({ filters: {}, exceptSchools: [], exceptTools: [] }))) hints.push('filters');
  return hints;
}

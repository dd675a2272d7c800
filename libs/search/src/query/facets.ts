import { Schools } from '@deelgenoot/identity';
import { isId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { EngineResult } from '../engine/engine.ts';
import { findable, VISIBLE } from '../engine/postgres/visible.sql.ts';
import { FACETS, type FacetName } from '../index/document.ts';
import { FACET_INPUTS, type FacetType, type FacetValueType } from './search.type.ts';

/** More values than this are of no help. */
const VALUES_MAX = 60;

/** Names the values of facets, as the viewer may know them. */
@Injectable()
export class FacetLabels {
  constructor(private readonly schools: Schools) {}

  async of(ctx: Ctx, result: EngineResult): Promise<{ kinds: FacetValueType[]; facets: FacetType[] }> {
    const top = (name: FacetName) => (result.facets[name] ?? []).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, VALUES_MAX);
    const labels = new Map([
      ...(await this.schoolNames(
        ctx,
        top('school').map((each) => each.value),
      )),
      ...(await toolNames(
        ctx,
        top('tools').map((each) => each.value),
      )),
    ]);
    const values = (name: FacetName): FacetValueType[] => top(name).map(({ value, count }) => ({ value, count, label: labels.get(value) ?? value }));
    return {
      kinds: values('kind'),
      facets: FACETS.filter((name) => name !== 'kind').flatMap((name) => (values(name).length > 0 ? [{ name: FACET_INPUTS[name], values: values(name) }] : [])),
    };
  }

  private async schoolNames(ctx: Ctx, ids: readonly string[]): Promise<[string, string][]> {
    const rows = ids.length === 0 ? [] : await this.schools.byIds(ctx, ids.filter(isId));
    return rows.map((row) => [row.id, row.name]);
  }
}

/** Tools are documents themselves; the index knows their names, and who may know them. */
async function toolNames(ctx: Ctx, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.query<{ id: string; title: string }[]>(
    `WITH ${VISIBLE} SELECT d.id, d.title FROM search.document d WHERE d.kind = 'tool' AND d.id = ANY($2::uuid[]) AND ${findable('d')}`,
    [ctx.viewer.passes, ids.filter(isId)],
  );
  return rows.map((row) => [row.id, row.title]);
}

import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { titleKeyOf } from '../../index/analysed.ts';
import { analyse } from '../../dutch/analyse.ts';
import type { FacetName, Ref } from '../../index/document.ts';
import type { IndexedDocument } from '../../index/newer.ts';
import { DEPTH_MAX, type EngineHit, type EngineQuery, type EngineResult, type Receipt, type Rebuild, type SearchEngine } from '../engine.ts';
import { refresh, store, unstore } from './store.ts';
import { atLeast, singles, weighted } from './tsquery.ts';
import { findable, VISIBLE } from './visible.sql.ts';

/** What counts how much: D compounds in the text, C the text, B tags and compounds in the title, A the title. */
const WEIGHTS = "'{0.08, 0.25, 0.7, 1}'";
/** So many candidates, those with the words in their title or tags first, are ranked by all their text; reading it is what costs. */
const CANDIDATES = 400;

/** The index inside PostgreSQL: always there, and what is written in a transaction is found from its commit on. */
@Injectable()
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgresql';

  async upsert(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<Receipt> {
    await refresh(ctx, documents);
    return [];
  }

  async remove(ctx: Ctx, refs: readonly Ref[]): Promise<Receipt> {
    await unstore(ctx, refs);
    return [];
  }

  async confirmed(): Promise<void> {
    // nothing to wait for: the transaction is the confirmation
  }

  async query(ctx: Ctx, query: EngineQuery): Promise<EngineResult> {
    const { sql, params } = statement(query);
    const [row] = await ctx.db.query<{ hits: EngineHit[] | null; total: number; facets: Counted[] | null }[]>(sql, params);
    const facets: Partial<Record<FacetName, { value: string; count: number }[]>> = {};
    for (const { name, value, count } of row?.facets ?? []) (facets[name] ??= []).push({ value, count });
    return { hits: row?.hits ?? [], total: row?.total ?? 0, facets };
  }

  /** Every document is written anew in place, so no search ever misses one; what nobody wrote is then swept out. */
  async rebuild(ctx: Ctx): Promise<Rebuild> {
    const [clock] = await ctx.db.query<{ now: string }[]>('SELECT clock_timestamp()::text AS now');
    return {
      upsert: (each, documents) => store(each, documents),
      swap: async (each) => {
        await each.db.query('DELETE FROM search.document WHERE indexed_at < $1::timestamptz', [clock?.now]);
        await each.db.query(SWEEP_LISTS);
      },
    };
  }

  async *inventory(ctx: Ctx): AsyncIterable<readonly (Ref & { readonly hash: string })[]> {
    for (let after: Ref = { kind: '', id: NIL }; ;) {
      const rows: (Ref & { hash: string })[] = await ctx.db.query(
        "SELECT kind, id, encode(hash, 'hex') AS hash FROM search.document WHERE (kind, id) > ($1, $2::uuid) ORDER BY kind, id LIMIT 1000",
        [after.kind, after.id],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last;
    }
  }
}

interface Counted {
  name: FacetName;
  value: string;
  count: number;
}

const NIL = '00000000-0000-0000-0000-000000000000';

const SWEEP_LISTS = `
  DELETE FROM search.pass_list l WHERE NOT EXISTS (
    SELECT FROM (SELECT unnest(ARRAY[open, shared, subject_open, subject_shared, newer_open, newer_shared]) AS id FROM search.document) used WHERE used.id = l.id)`;

/** One statement: who may see what, what fits, how many, and the best of them. */
function statement(query: EngineQuery): { sql: string; params: unknown[] } {
  const params: unknown[] = [query.passes];
  const param = (value: unknown, type: string): string => `$${params.push(value)}::${type}`;
  const { terms } = query;
  const text = terms.length > 0 ? param(atLeast(terms, query.required), 'tsquery') : null;
  const filters = Object.entries(query.filters).filter(([, values]) => values.length > 0);
  const misfits = filters.map(
    ([name, values]) =>
      `NOT d.facets && ARRAY(SELECT f.id FROM search.facet f WHERE f.name = ${param(name, 'text')} AND f.value = ANY(${param(values, 'text[]')}))`,
  );
  const schools = (condition: string) => `ARRAY(SELECT f.id FROM search.facet f WHERE f.name = 'school'${condition})`;
  const elsewhere = query.exceptSchools.length === 0 ? '' : `AND d.facets && ${schools(` AND f.value <> ALL(${param(query.exceptSchools, 'text[]')})`)}`;
  const needless =
    query.exceptTools.length === 0
      ? ''
      : `AND NOT d.facets && ARRAY(SELECT f.id FROM search.facet f WHERE f.name = 'tools' AND f.value = ANY(${param(query.exceptTools, 'text[]')}))`;
  const inHead =
    terms.length > 0 ? `(d.head @@ ${param(singles(terms, 1), 'tsquery')})::int * 2 + (d.head @@ ${param(singles(terms, 0), 'tsquery')})::int` : '0';
  const title = terms.length > 0 ? param(titleKeyOf(analyse(terms.map((term) => term.typed).join(' '))), 'text') : null;
  const ranks = terms.map((term) => rankOf(weighted(term).map(({ weight, query: q }) => ({ weight, query: param(q, 'tsquery') }))));
  const limits = `OFFSET ${param(query.offset, 'int')} LIMIT ${param(Math.max(0, Math.min(query.limit, DEPTH_MAX - query.offset)), 'int')}`;
  const sql = `
    WITH ${VISIBLE}, matched AS MATERIALIZED (
      SELECT d.kind, d.id, d.facets, d.published_at, (${inHead}) * d.weight AS head_rank,
             ${misfits.length === 0 ? '0' : misfits.map((misfit) => `(${misfit})::int`).join(' + ')} AS misfits,
             ${misfits.length === 0 ? 'NULL::text' : `CASE ${misfits.map((misfit, at) => `WHEN ${misfit} THEN '${filters[at]![0]}'`).join(' ')} END`} AS misfit
        FROM search.document d WHERE ${text ? `d.words @@ ${text} AND` : ''} ${findable('d')} ${elsewhere} ${needless}
    ), candidate AS MATERIALIZED (
      SELECT kind, id FROM matched WHERE misfits = 0 ORDER BY head_rank DESC, published_at DESC, id LIMIT ${Math.max(CANDIDATES, query.offset + query.limit)}
    ), found AS (
      SELECT d.kind, d.id, d.fold_id AS "foldId", d.published_at, d.weight, ${ranks.map((rank, at) => `${rank} AS rank_${at},`).join(' ')}
             ${title ? `CASE WHEN d.title_key = ${title} THEN ${terms.length} WHEN d.head @@ ${text} THEN ${terms.length} * 0.25 ELSE 0 END` : '0'} AS in_title
        FROM candidate JOIN search.document d USING (kind, id)
    ), ranked AS (
      SELECT kind, id, "foldId", published_at, (in_title ${ranks.map((_, at) => `+ rank_${at} * ${rarity(at)}`).join(' ')}) * weight AS score FROM found
    )
    SELECT (SELECT count(*)::int FROM matched WHERE misfits = 0) AS total,
           (SELECT json_agg(json_build_object('kind', kind, 'id', id, 'foldId', "foldId", 'score', score) ORDER BY score DESC, published_at DESC, id)
              FROM (SELECT * FROM ranked ORDER BY score DESC, published_at DESC, id ${limits}) page) AS hits,
           ${query.count ? COUNTS : 'NULL'} AS facets`;
  return { sql, params };
}

/** A value is counted over what fits all other facets, so that its neighbours stay choosable. */
const COUNTS = `(
  SELECT json_agg(json_build_object('name', f.name, 'value', f.value, 'count', counted.n) ORDER BY f.name, counted.n DESC, f.value)
    FROM (SELECT facet, sum(n)::int AS n FROM (
            SELECT unnest(facets) AS facet, misfit, count(*) AS n FROM matched WHERE misfits <= 1 GROUP BY facet, misfit) each
            JOIN search.facet own ON own.id = each.facet
           WHERE each.misfit IS NULL OR each.misfit = own.name
           GROUP BY facet) counted
    JOIN search.facet f ON f.id = counted.facet)`;

/** A term that few of the candidates have tells more of those that do. Only what the viewer may find is counted. */
const rarity = (term: number): string => `ln(1 + count(*) OVER ()::float / greatest(1, count(*) FILTER (WHERE rank_${term} > 0) OVER ()))`;

/** The heaviest way in which a term stands in the text counts. */
const rankOf = (ways: readonly { weight: number; query: string }[]): string => {
  const ranks = ways.map(({ weight, query }) => `${weight} * ts_rank(${WEIGHTS}, d.words, ${query})`);
  return ranks.length === 1 ? ranks[0]! : `greatest(${ranks.join(', ')})`;
};

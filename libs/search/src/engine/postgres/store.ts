import { createHash } from 'node:crypto';
import type { Pass } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { analyseDocument, type Analysed, sound } from '../../index/analysed.ts';
import { facetValues, type Ref } from '../../index/document.ts';
import { hashOf, WORDS_HASH } from '../../index/hash.ts';
import type { IndexedDocument } from '../../index/newer.ts';
import { headVector, partVector, titleWordVector, wordVector } from './tsvector.ts';

const WORD_LENGTH = { min: 4, max: 40 };

/** The same as {@link store}, but of what is there by the same words only the audience is written. */
export async function refresh(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = await ctx.db.query<{ key: string; words: string }[]>(WORDS_OF, [...refs(documents), WORDS_HASH]);
  const there = new Map(rows.map(({ key, words }) => [key, words]));
  const isThere = (document: IndexedDocument) => there.get(`${document.kind}:${document.id}`) === hashOf(document).slice(0, WORDS_HASH);
  await store(
    ctx,
    documents.filter((document) => !isThere(document)),
  );
  await storeAudiences(ctx, documents.filter(isThere));
}

async function storeAudiences(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const passes = await passLists(ctx, documents);
  await ctx.db.query(UPDATE_AUDIENCES, [JSON.stringify(documents.map((document) => audienceRow(document, passes)))]);
}

/** Writes documents into the tables of the index, in the context's transaction. */
export async function store(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const analysed = documents.map((document) => ({ document, words: analyseDocument(document) }));
  const numbers = { passes: await passLists(ctx, documents), facets: await facetNumbers(ctx, documents) };
  const rows = analysed.map(({ document, words }) => documentRow(document, words, numbers));
  await ctx.db.query(UPSERT, [JSON.stringify(rows)]);
  await ctx.db.query('DELETE FROM search.part p USING unnest($1::text[], $2::uuid[]) AS d (kind, id) WHERE p.kind = d.kind AND p.id = d.id', refs(documents));
  const parts = analysed.flatMap(({ document: { kind, id }, words }) =>
    words.parts.map((part, no) => ({ kind, id, no, place: part.place, text: part.text, words: partVector(part) })),
  );
  if (parts.length > 0) await ctx.db.query(INSERT_PARTS, [JSON.stringify(parts)]);
  await learn(
    ctx,
    analysed.map(({ words }) => words),
  );
}

export async function unstore(ctx: Ctx, gone: readonly Ref[]): Promise<void> {
  if (gone.length > 0)
    await ctx.db.query('DELETE FROM search.document d USING unnest($1::text[], $2::uuid[]) AS g (kind, id) WHERE d.kind = g.kind AND d.id = g.id', refs(gone));
}

const refs = (list: readonly Ref[]): [string[], string[]] => [list.map((ref) => ref.kind), list.map((ref) => ref.id)];

const AUDIENCE = 'open, shared, shared_until, subject_open, subject_shared, subject_shared_until, newer_open, newer_shared, newer_shared_until, hash';
const AUDIENCE_TYPES = `open integer, shared integer, shared_until timestamptz, subject_open integer, subject_shared integer, subject_shared_until timestamptz,
    newer_open integer, newer_shared integer, newer_shared_until timestamptz, hash bytea`;
const COLUMNS = `kind, id, fold_id, subject_id, ${AUDIENCE}, facets, published_at, weight, title, title_key, url, head, title_words, words`;
const named = (columns: string, row: string): string => columns.replace(/\w+/g, `${row}.$&`);

const WORDS_OF = `SELECT d.kind || ':' || d.id AS key, substr(encode(d.hash, 'hex'), 1, $3) AS words
  FROM search.document d JOIN unnest($1::text[], $2::uuid[]) AS r (kind, id) USING (kind, id)`;

const UPDATE_AUDIENCES = `
  UPDATE search.document d SET (${AUDIENCE}, indexed_at) = ROW (${named(AUDIENCE, 'r')}, clock_timestamp())
  FROM json_to_recordset($1::json) AS r (kind text, id uuid, ${AUDIENCE_TYPES}) WHERE d.kind = r.kind AND d.id = r.id`;

const UPSERT = `
  INSERT INTO search.document (${COLUMNS}, indexed_at)
  SELECT ${COLUMNS}, clock_timestamp() FROM json_to_recordset($1::json) AS r (kind text, id uuid, fold_id uuid, subject_id uuid, ${AUDIENCE_TYPES},
    facets integer[], published_at timestamptz, weight real, title text, title_key text, url text, head tsvector, title_words tsvector, words tsvector)
  ON CONFLICT (kind, id) DO UPDATE SET (${COLUMNS}, indexed_at) = ROW (${named(COLUMNS, 'excluded')}, excluded.indexed_at)`;

const INSERT_PARTS = `
  INSERT INTO search.part (kind, id, no, place, text, words)
  SELECT kind, id, no, place, text, words FROM json_to_recordset($1::json) AS r (kind text, id uuid, no integer, place text, text text, words tsvector)`;

function documentRow(document: IndexedDocument, words: Analysed, numbers: { passes: Numbers; facets: Numbers }): object {
  return {
    ...audienceRow(document, numbers.passes),
    fold_id: document.foldId,
    subject_id: document.subject?.id ?? null,
    facets: facetKeys(document).map((key) => numbers.facets.get(key)),
    published_at: document.publishedAt,
    weight: document.weight ?? 1,
    title: sound(document.title),
    title_key: words.titleKey,
    url: document.url ?? `/${document.kind}/${document.foldId}`,
    head: headVector(words),
    title_words: titleWordVector(words.titleWords),
    words: wordVector(words),
  };
}

function audienceRow(document: IndexedDocument, numbers: Numbers): object {
  const list = (passes: readonly Pass[] | undefined) => numbers.get(passKey(passes ?? [])) ?? NO_PASSES;
  const { subject, newer } = document;
  return {
    kind: document.kind,
    id: document.id,
    open: list(document.open),
    shared: list(document.shared),
    shared_until: document.sharedUntil,
    subject_open: list(subject?.open),
    subject_shared: list(subject?.shared),
    subject_shared_until: subject?.sharedUntil ?? null,
    newer_open: list(newer?.open),
    newer_shared: list(newer?.shared),
    newer_shared_until: newer?.sharedUntil ?? null,
    hash: `\\x${hashOf(document)}`,
  };
}

type Numbers = ReadonlyMap<string, number>;

/** The number of the empty pass list: nobody. */
const NO_PASSES = 0;

const sortedPasses = (passes: readonly Pass[]): Pass[] => [...new Set(passes)].sort();
const passKey = (passes: readonly Pass[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sortedPasses(passes)))
    .digest('hex');

/** Numbers of the pass lists in these documents, by key; new lists get one. */
async function passLists(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<Numbers> {
  const lists = new Map<string, readonly Pass[]>();
  for (const { open, shared, subject, newer } of documents)
    for (const passes of [open, shared, subject?.open, subject?.shared, newer?.open, newer?.shared])
      if (passes && passes.length > 0) lists.set(passKey(passes), sortedPasses(passes));
  const wanted = [...lists].map(([key, passes]) => ({ key: `\\x${key}`, passes }));
  const rows = await numbered(ctx, wanted, {
    find: "SELECT encode(l.key, 'hex') AS key, l.id FROM search.pass_list l JOIN json_to_recordset($1::json) AS w (key bytea) ON w.key = l.key",
    add: 'INSERT INTO search.pass_list (key, passes) SELECT key, passes FROM json_to_recordset($1::json) AS w (key bytea, passes text[]) ORDER BY key ON CONFLICT DO NOTHING',
  });
  return new Map(rows.map((row) => [row.key, row.id]));
}

const facetKeys = (document: IndexedDocument): string[] =>
  Object.entries(facetValues(document)).flatMap(([name, values]) => [...new Set(values)].map((value) => JSON.stringify([name, value])));

/** Numbers of the facet values in these documents, by key; new values get one. */
async function facetNumbers(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<Numbers> {
  const wanted = [...new Set(documents.flatMap(facetKeys))].sort().map((key) => {
    const [name, value] = JSON.parse(key) as [string, string];
    return { name, value };
  });
  const rows = await numbered(ctx, wanted, {
    find: 'SELECT f.name, f.value, f.id FROM search.facet f JOIN json_to_recordset($1::json) AS w (name text, value text) USING (name, value)',
    add: 'INSERT INTO search.facet (name, value) SELECT name, value FROM json_to_recordset($1::json) AS w (name text, value text) ORDER BY name, value ON CONFLICT DO NOTHING',
  });
  return new Map(rows.map((row) => [JSON.stringify([row.name, row.value]), row.id]));
}

interface Numbered {
  id: number;
  key: string;
  name: string;
  value: string;
}

/** Reads first: a number is used up by every insert that meets a row already there. */
async function numbered(ctx: Ctx, wanted: readonly object[], sql: { find: string; add: string }): Promise<Numbered[]> {
  if (wanted.length === 0) return [];
  const json = [JSON.stringify(wanted)];
  const known = await ctx.db.query<Numbered[]>(sql.find, json);
  if (known.length === wanted.length) return known;
  await ctx.db.query(sql.add, json);
  return ctx.db.query<Numbered[]>(sql.find, json);
}

/** Remembers words for spelling. In one order everywhere, so that no two writers wait for each other. */
async function learn(ctx: Ctx, documents: readonly Analysed[]): Promise<void> {
  const words = new Set<string>();
  for (const { title, tags, labels, parts } of documents)
    for (const tokens of [title, tags, labels, ...parts.map((part) => part.tokens)])
      for (const { word } of tokens) if (word.length >= WORD_LENGTH.min && word.length <= WORD_LENGTH.max && /^\p{L}+$/u.test(word)) words.add(word);
  if (words.size === 0) return;
  await ctx.db.query(
    `INSERT INTO search.word (word) SELECT w FROM unnest($1::text[]) AS w WHERE NOT EXISTS (SELECT FROM search.word known WHERE known.word = w) ORDER BY w ON CONFLICT DO NOTHING`,
    [[...words]],
  );
}

import { clean, LIMITS } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { plain } from '../dutch/analyse.ts';
import { STOPWORDS } from '../dutch/stopwords.ts';
import { quote } from '../engine/postgres/tsvector.ts';
import { findable, VISIBLE } from '../engine/postgres/visible.sql.ts';
import type { SuggestionType } from './search.type.ts';

const SHORTEST = 2;
const TITLES = 6;
const WORDS = 4;
/** So many titles are looked at for words that begin as typed. */
const LOOKED_AT = 60;

interface Row {
  kind: string;
  foldId: string;
  title: string;
  url: string;
}

/** What someone may be typing: titles and words, only of what they may see. */
@Injectable()
export class Suggestions {
  async suggest(ctx: Ctx, text: string): Promise<SuggestionType[]> {
    const typed = clean(text)
      .slice(0, LIMITS.title)
      .split(/[^\p{L}\p{N}\p{M}'’]+/u)
      .map(plain)
      .filter((word) => word !== '');
    const last = typed.at(-1);
    if (last === undefined || typed.join('').length < SHORTEST) return [];
    const whole = typed
      .slice(0, -1)
      .filter((word) => !STOPWORDS.has(word))
      .map(quote);
    const rows = await ctx.db.query<Row[]>(
      `WITH ${VISIBLE} SELECT d.kind, d.fold_id AS "foldId", d.title, d.url FROM search.document d
        WHERE d.title_words @@ $2::tsquery AND ${findable('d')}
        ORDER BY ts_rank(d.title_words, $2::tsquery) DESC, d.weight DESC, d.published_at DESC, d.id LIMIT ${LOOKED_AT}`,
      [ctx.viewer.passes, [...whole, `${quote(last)}:*`].join(' & ')],
    );
    const folds = new Map(rows.map((row) => [row.foldId, row]));
    const titles = [...folds.values()].slice(0, TITLES).map(({ title, kind, url }) => ({ text: title, kind, url }));
    return [...words(rows, last).map((word) => ({ text: [...typed.slice(0, -1), word].join(' '), kind: 'word', url: null })), ...titles];
  }
}

/** The words in these titles that begin as typed, the most frequent first. */
function words(rows: readonly Row[], start: string): string[] {
  const counts = new Map<string, number>();
  for (const { title } of rows)
    for (const raw of new Set(title.split(/[^\p{L}\p{N}\p{M}'’-]+/u))) {
      const word = raw.toLowerCase();
      if (plain(word).startsWith(start) && word.length > start.length) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS)
    .map(([word]) => word);
}

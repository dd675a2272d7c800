import type { BoardStatus, ConsentBoardQueryVariables } from '../../../gql/consent.ts';
import type { BoardFilter } from './rows.ts';

/** How old a work is, in years since it came in. */
export const AGES = ['0-1', '1-3', '3-'] as const;
export type Age = (typeof AGES)[number];

/** What the list is narrowed to; each part that is absent lets everything through. */
export interface Narrowing {
  readonly maker?: string;
  readonly domain?: string;
  readonly age?: Age;
}

/** What the server is asked for. */
export type BoardQuestion = Omit<ConsentBoardQueryVariables, 'first' | 'after'>;

export const isAge = (value: unknown): value is Age => AGES.some((age) => age === value);

/** So many years before a day. An age counts whole days, so that the same question stays the same all day. */
const yearsBefore = (today: string, years: string): string => `${Number(today.slice(0, 4)) - Number(years)}${today.slice(4)}T00:00:00.000Z`;

/** The tiles that are no status of the newest version. */
const TILES: Partial<Record<BoardFilter, NonNullable<BoardQuestion['filter']>>> = {
  SHARED: { shared: true },
  OLDER: { olderOnly: true },
  ENDING: { ending: true },
  LAPSING: { lapsing: true },
};

/** @param today such as `2026-11-22` */
export function questionOf(schoolId: string, filter: BoardFilter | null, text: string, { maker, domain, age }: Narrowing, today: string): BoardQuestion {
  const [from = '', to = ''] = age?.split('-') ?? [];
  const tile = filter && (TILES[filter] ?? { status: filter as BoardStatus });
  const asked = {
    ...tile,
    ...(text !== '' && { text }),
    ...(maker !== undefined && { makerId: maker }),
    ...(domain !== undefined && { domain }),
    ...(to !== '' && { from: yearsBefore(today, to) }),
    ...(Number(from) > 0 && { before: yearsBefore(today, from) }),
  };
  return { schoolId, filter: asked };
}

/** Where the same is as a file for a spreadsheet. */
export const csvOf = ({ schoolId, filter }: BoardQuestion, language: string): string =>
  `/board/${schoolId}.csv?${new URLSearchParams({ lang: language, filter: JSON.stringify(filter) })}`;

import type { BoardRow } from './rows.ts';

/** How old a work is, in years since it came in. */
export const AGES = ['0-1', '1-3', '3-'] as const;
export type Age = (typeof AGES)[number];

/** What the list is narrowed to; each part that is absent lets everything through. */
export interface Narrowing {
  readonly maker?: string;
  readonly domain?: string;
  readonly age?: Age;
}

export const isAge = (value: unknown): value is Age => AGES.some((age) => age === value);

const YEAR = 365.25 * 86_400_000;

function isOfAge({ material }: BoardRow, age: Age, now: number): boolean {
  const years = (now - Date.parse(material.createdAt)) / YEAR;
  const [from = '', to = ''] = age.split('-');
  return years >= Number(from) && (to === '' || years < Number(to));
}

const makersOf = ({ material, consents }: BoardRow): { readonly id: string; readonly name: string }[] => [
  ...material.makers.flatMap(({ person }) => person ?? []),
  ...consents.map(({ author }) => author),
];

/** The works of this maker, in this domain, of this age. */
export const narrowed = (rows: readonly BoardRow[], { maker, domain, age }: Narrowing, now: number = Date.now()): BoardRow[] =>
  rows.filter(
    (row) =>
      (maker === undefined || makersOf(row).some(({ id }) => id === maker)) &&
      (domain === undefined || row.material.domains.includes(domain)) &&
      (age === undefined || isOfAge(row, age, now)),
  );

/** Everyone who made something here, by name. */
export function allMakers(rows: readonly BoardRow[]): { readonly id: string; readonly name: string }[] {
  const names = new Map(rows.flatMap(makersOf).map(({ id, name }) => [id, name]));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export const allDomains = (rows: readonly BoardRow[]): string[] => [...new Set(rows.flatMap(({ material }) => material.domains))].sort();

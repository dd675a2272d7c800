import type { SearchInput } from '../../gql/search.ts';
import { isId, LIMITS } from '@deelgenoot/kernel';
import { listOf, textOf } from '../../app/search-params.ts';

/** Filters by the name that the API has for them, with the word that stands in the address. In the order in which they are shown. */
export const FACETS = {
  schools: 'school',
  levels: 'niveau',
  domains: 'domein',
  materialKinds: 'type',
  forms: 'vorm',
  durations: 'duur',
  tools: 'hulpmiddel',
  permissions: 'mag',
  licences: 'licentie',
  languages: 'taal',
  bateson: 'bateson',
  buildingBlocks: 'bouwsteen',
  ictCompetences: 'ict',
} as const;
export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];
export const isFacet = (name: string): name is FacetName => name in FACETS;

/** The tabs, in their order. */
export const KINDS = ['material', 'question', 'tip', 'review', 'tool', 'person', 'school'] as const;

/** Filters whose values are ids. */
const BY_ID: readonly FacetName[] = ['schools', 'tools'];
/** More values of one filter than the server takes. */
const MOST = 100;

/** Everything that is asked; all of it stands in the address. */
export interface Question {
  readonly text: string;
  /** One tab; null for everything. */
  readonly kind: string | null;
  readonly elsewhere: boolean;
  /** Only what the reader's own school has the tools for. */
  readonly ourTools: boolean;
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

const is = (value: unknown): boolean => listOf(value)[0] === '1';

/** What of these the server can filter by: an address may have been typed by hand, with a name where an id belongs. */
const usable = (name: FacetName, values: readonly string[]): readonly string[] =>
  values.filter((value) => (BY_ID.includes(name) ? isId(value) : value.length <= LIMITS.title)).slice(0, MOST);

/** What an address asks. Whatever else stands in it is left out. */
export function questionOf(search: Readonly<Record<string, unknown>>): Question {
  const [asked] = listOf(search['soort']);
  const kind = KINDS.find((one) => one === asked) ?? null;
  const filters = FACET_NAMES.flatMap((name) => {
    const values = usable(name, listOf(search[FACETS[name]]));
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return { text: textOf(search['q']), kind, elsewhere: is(search['elders']), ourTools: is(search['onze']), filters: Object.fromEntries(filters) };
}

/** One value stands there as itself, as it is read from an address; so that equal questions are equal addresses. */
const some = (values: readonly string[] | undefined): string | readonly string[] | undefined => (values && values.length > 1 ? values : values?.[0]);

/** The other way round: the parameters of the address. */
export function searchOf({ text, kind, elsewhere, ourTools, filters }: Question): Record<string, string | readonly string[] | undefined> {
  return {
    q: text || undefined,
    soort: kind ?? undefined,
    elders: elsewhere ? '1' : undefined,
    onze: ourTools ? '1' : undefined,
    ...Object.fromEntries(FACET_NAMES.map((name) => [FACETS[name], some(filters[name])])),
  };
}

export const inputOf = ({ text, kind, elsewhere, ourTools, filters }: Question): SearchInput =>
  ({ text, kind, elsewhere, ourTools, ...filters }) as SearchInput;

export const withFilter = (question: Question, name: FacetName, values: readonly string[]): Question => ({
  ...question,
  filters: { ...question.filters, [name]: values },
});

/** How many choices narrow it. */
export const filterCount = ({ elsewhere, ourTools, filters }: Question): number =>
  Object.values(filters).reduce((sum, values) => sum + values.length, Number(elsewhere) + Number(ourTools));

export const withoutFilters = (question: Question): Question => ({ ...question, elsewhere: false, ourTools: false, filters: {} });

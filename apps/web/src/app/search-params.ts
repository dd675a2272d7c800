import { isId, LIMITS } from '@deelgenoot/kernel';

/** Search parameters as a router of ours reads them: plain words, a list where a name is repeated. */
export type SearchParams = Readonly<Record<string, string | readonly string[]>>;

/** `?q=toets&niveau=3&niveau=4` gives `{ q: 'toets', niveau: ['3', '4'] }`. Numbers stay words: the page knows what it asked. */
export function parseSearch(text: string): SearchParams {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const all = params.getAll(key);
      return [key, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

/** The other way round, so that an address can be read, typed and sent to a colleague. Empty values are left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The values of one parameter, however often it was given; each once. */
export function listOf(value: unknown): string[] {
  return [...new Set((Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== ''))];
}

/** The first value of one parameter, cut to what the server takes. */
export const textOf = (value: unknown, longest: number = LIMITS.short): string => (listOf(value)[0] ?? '').slice(0, longest);

/** The first value of one parameter, if it can be an id: an address may have been typed by hand. */
export const idOf = (value: unknown): string | undefined => listOf(value).find(isId);

/** What an event says beside who, what and when; a newer server may say it otherwise, so each part is asked for by its type. */
export interface EventDetails {
  readonly author: string;
  readonly byRule: boolean;
  readonly version: number | null;
  readonly content: string | null;
  readonly terms: string | null;
  readonly text: string | null;
  readonly authenticated: string;
  readonly language: string;
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function readDetails(details: unknown): EventDetails {
  const all = record(details);
  const evidence = record(all['evidence']);
  return {
    author: words(all['author']) ?? '',
    byRule: words(all['basis'])?.startsWith('standing:') ?? false,
    version: typeof all['version'] === 'number' ? all['version'] : null,
    content: words(all['content']),
    terms: words(all['terms']),
    text: words(all['text']),
    authenticated: words(evidence['authenticated']) ?? '',
    language: words(evidence['language']) ?? '',
  };
}

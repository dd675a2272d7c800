/**
 * `describe`, but only when `condition` holds; else the tests are skipped and say why, in the words of `reason`.
 * `npm test` lists them by name, so nothing is left out in silence.
 *
 * @example describeIf(process.env.MEILISEARCH_URL, 'MEILISEARCH_URL is not set')('Meilisearch', () => { … });
 */
export function describeIf(condition: unknown, reason: string): (title: string, tests: () => void) => void {
  return (title, tests) => (condition ? describe(title, tests) : describe.skip(`${title} [skipped: ${reason}]`, tests));
}

/** Longer than any token. */
export const MAX_TOKEN = 200;

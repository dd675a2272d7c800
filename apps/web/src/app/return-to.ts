/** Where to go back to after signing in, when the address says so: a path of this client, never another site. */
export const localPath = (value: unknown): string => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/');

import type { Viewer } from '@deelgenoot/access';
import type { EntityManager } from 'typeorm';

export type Locale = 'nl' | 'en';

/**
 * What every service and repository receives first: who is looking, through which connection (the request's
 * transaction while a mutation runs), and when it is.
 */
export interface Ctx {
  readonly viewer: Viewer;
  /** Inside a mutation or job: its transaction. Otherwise the pool. */
  db: EntityManager;
  now: Date;
  readonly requestId: string;
  readonly locale: Locale;
  /** The secret by which this browser is known again; null when it has none, and for what no browser asked. */
  readonly browser: string | null;
  /** Loaders of this request, by key; emptied after each mutation so that a reply never shows what was. */
  readonly loaders: Map<unknown, unknown>;
}

/** The request's own loader under this key, made on first use. */
export function loader<L>(ctx: Ctx, key: unknown, make: () => L): L {
  if (!ctx.loaders.has(key)) ctx.loaders.set(key, make());
  return ctx.loaders.get(key) as L;
}

import DataLoader from 'dataloader';

/** A value that is known already, or a promise of it. */
export type Soon<T> = T | Promise<T>;

/** What `make` makes of the value: at once when it is known. */
export const whenKnown = <T, R>(value: Soon<T>, make: (value: T) => R): Soon<R> => (value instanceof Promise ? value.then(make) : make(value));

/**
 * Loads by id: what is asked in one turn of the event loop in one statement, everything once. What it has loaded it gives at
 * once and not as a promise: a page has hundreds of fields, and waiting for a promise costs more than most of them.
 */
export class Batch<V> {
  private readonly known = new Map<string, Soon<V>>();
  private readonly loads: DataLoader<string, V>;

  /** @param absent what stands for an id that `fetch` found nothing for */
  constructor(fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>, absent: V) {
    this.loads = new DataLoader(
      async (ids) => {
        const found = await fetch(ids);
        return ids.map((id) => found.get(id) ?? absent);
      },
      { cache: false },
    );
  }

  get(id: string): Soon<V> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const loading = this.loads.load(id).then((value) => {
      this.known.set(id, value);
      return value;
    });
    this.known.set(id, loading);
    return loading;
  }

  /** Loads these, so that each is given at once from then on. */
  async ahead(ids: Iterable<string>): Promise<void> {
    await Promise.all(Array.from(new Set(ids), (id) => this.get(id)));
  }
}

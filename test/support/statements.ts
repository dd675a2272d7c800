import pg from 'pg';

type Query = (...args: unknown[]) => unknown;

/** Every SQL statement that is sent while it is listened to. */
export class Statements {
  private heard: Map<string, number> | null = null;

  /** Listens at every connection of this process, behind every library. */
  constructor() {
    const client = pg.Client.prototype as unknown as { query: Query };
    const { query } = client;
    const hear = (first: unknown) => {
      const text = typeof first === 'string' ? first : (first as { text?: string }).text;
      if (text) this.heard?.set(text, (this.heard.get(text) ?? 0) + 1);
    };
    client.query = function (this: unknown, ...args: unknown[]) {
      hear(args[0]);
      return Reflect.apply(query, this, args);
    };
  }

  /** What `work` needs, as number of times by text. */
  async of<T>(work: () => Promise<T>): Promise<{ result: T; times: ReadonlyMap<string, number> }> {
    const times = new Map<string, number>();
    this.heard = times;
    try {
      return { result: await work(), times };
    } finally {
      this.heard = null;
    }
  }
}

import { Database } from '@deelgenoot/platform';
import type { TestApp } from './app.ts';

interface Connection {
  query(...args: unknown[]): unknown;
}
interface Pool {
  on(event: 'acquire', heard: (connection: Connection) => void): void;
}

/** Every SQL statement that the program sends while it is listened to. */
export class Statements {
  private readonly known = new WeakSet<Connection>();
  private heard: Map<string, number> | null = null;

  /** Listens at the program's own pool of connections, behind every library. */
  constructor(app: TestApp) {
    const { master } = app.get(Database).source.driver as unknown as { master: Pool };
    master.on('acquire', (connection) => this.listen(connection));
  }

  private listen(connection: Connection): void {
    if (this.known.has(connection)) return;
    this.known.add(connection);
    const query = connection.query.bind(connection);
    connection.query = (...args: unknown[]) => {
      const [first] = args;
      const text = typeof first === 'string' ? first : (first as { text?: string }).text;
      if (text) this.heard?.set(text, (this.heard.get(text) ?? 0) + 1);
      return query(...args);
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

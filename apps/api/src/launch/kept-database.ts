import { setTimeout as pause } from 'node:timers/promises';
import { type Embedded, startEmbedded } from '@deelgenoot/platform/embedded';

const PAUSE_MS = 1_000;

/** The embedded PostgreSQL, started again when it ends by itself. */
export class KeptDatabase {
  #server: Promise<Embedded> | null = null;
  #wanted = true;

  /** `say` hears why it was started again, or could not be. */
  constructor(
    private readonly dataDir: string,
    private readonly say: (what: 'again' | Error) => void,
  ) {}

  /** Starts it; returns its connection string, which stays true after every restart. */
  async start(): Promise<string> {
    this.#server = startEmbedded({ dataDir: this.dataDir, durable: true });
    const server = await this.#server;
    void this.#watch(server);
    return server.url();
  }

  /** Stops it, also when it is just being started. */
  async stop(patienceMs: number): Promise<void> {
    this.#wanted = false;
    const server = await this.#server?.catch(() => null);
    await server?.stop(patienceMs);
  }

  async #watch(server: Embedded): Promise<void> {
    await server.ended;
    if (!this.#wanted) return;
    this.say('again');
    while (this.#wanted) {
      try {
        this.#server = startEmbedded({ dataDir: this.dataDir, port: server.port, durable: true });
        return void this.#watch(await this.#server);
      } catch (error) {
        this.say(error as Error);
        await pause(PAUSE_MS);
      }
    }
  }
}

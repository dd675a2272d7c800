import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Cleared, Nudge } from './nudges.ts';

export type Notice = { channel: 'nudge'; nudge: Nudge } | ({ channel: 'cleared' } & Cleared) | { channel: 'passes'; personId: string };

const RETRY_MS = 250;

/** Hears what the database says at each commit, on a connection of its own; a lost one is made anew. */
export class Listener {
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly heard: (notice: Notice) => void,
    /** Called when listening again after a time in which nothing was heard. */
    private readonly missed: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.read(channel, payload ?? ''));
    client.on('error', () => undefined); // its end follows, and is what counts
    client.on('end', () => void this.again(client));
    await client.connect();
    await client.query('LISTEN nudge; LISTEN cleared; LISTEN passes');
    this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async again(lost: pg.Client): Promise<void> {
    if (this.client !== lost) return; // never came up, or is replaced already
    this.client = null;
    while (!this.stopped) {
      try {
        await this.start();
        this.missed();
        return;
      } catch {
        await wait(RETRY_MS);
      }
    }
  }

  private read(channel: string, payload: string): void {
    if (channel === 'nudge') this.heard({ channel, nudge: JSON.parse(payload) as Nudge });
    if (channel === 'cleared') this.heard({ channel, ...(JSON.parse(payload) as Cleared) });
    if (channel === 'passes') this.heard({ channel, personId: payload });
  }
}

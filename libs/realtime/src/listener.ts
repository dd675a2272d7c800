import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Cleared, Nudge } from './nudges.ts';

export type Notice = { channel: 'nudge'; nudge: Nudge } | ({ channel: 'cleared' } & Cleared) | { channel: 'passes'; personId: string };

const RETRY_MS = 250;
/** A connection that died without a word would leave us deaf; so it is asked, and given up when it does not answer in time. */
const PULSE_MS = 30_000;
const ANSWER_MS = 10_000;

/** Hears what the database says at each commit, on a connection of its own; a lost one is made anew. */
export class Listener {
  private client: pg.Client | null = null;
  private pulse: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly heard: (notice: Notice) => void,
    /** Called when listening again after a time in which nothing was heard. */
    private readonly missed: () => void,
    private readonly report: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const stream = new Socket();
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true, stream: () => stream, application_name: 'deelgenoot live' });
    client.on('notification', ({ channel, payload }) => this.read(channel, payload ?? ''));
    client.on('error', () => stream.destroy()); // its end follows, and is what counts
    client.on('end', () => void this.again(client));
    await client.connect();
    await client.query('LISTEN nudge; LISTEN cleared; LISTEN passes');
    this.client = client;
    this.pulse = setInterval(() => {
      const late = setTimeout(() => stream.destroy(), ANSWER_MS);
      void client.query('SELECT').then(
        () => clearTimeout(late),
        () => stream.destroy(),
      );
    }, PULSE_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.pulse);
    await this.client?.end().catch(() => undefined);
  }

  private async again(lost: pg.Client): Promise<void> {
    if (this.client !== lost) return; // never came up, or is replaced already
    this.client = null;
    clearInterval(this.pulse);
    while (!this.stopped) {
      try {
        await this.start();
        return this.missed();
      } catch {
        await wait(RETRY_MS);
      }
    }
  }

  private read(channel: string, payload: string): void {
    try {
      if (channel === 'nudge') this.heard({ channel, nudge: JSON.parse(payload) as Nudge });
      if (channel === 'cleared') this.heard({ channel, ...(JSON.parse(payload) as Cleared) });
      if (channel === 'passes') this.heard({ channel, personId: payload });
    } catch (error) {
      this.report(error);
    }
  }
}

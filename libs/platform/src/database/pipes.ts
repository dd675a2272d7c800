import { Socket } from 'node:net';
import pg, { type ClientConfig } from 'pg';
import { KeepingClient } from './kept.ts';

/** Enough that a statement of one does not wait for those of everyone; few, so that many go out together. */
const PIPES = 3;

interface Pipe {
  readonly client: pg.Client;
  readonly stream: Socket;
  corked: boolean;
}

/**
 * A few connections that everyone shares, for {@link kept} statements outside transactions: a statement is sent without
 * waiting for the answers to those before it, and what is asked within one turn of the event loop goes out in one write. Waking
 * the database costs more than most of these statements, so that is what a page is made of.
 */
export class Pipes {
  private readonly pipes: (Promise<Pipe> | null)[] = Array.from({ length: PIPES }, () => null);
  private turn = 0;
  private ended = false;

  constructor(private readonly config: ClientConfig) {}

  /** @throws the driver's error, as from any connection */
  async query(sql: string, params: readonly unknown[]): Promise<pg.QueryResult> {
    const pipe = await this.pipe();
    if (!pipe.corked) {
      pipe.corked = true;
      pipe.stream.cork();
      setImmediate(() => {
        pipe.corked = false;
        pipe.stream.uncork();
        this.turn = (this.turn + 1) % PIPES;
      });
    }
    return pipe.client.query(sql, [...params]);
  }

  async end(): Promise<void> {
    this.ended = true;
    const open = await Promise.allSettled(this.pipes.filter((pipe) => pipe !== null));
    await Promise.all(open.flatMap((pipe) => (pipe.status === 'fulfilled' ? [pipe.value.client.end().catch(() => undefined)] : [])));
  }

  /** The next one in turn; one that broke is made anew by whoever needs it next. */
  private pipe(): Promise<Pipe> {
    const at = this.turn;
    const known = this.pipes[at];
    if (known) return known;
    const made: Promise<Pipe> = this.open(() => {
      if (this.pipes[at] === made) this.pipes[at] = null; // told twice, it may have a successor already
    });
    return (this.pipes[at] = made);
  }

  private async open(lost: () => void): Promise<Pipe> {
    if (this.ended) throw new Error('Connection terminated: the program stops');
    const stream = new Socket();
    // by itself PostgreSQL would plan some of them anew each time, which takes ten times as long as running them
    const options = `${this.config.options ?? ''} -c plan_cache_mode=force_generic_plan`.trim();
    const client = new KeepingClient({ ...this.config, options, keepAlive: true, stream: () => stream, pipeline: true } as ClientConfig);
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
    } catch (error) {
      lost();
      throw error;
    }
    return { client, stream, corked: false };
  }
}

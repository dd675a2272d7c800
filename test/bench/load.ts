// Sends prepared requests over kept connections and measures how long each answer took. A process of its own, and as little
// work per request as can be: raw sockets, no parsing beyond the length of an answer.
import { connect, type Socket } from 'node:net';
import { percentiles, type Percentiles } from './percentiles.ts';

export interface LoadOrder {
  readonly port: number;
  /** Whole HTTP requests, sent in turn. */
  readonly requests: readonly string[];
  /** Where in `requests` to begin, so that no two runs send the same. */
  readonly from: number;
  readonly connections: number;
  readonly ms: number;
}

export interface LoadResult extends Percentiles {
  readonly count: number;
  readonly seconds: number;
  /** Answers other than 200, or with `errors` in them; the first of them tells what is wrong. */
  readonly failed: number;
  readonly failure: string | null;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const ERRORS = Buffer.from('"errors":');

process.on('message', (order: LoadOrder) => void load(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());

async function load({ port, requests, from, connections, ms }: LoadOrder): Promise<LoadResult> {
  const prepared = requests.map((request) => Buffer.from(request));
  const took: number[] = [];
  let [next, failed, failure] = [from, 0, null as string | null];
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    const line = await open(port);
    while (performance.now() - begun < ms) {
      const request = prepared[next++ % prepared.length] as Buffer;
      const sent = performance.now();
      const answer = await line.ask(request);
      took.push(performance.now() - sent);
      if (answer.status !== 200 || answer.body.includes(ERRORS)) {
        failed += 1;
        failure ??= `${answer.status} ${answer.body.subarray(0, 500).toString()}`;
      }
    }
    line.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { count: took.length, seconds: (performance.now() - begun) / 1000, failed, failure, ...percentiles(took) };
}

interface Answer {
  status: number;
  body: Buffer;
}

interface Line {
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

async function open(port: number): Promise<Line> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
  let chunks: Buffer[] = [];
  let [have, need, head] = [0, -1, 0];
  let answered: (answer: Answer) => void = () => undefined;
  let broke: (error: Error) => void = () => undefined;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    have += chunk.length;
    if (need < 0) {
      const all = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      chunks = [all];
      const end = all.indexOf(HEAD_END);
      if (end < 0) return;
      head = end + HEAD_END.length;
      const length = /^content-length: (\d+)/im.exec(all.toString('latin1', 0, end))?.[1];
      if (length === undefined) return broke(new Error(`an answer without length: ${all.toString('latin1', 0, end)}`));
      need = head + Number(length);
    }
    if (have < need) return;
    const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    const answer = { status: Number(all.toString('latin1', 9, 12)), body: all.subarray(head, need) };
    [chunks, have, need] = [[], 0, -1];
    answered(answer);
  });
  socket.on('error', (error) => broke(error));
  socket.on('close', () => broke(new Error('the connection was closed')));
  return {
    ask: (request) =>
      new Promise((done, fail) => {
        [answered, broke] = [done, fail];
        socket.write(request);
      }),
    close: () => {
      broke = () => undefined;
      socket.destroy();
    },
  };
}

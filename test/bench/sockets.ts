// Opens so many screens on one conversation, and measures from the moment that a comment is sent until each of them was nudged.
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { percentiles, type Percentiles } from './percentiles.ts';
import { secretOf } from './seed.ts';

export interface SocketOrder {
  readonly url: string;
  readonly threadId: string;
  readonly screens: number;
  readonly posts: number;
  /** Between two posts, in milliseconds. */
  readonly every: number;
}

export interface SocketResult extends Percentiles {
  readonly nudges: number;
  readonly missed: number;
}

/** Screens that connect at once. */
const AT_ONCE = 25;
/** After the last post, how long a nudge may take before it counts as missed, in milliseconds. */
const LATE_MS = 10_000;

process.on('message', (order: SocketOrder) => void measure(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());

async function measure({ url, threadId, screens, posts, every }: SocketOrder): Promise<SocketResult> {
  const sent = new Map<number, number>();
  const heard: { seq: number; at: number }[] = [];
  const sockets: Socket[] = [];
  for (let at = 0; at < screens; at += AT_ONCE)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, screens - at) }, (_, n) =>
          screen(url, threadId, at + n + 1, (seq) => heard.push({ seq, at: performance.now() })),
        ),
      )),
    );
  for (let n = 0; n < posts; n++) {
    const begun = performance.now();
    sent.set(await post(url, threadId, n + 1), begun);
    await pause(Math.max(0, every - (performance.now() - begun)));
  }
  for (const end = Date.now() + LATE_MS; heard.length < posts * screens && Date.now() < end;) await pause(20);
  for (const socket of sockets) socket.disconnect();
  const took = heard.flatMap(({ seq, at }) => (sent.has(seq) ? [at - (sent.get(seq) as number)] : []));
  return { nudges: took.length, missed: posts * screens - took.length, ...percentiles(took) };
}

const cookieOf = (person: number): string => `deelgenoot=${secretOf(person)}`;

async function screen(url: string, threadId: string, person: number, heard: (seq: number) => void): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie: cookieOf(person) }, reconnection: false, forceNew: true });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  socket.on('nudge', ({ type, seq }: { type: string; seq: number }) => type === 'comment' && heard(seq));
  const answer = (await socket.timeout(20_000).emitWithAck('join', { kind: 'thread', id: threadId })) as { ok: boolean };
  if (!answer.ok) throw new Error(`person ${person} may not join: ${JSON.stringify(answer)}`);
  return socket;
}

/** The number of the event that the comment became. */
async function post(url: string, threadId: string, person: number): Promise<number> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie: cookieOf(person) },
    body: JSON.stringify({ query: 'mutation ($id: ID!) { comment(threadId: $id, body: "Daar ben ik het mee eens.") { seq } }', variables: { id: threadId } }),
  });
  const { data, errors } = (await answer.json()) as { data: { comment: { seq: number } } | null; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data.comment.seq;
}

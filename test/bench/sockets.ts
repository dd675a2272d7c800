// Opens so many screens on one conversation, and measures from the moment that a comment is sent until each of them was nudged,
// or has its text: then each fetches what is new as the web client does.
import { Agent, request } from 'node:http';
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
  /** Until what is measured. */
  readonly until: 'nudge' | 'text';
}

export interface SocketResult extends Percentiles {
  /** How many of the nudges, or texts, arrived. */
  readonly arrived: number;
  readonly missed: number;
}

/** Screens that connect at once. */
const AT_ONCE = 25;
/** After the last post, how long a nudge may take before it counts as missed, in milliseconds. */
const LATE_MS = 10_000;

process.on('message', (order: SocketOrder) => void measure(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());

async function measure({ url, threadId, screens, posts, every, until }: SocketOrder): Promise<SocketResult> {
  const sent = new Map<number, number>();
  const heard: { seq: number; at: number }[] = [];
  const note = (seq: number): void => void heard.push({ seq, at: performance.now() });
  const sockets: Socket[] = [];
  for (let at = 0; at < screens; at += AT_ONCE)
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, screens - at) }, (_, n) => screen(url, threadId, at + n + 1, until, note)))));
  for (let n = 0; n < posts; n++) {
    const begun = performance.now();
    sent.set(await post(url, threadId, n + 1), begun);
    await pause(Math.max(0, every - (performance.now() - begun)));
  }
  for (const end = Date.now() + LATE_MS; heard.length < posts * screens && Date.now() < end;) await pause(20);
  for (const socket of sockets) socket.disconnect();
  const took = heard.flatMap(({ seq, at }) => (sent.has(seq) ? [at - (sent.get(seq) as number)] : []));
  return { arrived: took.length, missed: posts * screens - took.length, ...percentiles(took) };
}

const cookieOf = (person: number): string => `deelgenoot=${secretOf(person)}`;

async function screen(url: string, threadId: string, person: number, until: SocketOrder['until'], note: (seq: number) => void): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie: cookieOf(person) }, reconnection: false, forceNew: true });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  let catchUp = note;
  socket.on('nudge', ({ type, seq }: { type: string; seq: number }) => type === 'comment' && catchUp(seq));
  const answer = (await socket.timeout(20_000).emitWithAck('join', { kind: 'thread', id: threadId })) as { ok: boolean; seq: number };
  if (!answer.ok) throw new Error(`person ${person} may not join: ${JSON.stringify(answer)}`);
  if (until === 'text') catchUp = catchingUp(url, threadId, person, answer.seq, note);
  return socket;
}

/** Fetches what is new since the last event that this screen has, one request at a time. */
function catchingUp(url: string, threadId: string, person: number, since: number, note: (seq: number) => void): (seq: number) => void {
  let [known, heard, running] = [since, since, false];
  return async (seq) => {
    heard = Math.max(heard, seq);
    if (running) return;
    running = true;
    while (known < heard) {
      const { thread } = await ask<{ thread: { seq: number; comments: { nodes: { seq: number }[] } } }>(url, person, NEWS, { id: threadId, since: known });
      for (const comment of thread.comments.nodes) note(comment.seq);
      known = thread.seq;
    }
    running = false;
  };
}

/** The number of the event that the comment became. */
async function post(url: string, threadId: string, person: number): Promise<number> {
  const query = 'mutation ($id: ID!) { comment(threadId: $id, body: "Daar ben ik het mee eens.") { seq } }';
  return (await ask<{ comment: { seq: number } }>(url, person, query, { id: threadId })).comment.seq;
}

/** Each screen keeps a connection of its own, as a browser does. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: Infinity });

/** What the web client asks for when it heard that there is something new. */
const NEWS = `query ThreadNews($id: ID!, $since: Int!) { thread(id: $id) { id seq locked commentCount restriction { rule reason } viewerCan { comment moderate lock }
  contribution { id } comments(first: 100, sinceSeq: $since) { nodes { id parentId seq body createdAt editedAt deleted hidden restriction { rule reason }
    author { id name } school { id slug name } reactions { kind count mine } viewerCan { edit delete reply react notice moderate } } pageInfo { endCursor hasNextPage } } } }`;

function ask<T>(url: string, person: number, query: string, variables: object): Promise<T> {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-csrf': '1', cookie: cookieOf(person) };
  return new Promise((done, fail) => {
    const sent = request(`${url}/graphql`, { method: 'POST', headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => {
        const { data, errors } = JSON.parse(text) as { data: T | null; errors?: unknown };
        if (data && !errors) done(data);
        else fail(new Error(JSON.stringify(errors)));
      });
    });
    sent.on('error', fail).end(body);
  });
}

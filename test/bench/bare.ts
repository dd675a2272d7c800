// What the same rows cost without the program: node:http and pg, a statement for who is asking and one for what they see, and
// JSON. It knows one rule of visibility and nothing else.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { COMMENT, FEED, MATERIAL, SEARCH, SESSION, THREAD } from './bare-sql.ts';

interface Viewer {
  id: string;
  passes: string[];
  schools: string[];
  managed: string[];
}

type Row = Record<string, unknown> & { institutionId: string; makerIds: string[] };

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16, options: '-c timezone=UTC' });

async function viewerOf(req: IncomingMessage): Promise<Viewer> {
  const secret = /deelgenoot=([^;]+)/.exec(req.headers.cookie ?? '')?.[1] ?? '';
  const { rows } = await pool.query<{ id: string; institution: string; roles: string[] }>(SESSION, [createHash('sha256').update(secret).digest()]);
  const id = rows[0]?.id ?? '';
  const managed = rows.filter(({ roles }) => roles.includes('manager')).map(({ institution }) => institution);
  const judged = rows.filter(({ roles }) => roles.includes('moderator')).map(({ institution }) => institution);
  const schools = rows.map(({ institution }) => institution);
  const passes = [
    'public',
    `person:${id}`,
    'educators',
    ...schools.map((s) => `institution:${s}`),
    ...managed.map((s) => `managers:${s}`),
    ...judged.map((s) => `moderators:${s}`),
  ];
  return { id, passes, schools, managed };
}

/** What the viewer may do with a work: the fields that the program gives, from the same facts. */
function abilities(viewer: Viewer, { institutionId, makerIds }: Row) {
  const maker = makerIds.includes(viewer.id);
  const manages = viewer.managed.includes(institutionId);
  const near = viewer.schools.includes(institutionId) && (maker || manages);
  return {
    edit: near,
    publish: false,
    delete: false,
    askConsent: manages,
    withdraw: maker,
    comment: true,
    review: !maker,
    notice: true,
    moderate: false,
    seeLedger: maker || manages,
  };
}

const material = (viewer: Viewer, row: Row) => ({ ...row, viewerCan: abilities(viewer, row) });

const routes: Record<string, (viewer: Viewer, id: string, req: IncomingMessage) => Promise<unknown>> = {
  feed: async (viewer) => {
    const { rows } = await pool.query<Row>(FEED, [viewer.passes, viewer.schools]);
    return rows.map((row) => material(viewer, row));
  },
  material: async (viewer, id) => {
    const { rows } = await pool.query<Row>(MATERIAL, [viewer.passes, id]);
    return rows[0] && material(viewer, rows[0]);
  },
  thread: async (viewer, id) => {
    const { rows } = await pool.query<{ comments: { author: { id: string } }[] | null }>(THREAD, [viewer.passes, id, viewer.id]);
    const own = (authorId: string) => ({
      edit: authorId === viewer.id,
      delete: authorId === viewer.id,
      reply: true,
      react: true,
      notice: authorId !== viewer.id,
      moderate: false,
    });
    return {
      ...rows[0],
      viewerCan: { comment: true, moderate: false },
      comments: (rows[0]?.comments ?? []).map((row) => ({ ...row, viewerCan: own(row.author.id) })),
    };
  },
  search: async (viewer, words) => (await pool.query(SEARCH, [viewer.passes, words.split(' ').join(' & ')])).rows[0],
  comment: async (viewer, id, req) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    const { rows } = await pool.query(COMMENT, [id, randomUUID(), viewer.id, viewer.schools[0], (JSON.parse(body) as { body: string }).body, viewer.passes]);
    return rows[0];
  },
};

async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [, route = '', argument = ''] = (req.url ?? '').split('/');
  const answer = await routes[route]?.(await viewerOf(req), decodeURIComponent(argument), req);
  const body = JSON.stringify(answer ?? null);
  res.writeHead(answer ? 200 : 404, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

createServer(
  (req, res) => void handle(req, res).catch((error: Error) => res.writeHead(500, { 'content-length': Buffer.byteLength(error.message) }).end(error.message)),
).listen(Number(process.env['PORT']), '127.0.0.1');
process.on('disconnect', () => process.exit());

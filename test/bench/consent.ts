import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Bulk, type ConsentWorld, leaveOneOut, listSchools, prepareConsent } from './consent-world.ts';
import { percentiles, share } from './percentiles.ts';
import type { World } from './prepare.ts';
import { print, row } from './report.ts';
import { secretOf, type Size } from './seed.ts';

interface Plan {
  readonly databaseUrl: string;
  /** Of the program. */
  readonly url: string;
  readonly world: World;
  readonly size: Size;
  readonly bulk: Bulk;
  /** How many yeses are taken back, by the program and by plain statements. */
  readonly withdrawals: number;
}

/** Calls take so many works: of a manager who asks, and of an author who answers. */
const ASKED_AT_ONCE = 500;
const ANSWERED_AT_ONCE = 50;
/** Authors who answer at the same time. */
const ANSWERING = 4;
/** Readers who look on while a school joins, and how long each looks at a page, in milliseconds. */
const READERS = 4;
const LOOKS_MS = 50;
const CALM_MS = 5_000;

/** Measures what consent does to many works at once; beside each what plain statements that write the same rows need. */
export async function measureConsent(plan: Plan): Promise<void> {
  const db = new pg.Client({ connectionString: plan.databaseUrl });
  await db.connect();
  try {
    const begun = Date.now();
    const world = await prepareConsent(db, plan.size, plan.bulk);
    print(`\nconsent, among ${plan.size.materials} works; laid down in ${since(begun)} s`);
    await bulk(plan, world, db);
    await withdrawals(plan, world, db);
    await leaveOneOut(db);
    await join(plan, world, db);
    await listSchools(db);
    await changeListed(plan, world, db);
  } finally {
    await db.end();
  }
}

const since = (begun: number): string => row((Date.now() - begun) / 1000);

/** Asks the program as this person; what they may not see is an answer too. */
async function post(url: string, person: number, query: string, variables: object): Promise<{ errors?: unknown }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie: `deelgenoot=${secretOf(person)}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { errors?: unknown };
}

async function change(url: string, person: number, query: string, variables: object): Promise<void> {
  const { errors } = await post(url, person, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const slices = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));

/** A manager asks all authors about all works, and they all say yes. */
async function bulk({ url, bulk: { works, authors } }: Plan, world: ConsentWorld, db: pg.Client): Promise<void> {
  const terms = { scope: { mode: 'ALL', futureMembers: true }, licence: 'adapt', attribution: 'FULL' };
  const asking: number[] = [];
  for (const materialIds of slices(world.works, ASKED_AT_ONCE))
    asking.push(
      await timed(() =>
        change(
          url,
          world.manager,
          'mutation ($materialIds: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $materialIds, terms: $terms) { requested } }',
          {
            materialIds,
            terms,
          },
        ),
      ),
    );
  const { rows } = await db.query<{ author: number; ids: string[] }>(
    "SELECT p.n::int AS author, array_agg(c.id ORDER BY c.subject_id) AS ids FROM consent.consent c JOIN bench.person p ON p.id = c.author_id WHERE c.state = 'requested' GROUP BY p.n ORDER BY p.n",
  );
  const questions = rows.reduce((sum, { ids }) => sum + ids.length, 0);
  if (questions !== works * authors) throw new Error(`${questions} questions instead of ${works * authors}`);
  const answering: number[] = [];
  const begun = Date.now();
  const calls = rows.flatMap(({ author, ids }) => slices(ids, ANSWERED_AT_ONCE).map((some) => ({ author, some })));
  const answer = async (): Promise<void> => {
    for (let call = calls.shift(); call; call = calls.shift()) {
      const { author, some } = call;
      const answers = some.map((consentId) => ({ consentId, yes: true }));
      answering.push(
        await timed(() => change(url, author, 'mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', { answers })),
      );
    }
  };
  await Promise.all(Array.from({ length: ANSWERING }, answer));
  const total = since(begun);
  const { p50, p99 } = percentiles(answering);
  print(
    `consent, ${works} works × ${authors} authors: asked in ${row(asking.reduce((a, b) => a + b, 0) / 1000)} s (${asking.length} calls), ${questions} answered in ${total} s (${answering.length} calls, ${ANSWERING} at a time, p50 ${row(p50)} ms, p99 ${row(p99)} ms)`,
  );
  const { rowCount } = await db.query(`SELECT FROM catalog.version WHERE id IN (SELECT version FROM bench.asked) AND 'educators' = ANY(shared)`);
  if (rowCount !== works) throw new Error(`${rowCount} of ${works} works are shared`);
}

/** What a withdrawal writes at the least, in one transaction. */
const BARE_WITHDRAWAL = [
  "UPDATE consent.consent SET state = 'withdrawn', ended_at = now() WHERE id = $1",
  "INSERT INTO consent.chain (subject_kind, subject_id, hash) SELECT 'material', subject_id, 'h' FROM consent.consent WHERE id = $1 ON CONFLICT DO NOTHING",
  "INSERT INTO consent.event (subject_kind, subject_id, seq, type, at, body, previous_hash, hash) SELECT 'material', subject_id, 1, 'WITHDRAW', now(), '{}', 'h', 'h' FROM consent.consent WHERE id = $1",
  'UPDATE consent.chain SET seq = 1 WHERE subject_id = (SELECT subject_id FROM consent.consent WHERE id = $1)',
  "UPDATE catalog.version SET shared = '{}', shared_licence = NULL WHERE material_id = (SELECT subject_id FROM consent.consent WHERE id = $1)",
  "SELECT platform.add_job('search.index', json_build_object('kind', 'material', 'ids', ARRAY[]::text[]), 'bench' || $1, NULL)",
];

/** Authors take their yes back, one work at a time. */
async function withdrawals({ url, withdrawals: count }: Plan, { granted }: ConsentWorld, db: pg.Client): Promise<void> {
  const took: number[] = [];
  const within: number[] = [];
  const bare: number[] = [];
  let sum = await inTransactions(url, 'withdrawConsents');
  for (const yes of granted.slice(0, count)) {
    took.push(await timed(() => takeBack(url, yes)));
    const before = sum;
    sum = await inTransactions(url, 'withdrawConsents');
    within.push(sum - before);
  }
  for (const { id } of granted.slice(count, 2 * count)) {
    bare.push(
      await timed(async () => {
        await db.query('BEGIN');
        for (const statement of BARE_WITHDRAWAL) await db.query(statement, [id]);
        await db.query('COMMIT');
      }),
    );
  }
  const of = (values: readonly number[]) => `p50 ${row(share(values, 0.5))} ms, p95 ${row(share(values, 0.95))} ms`;
  print(
    `consent, withdrawal of one work: its transaction ${of(within)} (aim: p95 at most 50), answered over HTTP ${of(took)}   | bare ${of(bare)}   | ratio ${row(share(bare, 0.5) / share(within, 0.5))}`,
  );
}

const takeBack = (url: string, { id, author }: ConsentWorld['granted'][number]): Promise<void> =>
  change(url, author, 'mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id state } }', { ids: [id] });

/** What all transactions of this mutation took together until now, in milliseconds, as the program itself measures them. */
async function inTransactions(url: string, operation: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`deelgenoot_transaction_seconds_sum{operation="${operation}"}`));
  return 1_000 * Number(line?.split(' ').at(-1) ?? 0);
}

/** A school joins, and sees every work that goes to schools to come, but not to all of them. Readers look on. */
async function join({ url, size, world: { works, people } }: Plan, world: ConsentWorld, db: pg.Client): Promise<void> {
  const school = world.joins;
  const calm = await readWhile(url, works, people, () => pause(CALM_MS));
  let took = 0;
  const busy = await readWhile(url, works, people, async () => {
    took = await timed(() => change(url, world.admin, 'mutation ($id: ID!) { setSchoolStatus(id: $id, status: MEMBER) { id } }', { id: school }));
  });
  const { rows } = await db.query<{ open: number; should: number }>(
    `SELECT count(*) FILTER (WHERE v.shared && carried.passes)::int AS open, count(*)::int AS should FROM catalog.version v, (SELECT identity.passes_of_school($1) AS passes OFFSET 0) carried
      WHERE EXISTS (SELECT FROM consent.consent c WHERE c.subject_id = v.material_id AND c.state = 'granted' AND c.terms->'scope'->>'mode' = 'except')`,
    [school],
  );
  const { open, should } = rows[0]!;
  if (open !== should) throw new Error(`${open} of ${should} works are open to the school that joined`);
  const bare = await timed(() => db.query(`UPDATE catalog.version SET shared = shared || 'institution:nobody'::text WHERE 'moderators' = ANY(shared)`));
  const looks = ({ p50, p99 }: { p50: number; p99: number }) => `p50 ${row(p50)} ms, p99 ${row(p99)} ms`;
  print(
    `consent, a school joins: of ${size.materials} works ${open} are open to it after ${row(took / 1000)} s (aim: at most 10); ${READERS} readers meanwhile ${looks(busy)}, in calm ${looks(calm)}   | naming it in each row ${row(bare / 1000)} s`,
  );
}

/**
 * A school leaves, comes back and merges, where every shared work lists the schools of then. Whoever carries its pass sees them the moment it takes
 * part; a job goes through all of them after each change, while others read and take back.
 */
async function changeListed(
  { url, world: { works, people }, withdrawals: taken }: Plan,
  { admin, comesBack, mergesInto, granted }: ConsentWorld,
  db: pg.Client,
) {
  const become = (status: string) =>
    change(url, admin, 'mutation ($id: ID!, $status: SchoolStatus!) { setSchoolStatus(id: $id, status: $status) { id } }', { id: comesBack, status });
  const merge = () => change(url, admin, 'mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', { id: comesBack, into: mergesInto });
  const stamped = async (): Promise<void> => {
    while ((await db.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'consent.restamp-around'")).rowCount) await pause(LOOKS_MS);
  };
  const yeses = granted.slice(2 * taken);
  const calm = await readWhile(url, works, people, () => pause(CALM_MS));
  print(`consent, where every shared work lists its schools: ${READERS} readers in calm p50 ${row(calm.p50)} ms, p99 ${row(calm.p99)} ms`);
  const steps: { name: string; does: () => Promise<void>; open: boolean }[] = [
    { name: 'leaves', does: () => become('LEFT'), open: false },
    { name: 'comes back', does: () => become('MEMBER'), open: true },
    { name: 'merges into another', does: merge, open: true },
  ];
  for (const { name, does, open } of steps) {
    const stops: number[] = [];
    const times = { answered: 0, job: 0 };
    let sees = 0;
    const busy = await readWhile(url, works, people, async () => {
      const begun = performance.now();
      times.answered = await timed(does);
      sees = await listedFor(db, comesBack);
      const over = new AbortController();
      const job = stamped().finally(() => over.abort());
      while (!over.signal.aborted && yeses.length > 0) {
        stops.push(await timed(() => takeBack(url, yeses.pop()!)));
        await pause(2 * LOOKS_MS);
      }
      await job;
      times.job = performance.now() - begun;
    });
    const after = await listedFor(db, comesBack);
    if (open !== sees > 0 || sees < after) throw new Error(`${sees} works are open to the school that ${name} at once, and ${after} after the job`);
    print(
      `consent, a school ${name}: answered after ${row(times.answered / 1000)} s, and ${sees} works that list their schools are ${open ? 'open' : 'closed'} to it at once; gone through after ${row(times.job / 1000)} s; ${READERS} readers meanwhile p50 ${row(busy.p50)} ms, p99 ${row(busy.p99)} ms; withdrawals meanwhile p50 ${row(share(stops, 0.5))} ms, p95 ${row(share(stops, 0.95))} ms over HTTP`,
    );
  }
}

/** How many works of others the people of a school see. */
async function listedFor(db: pg.Client, school: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM catalog.version v, (SELECT identity.passes_of_school($1) AS passes OFFSET 0) carried WHERE v.institution_id <> $1 AND v.shared && carried.passes',
    [school],
  );
  return rows[0]!.n;
}

/** How long pages take for people who read while something happens. */
async function readWhile(url: string, works: readonly string[], people: number, happens: () => Promise<unknown>) {
  const over = new AbortController();
  const took: number[] = [];
  const read = async (reader: number): Promise<void> => {
    for (let n = reader; !over.signal.aborted; n += READERS) {
      const person = 1 + ((n * 7) % people);
      const query = n % 2 === 0 ? FEED : MATERIAL;
      took.push(await timed(() => post(url, person, query, { id: works[n % works.length] })));
      await pause(LOOKS_MS);
    }
  };
  const readers = Array.from({ length: READERS }, (_, n) => read(n));
  await happens();
  over.abort();
  await Promise.all(readers);
  return percentiles(took);
}

const FEED = '{ feed(first: 20) { nodes { id title school { name } makers { label } } } }';
const MATERIAL = 'query ($id: ID!) { material(id: $id) { id title description files { id name } viewerCan { comment } } }';

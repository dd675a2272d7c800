import pg from 'pg';
import type { Size } from './seed.ts';

/** Works that one school asks about at once, by so many authors. */
export interface Bulk {
  readonly works: number;
  readonly authors: number;
}

export interface ConsentWorld {
  /** An administrator, and the manager of the school that asks; by their numbers. */
  readonly admin: number;
  readonly manager: number;
  /** Of the school that asks: works that nobody was asked about yet. */
  readonly works: readonly string[];
  /** Yeses that hold, with the number of their author. */
  readonly granted: readonly { readonly id: string; readonly author: number }[];
  /** A school that will join; one that will leave, come back and merge, and the one into which it does. */
  readonly joins: string;
  readonly comesBack: string;
  readonly mergesInto: string;
}

/** Beside what the seed made: every fifth work of those for all goes to all schools but one, and there are works to ask about. */
export async function prepareConsent(db: pg.Client, size: Size, bulk: Bulk): Promise<ConsentWorld> {
  await lay(db, [...PEOPLE, ...toAllButOne("reach = 'all' AND n % 5 = 2"), ...asking(size, bulk), ...GIVEN]);
  const ids = async <T>(sql: string): Promise<T[]> => (await db.query(sql)).rows as T[];
  const schoolAt = async (n: number) => (await ids<{ id: string }>(`SELECT id FROM bench.school WHERE n = ${n}`))[0]!.id;
  const [later] = await ids<{ id: string }>("SELECT id FROM identity.institution WHERE slug = 'joins'");
  return {
    admin: 1,
    manager: size.schools, // the first person of the first school that manages it
    works: (await ids<{ id: string }>('SELECT id FROM bench.asked ORDER BY id')).map(({ id }) => id),
    granted: await ids('SELECT g.id, p.n::int AS author FROM bench.given g JOIN bench.person p ON p.id = g.author ORDER BY md5(g.id::text)'),
    joins: later!.id,
    comesBack: await schoolAt(20),
    mergesInto: await schoolAt(21),
  };
}

/** The most that a school that joins can bring: every shared work goes to schools to come, and to all but one. */
export const leaveOneOut = (db: pg.Client): Promise<void> => lay(db, toAllButOne("reach <> 'home'"));

/** The most that a school that leaves, comes back or merges can bring: every shared work goes to all schools of then, and lists them. */
export const listSchools = (db: pg.Client): Promise<void> =>
  lay(db, [
    `UPDATE consent.consent SET terms = terms || jsonb_build_object('scope', ${TODAY}) WHERE state = 'granted'`,
    `UPDATE consent.clearance SET scope = ${TODAY} WHERE ended_at IS NULL`,
    `UPDATE catalog.version v SET shared = ARRAY(SELECT 'institution:' || s.id FROM bench.school s WHERE s.id <> v.institution_id ORDER BY s.id) || '{moderators}'::text[] WHERE shared <> '{}'`,
  ]);

async function lay(db: pg.Client, statements: readonly string[]): Promise<void> {
  await db.query('SET synchronous_commit = off');
  for (const statement of [...statements, 'VACUUM ANALYZE']) await db.query(statement);
  await db.query('SET synchronous_commit = on');
}

const LEFT_OUT = '(SELECT id FROM bench.school WHERE n = 7)';
const TERMS = `jsonb_build_object('scope', jsonb_build_object('mode', 'except', 'institutions', jsonb_build_array(${LEFT_OUT}), 'futureMembers', true), 'licence', 'adapt', 'attribution', 'full', 'versionPolicy', 'all', 'until', NULL)`;

const TODAY = `'{"mode": "all", "institutions": [], "futureMembers": false}'::jsonb`;

const PEOPLE = [
  `INSERT INTO identity.platform_role (person_id, role) SELECT id, 'admin' FROM bench.person WHERE n = 1`,
  `INSERT INTO identity.institution (id, slug, name, kind, town, status) VALUES (uuidv7(), 'joins', 'MBO Later', 'roc', 'Elders', 'reference')`,
];

/** Yeses as they stand after a manager asked: that manager hears of a stop, and the ledger knows work and author. */
const GIVEN = [
  "CREATE TABLE bench.given AS SELECT id, subject_id AS work, author_id AS author, institution_id AS school FROM consent.consent WHERE state = 'granted' ORDER BY md5(id::text) LIMIT 1200",
  `UPDATE consent.consent c SET requested_by = (SELECT m.person_id FROM identity.membership m WHERE m.institution_id = g.school AND 'manager' = ANY(m.roles) ORDER BY 1 LIMIT 1) FROM bench.given g WHERE g.id = c.id`,
  "INSERT INTO consent.chain (subject_kind, subject_id, seq, hash) SELECT DISTINCT 'material', work, 2, md5(work::text) FROM bench.given",
  'INSERT INTO consent.person_key (person_id, key, commitment) SELECT DISTINCT author, sha256(author::text::bytea), md5(author::text) FROM bench.given',
];

const EXCLUSION = `substr(encode(sha256(convert_to(${LEFT_OUT}::text, 'UTF8')), 'hex'), 1, 32)`; // as `idOfExclusion` names it

/** These works go to all schools but one, those to come too. */
const toAllButOne = (which: string): string[] => [
  `INSERT INTO identity.exclusion (id, schools) VALUES (${EXCLUSION}, ARRAY[${LEFT_OUT}]) ON CONFLICT DO NOTHING`,
  `UPDATE consent.consent SET terms = ${TERMS} WHERE state = 'granted' AND subject_id IN (SELECT id FROM bench.material WHERE ${which})`,
  `UPDATE consent.clearance SET scope = ${TERMS} -> 'scope' WHERE subject_id IN (SELECT id FROM bench.material WHERE ${which})`,
  `UPDATE catalog.version v SET shared_licence = 'adapt', shared = ARRAY['others:' || ${EXCLUSION}, 'moderators']
     WHERE shared <> '{}' AND material_id IN (SELECT id FROM bench.material WHERE ${which})`,
];

/** Works of the first school that its people made together, not asked about yet. */
const asking = ({ schools }: Size, { works, authors }: Bulk): string[] => [
  `CREATE TABLE bench.asked AS SELECT n, uuidv7() AS id, uuidv7() AS version FROM generate_series(1, ${works}) n`,
  `CREATE TABLE bench.asks AS SELECT school, array_agg(id ORDER BY n) AS makers FROM (SELECT * FROM bench.person WHERE n % ${schools} = 0 ORDER BY n LIMIT ${authors}) p GROUP BY school`,
  `INSERT INTO catalog.material (id, institution_id, created_by) SELECT a.id, school, makers[1] FROM bench.asked a, bench.asks`,
  `INSERT INTO catalog.version (id, material_id, number, institution_id, status, title, kind, content_hash, created_by, published_at, open)
     SELECT a.version, a.id, 1, school, 'published', 'Samen gemaakt ' || n, 'document', md5('asked' || n), makers[1], now(),
       ARRAY(SELECT 'person:' || m FROM unnest(makers) m) || ARRAY['managers:' || school, 'moderators:' || school, 'institution:' || school] FROM bench.asked a, bench.asks`,
  `INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, position) SELECT uuidv7(), 'material', a.id, m.id, m.at FROM bench.asked a, bench.asks, unnest(makers) WITH ORDINALITY AS m (id, at)`,
];

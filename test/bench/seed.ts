import { hash } from '@node-rs/argon2';
import pg from 'pg';

/** How much there is in the database that is measured. */
export interface Size {
  readonly schools: number;
  readonly people: number;
  readonly materials: number;
  readonly comments: number;
}

export const FULL: Size = { schools: 60, people: 5_000, materials: 100_000, comments: 300_000 };
export const QUICK: Size = { schools: 60, people: 600, materials: 6_000, comments: 18_000 };

/** Comments in each thread; a page of a thread shows fifty. */
const PER_THREAD = 60;
/** Works with texts of their own, which the program indexes itself; the index of the others is copied from them. */
export const TEMPLATES = 2_000;

/** The secret in the session cookie of the nth person (from 1). Only this database knows it. */
export const secretOf = (n: number): string => `bench-session-of-person-${n}`;

/**
 * Fills a migrated, empty database, set by set. Everything is stamped as the program would stamp it: one work in ten at
 * home, one in ten for three other schools, the others for every educator.
 */
export async function seed(databaseUrl: string, size: Size): Promise<void> {
  await withClient(databaseUrl, async (db) => {
    await db.query('SET synchronous_commit = off');
    await db.query(
      `CREATE SCHEMA bench; CREATE FUNCTION bench.pick(list text[], n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN list[1 + n % cardinality(list)]`,
    );
    await db.query(people(size, await hash('een lang en goed wachtwoord')));
    await db.query(materials(size));
    await db.query(FILES);
    await db.query(consents());
    await db.query(talk(size));
    await db.query('ANALYZE');
  });
}

/** After the program indexed the templates: the same index entries for all other works, each with its own school and audience. */
export async function copyIndex(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (db) => {
    await db.query('SET synchronous_commit = off');
    const indexes = await db.query<{ drop: string; make: string }>(
      `SELECT 'DROP INDEX search.' || indexname AS drop, indexdef AS make FROM pg_indexes WHERE schemaname = 'search' AND tablename = 'document' AND indexdef LIKE '% gin %'`,
    );
    for (const { drop } of indexes.rows) await db.query(drop);
    await db.query(INDEX);
    for (const { make } of indexes.rows) await db.query(make);
    await db.query('DELETE FROM graphile_worker._private_jobs; DELETE FROM search.narrowed');
  });
  await withClient(databaseUrl, (db) => db.query('VACUUM ANALYZE'));
}

async function withClient(databaseUrl: string, work: (db: pg.Client) => Promise<unknown>): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await work(db);
  } finally {
    await db.end();
  }
}

const people = ({ schools, people: count }: Size, passwordHash: string): string => `
  CREATE TABLE bench.school AS SELECT n, uuidv7() AS id FROM generate_series(0, ${schools - 1}) n;
  CREATE TABLE bench.person AS SELECT p.n, uuidv7() AS id, s.id AS school, p.n / ${schools} AS place FROM generate_series(1, ${count}) AS p (n) JOIN bench.school s ON s.n = p.n % ${schools};
  CREATE INDEX ON bench.person (school, place);
  INSERT INTO identity.institution (id, slug, name, kind, town, status) SELECT id, 'school-' || n, 'ROC van Streek ' || n, 'roc', 'Plaats ' || n, 'member' FROM bench.school;
  INSERT INTO identity.person (id, email, email_verified_at, name, password_hash, profile_open)
    SELECT id, 'docent' || n || '@bench.example', now(), bench.pick('{Anna,Bram,Chris,Dewi,Emre,Fatima,Gijs,Hanna,Ilse,Joost}', n) || ' ' || bench.pick('{de Vries,Jansen,Bakker,Visser,Smit,Meijer,Mulder,Bos,Vos,Peters,Yilmaz}', n) || ' ' || n, '${passwordHash}', n % 4 = 0 FROM bench.person;
  INSERT INTO identity.membership (id, person_id, institution_id, roles) SELECT uuidv7(), id, school, CASE place WHEN 1 THEN '{manager}' WHEN 2 THEN '{moderator}' ELSE '{teacher}' END::text[] FROM bench.person;
  INSERT INTO identity.session (id, token_hash, person_id, device, expires_at) SELECT uuidv7(), sha256(convert_to('${secretOf(0).slice(0, -1)}' || n, 'UTF8')), id, 'bench', now() + interval '1 day' FROM bench.person;`;

const TOPICS = `'{Lassen van dunne plaat,Mondeling toetsen,Brood bakken met desem,Wonden verzorgen,Elektrische auto onderhouden,Rapporteren in de zorg,Bestekken lezen,Veilig werken op hoogte,Klanten ontvangen,Voorraad beheren,Planten vermeerderen,Netwerken beveiligen,Haar kleuren,Routes plannen,Boekhouden voor starters,Gastvrij serveren,Meten met de schuifmaat,Begeleiden op de werkplek,Feedback geven in de les,Motoren afstellen}'`;
const FORMS = `'{werkopdracht,lessenserie,instructie,toets,praktijkopdracht,presentatie,studiewijzer,leskaart}'`;
const SENTENCES = `'{Studenten oefenen in tweetallen en wisselen daarna van rol.,De docent doet het eerst voor en vertelt hardop wat hij denkt.,Aan het eind van de les vult iedereen een korte terugblik in.,Neem het materiaal mee naar de werkplek en laat de praktijkbegeleider meekijken.,De opdracht sluit aan bij het kwalificatiedossier en duurt twee lesuren.,Let op de veiligheid en draag altijd de juiste kleding.,Wie klaar is helpt een medestudent die vastloopt.,Gebruik het rekenmodel op de volgende bladzijde om de maten te controleren.,In de bijlage staan voorbeelden van eerdere studenten.,Bespreek de uitkomst klassikaal en noteer drie verbeterpunten.,Het beoordelingsformulier telt vijf onderdelen.,Vraag een collega om de les een keer te bezoeken.}'`;

const materials = ({ materials: count, people: persons, schools }: Size): string => `
  CREATE TABLE bench.material AS SELECT w.n, w.n % ${TEMPLATES} AS template, uuidv7() AS id, uuidv7() AS version, p.id AS maker, p.school, s.id AS neighbour,
      now() - w.n * interval '7 minutes' AS at, CASE w.n % 10 WHEN 0 THEN 'home' WHEN 1 THEN 'some' ELSE 'all' END AS reach
    FROM generate_series(0, ${count - 1}) AS w (n) JOIN bench.person p ON p.n = 1 + (w.n::bigint * 7919) % ${persons} JOIN bench.school s ON s.n = (w.n * 31) % ${schools};
  CREATE UNIQUE INDEX ON bench.material (n); CREATE UNIQUE INDEX ON bench.material (id); CREATE UNIQUE INDEX ON bench.material (version);
  INSERT INTO catalog.material (id, institution_id, created_by, created_at) SELECT id, school, maker, at FROM bench.material ORDER BY n;
  INSERT INTO catalog.version (id, material_id, number, institution_id, status, title, description, kind, domains, levels, form, duration_minutes, tags, licence, content_hash, created_by, created_at, updated_at, published_at, open, shared, shared_licence)
    SELECT version, id, 1, school, 'published', bench.pick(${TOPICS}, template) || ', ' || bench.pick(${FORMS}, template / 20) || ' ' || template, bench.pick(${SENTENCES}, template) || ' ' || bench.pick(${SENTENCES}, template / 12),
      bench.pick('{document,presentation,video,module}', template / 3), ARRAY[bench.pick('{Zorg en welzijn,Bouw en infra,Horeca en bakkerij,Techniek en procesindustrie,Uiterlijke verzorging}', template / 7)], ARRAY[bench.pick('{2,3,4}', template)],
      bench.pick('{klassikaal,online,hybride}', template / 5), 30 + template % 90, ARRAY[bench.pick('{praktijk,theorie,examen,stage}', template / 11)], 'adapt', md5(n::text), maker, at, at, at,
      ARRAY['person:' || maker, 'managers:' || school, 'moderators:' || school, 'institution:' || school],
      CASE reach WHEN 'all' THEN '{educators,moderators}' WHEN 'some' THEN ARRAY['institution:' || neighbour, 'moderators'] ELSE '{}' END::text[], CASE reach WHEN 'home' THEN NULL ELSE 'adapt' END
    FROM bench.material ORDER BY n;`;

const FILES = `
  INSERT INTO catalog.file (id, version_id, position, name, sha256, size, media_type, kind, pages)
    SELECT uuidv7(), version, 0, 'les-' || n || '.pdf', encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 120000 + n, 'application/pdf', 'document', 4 FROM bench.material ORDER BY n;
  INSERT INTO catalog.file_text (file_id, position, place, text)
    SELECT f.id, 0, 'page:1', (SELECT string_agg(bench.pick(${SENTENCES}, m.template * k + k * k), ' ') FROM generate_series(1, 10) k) FROM bench.material m JOIN catalog.file f ON f.version_id = m.version;`;

const terms = (mode: string, institutions: string): string =>
  `jsonb_build_object('scope', jsonb_build_object('mode', ${mode}, 'institutions', ${institutions}, 'futureMembers', ${mode} = 'all'), 'licence', 'adapt', 'attribution', 'full', 'versionPolicy', 'all', 'until', NULL)`;

const consents = (): string => `
  INSERT INTO consent.roster (sha256, schools) SELECT 'bench', jsonb_agg(jsonb_build_object('id', id, 'mergedInto', NULL) ORDER BY id) FROM bench.school;
  INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, employer_id, added_at) SELECT uuidv7(), 'material', id, maker, school, at FROM bench.material ORDER BY n;
  CREATE TABLE bench.answer AS SELECT n, id, school, maker, at,
      ${terms("CASE reach WHEN 'all' THEN 'all' ELSE 'include' END", "CASE reach WHEN 'all' THEN '[]' ELSE jsonb_build_array(neighbour) END")} AS terms FROM bench.material WHERE reach <> 'home';
  INSERT INTO consent.consent (id, subject_kind, subject_id, institution_id, author_id, state, asked, terms, roster, version, content_hash, text_version, requested_at, lapses_at, answered_at)
    SELECT uuidv7(), 'material', id, school, maker, 'granted', terms, terms, 'bench', 1, md5(n::text), 1, at, at + interval '30 days', at FROM bench.answer ORDER BY n;
  INSERT INTO consent.clearance (id, subject_kind, subject_id, institution_id, scope, roster, given_at) SELECT uuidv7(), 'material', id, school, terms -> 'scope', 'bench', at FROM bench.answer ORDER BY n;`;

/** Reviews of the newest works, and threads under works that every educator sees. */
const talk = ({ comments, people: persons, materials: works }: Size): string => `
  INSERT INTO community.contribution (id, kind, author_id, institution_id, material_id, body, rating, created_at, open, shared)
    SELECT uuidv7(), 'review', p.id, p.school, m.id, bench.pick(${SENTENCES}, m.n + k), 3 + (m.n + k) % 3, now(), ARRAY['person:' || p.id], '{educators,moderators}'
      FROM bench.material m CROSS JOIN generate_series(1, 2) k JOIN bench.person p ON p.n = 1 + (m.n * 13 + k * 101) % ${persons} WHERE m.n < ${Math.floor(works / 10)} AND p.id <> m.maker;
  CREATE TABLE bench.thread AS SELECT row_number() OVER (ORDER BY n) AS n, id FROM bench.material WHERE reach = 'all' ORDER BY n LIMIT ${Math.floor(comments / PER_THREAD)};
  INSERT INTO community.thread (id, subject_kind, subject_id, last_seq) SELECT id, 'material', id, ${PER_THREAD} FROM bench.thread ORDER BY n;
  INSERT INTO community.comment (id, thread_id, position, seq, author_id, institution_id, body, created_at, open, shared)
    SELECT uuidv7(), t.id, k, k, p.id, p.school, bench.pick(${SENTENCES}, t.n + k) || ' ' || bench.pick(${SENTENCES}, t.n * k), now() - interval '30 days' + k * interval '1 hour', ARRAY['person:' || p.id], '{educators,moderators}'
      FROM bench.thread t CROSS JOIN generate_series(1, ${PER_THREAD}) k JOIN bench.person p ON p.n = 1 + (t.n * 17 + k * 37) % ${persons} ORDER BY t.n, k;
  INSERT INTO community.reaction (subject_kind, subject_id, kind, person_id, at) SELECT 'comment', c.id, 'helpful', c.author_id, now() FROM community.comment c WHERE c.position % 5 = 0;`;

const INDEX = `
  CREATE TABLE bench.audience AS SELECT m.n, v.open, v.shared FROM bench.material m JOIN catalog.version v ON v.id = m.version;
  INSERT INTO search.pass_list (key, passes) SELECT sha256(convert_to(passes::text, 'UTF8')), passes FROM (SELECT DISTINCT open AS passes FROM bench.audience UNION SELECT DISTINCT shared FROM bench.audience WHERE shared <> '{}') lists
    WHERE NOT EXISTS (SELECT FROM search.pass_list l WHERE l.passes = lists.passes);
  INSERT INTO search.facet (name, value) SELECT 'school', id FROM bench.school ON CONFLICT DO NOTHING;
  CREATE TABLE bench.list AS SELECT passes, min(id) AS id FROM search.pass_list GROUP BY passes;
  CREATE UNIQUE INDEX ON bench.list (passes); ANALYZE bench.list; ANALYZE bench.audience;
  INSERT INTO search.document (kind, id, fold_id, open, shared, subject_open, subject_shared, newer_open, newer_shared, facets, published_at, weight, title, title_key, url, head, title_words, words, hash)
    SELECT 'material', m.version, m.id, o.id, coalesce(s.id, 0), 0, 0, 0, 0, array_replace(d.facets, before.id, after.id), m.at, 1, d.title, d.title_key, '/materiaal/' || m.id, d.head, d.title_words, d.words, sha256(convert_to(m.n::text, 'UTF8'))
      FROM bench.material m JOIN bench.material t ON t.n = m.template AND m.n >= ${TEMPLATES} JOIN search.document d ON d.kind = 'material' AND d.id = t.version
      JOIN bench.audience a ON a.n = m.n JOIN bench.list o ON o.passes = a.open LEFT JOIN bench.list s ON s.passes = a.shared
      JOIN search.facet before ON before.name = 'school' AND before.value = t.school::text JOIN search.facet after ON after.name = 'school' AND after.value = m.school::text;
  INSERT INTO search.part (kind, id, no, place, text, words)
    SELECT 'material', m.version, p.no, p.place, p.text, p.words FROM bench.material m JOIN bench.material t ON t.n = m.template AND m.n >= ${TEMPLATES} JOIN search.part p ON p.kind = 'material' AND p.id = t.version;`;

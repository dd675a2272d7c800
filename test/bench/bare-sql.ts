/** The rule of visibility, as the program stamps it on rows. */
const visible = (row: string): string =>
  `(${row}.open && $1::text[] OR (${row}.shared && $1::text[] AND (${row}.shared_until IS NULL OR ${row}.shared_until > now())))`;

const school = (id: string): string => `(SELECT json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) FROM identity.institution s WHERE s.id = ${id})`;
const person = (id: string): string => `(SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = ${id})`;

/** Who is asking: one row for each school they belong to. */
export const SESSION = `
  SELECT k.person_id AS id, m.institution_id AS institution, m.roles FROM identity.session k JOIN identity.membership m ON m.person_id = k.person_id
   WHERE k.token_hash = $1 AND k.expires_at > now() AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())`;

const CARD = `v.material_id AS id, v.title, v.kind, v.levels, v.domains, v.duration_minutes AS "durationMinutes", v.published_at AS "publishedAt", v.institution_id AS "institutionId",
  ${school('v.institution_id')} AS school, c.makers, c."makerIds"`;

const MAKERS = `CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('id', p.id, 'name', p.name)) AS makers, array_agg(p.id) AS "makerIds"
    FROM consent.contribution a JOIN identity.person p ON p.id = a.person_id WHERE a.subject_kind = 'material' AND a.subject_id = v.material_id AND a.ended_at IS NULL) c`;

const NEWEST = `NOT EXISTS (SELECT FROM catalog.version n WHERE n.material_id = v.material_id AND n.number > v.number AND ${visible('n')})`;

export const FEED = `SELECT ${CARD} FROM (
    SELECT * FROM catalog.version v WHERE v.status = 'published' AND ${visible('v')} AND NOT v.institution_id = ANY($2::uuid[]) AND ${NEWEST} ORDER BY v.published_at DESC, v.id DESC LIMIT 20) v ${MAKERS}
  ORDER BY v.published_at DESC, v.id DESC`;

export const MATERIAL = `SELECT ${CARD}, v.description, v.form, v.language, v.bateson, v.building_blocks AS "buildingBlocks", v.ict_competences AS "ictCompetences", v.tags, v.licence, v.updated_at AS "updatedAt",
    (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'pages', f.pages) ORDER BY f.position) FROM catalog.file f WHERE f.version_id = v.id) AS files,
    (SELECT json_build_object('average', avg(r.rating), 'n', count(*)) FROM community.contribution r WHERE r.material_id = v.material_id AND r.kind = 'review' AND r.deleted_at IS NULL AND ${visible('r')}) AS "reviewSummary"
  FROM catalog.version v ${MAKERS} WHERE v.material_id = $2 AND ${visible('v')} ORDER BY v.number DESC LIMIT 1`;

export const THREAD = `
  SELECT t.id, t.last_seq AS seq, t.locked_at IS NOT NULL AS locked, (SELECT v.title FROM catalog.version v WHERE v.material_id = t.id AND ${visible('v')} ORDER BY v.number DESC LIMIT 1) AS title,
    (SELECT count(*)::int FROM community.comment c WHERE c.thread_id = t.id AND c.deleted_at IS NULL AND ${visible('c')}) AS "commentCount",
    (SELECT json_agg(x ORDER BY x.seq) FROM (
      SELECT c.id, c.parent_id AS "parentId", c.seq, c.body, c.created_at AS "createdAt", c.edited_at AS "editedAt", ${person('c.author_id')} AS author, ${school('c.institution_id')} AS school,
        (SELECT json_agg(r) FROM (SELECT kind, count(*)::int AS count, bool_or(person_id = $3) AS mine FROM community.reaction WHERE subject_id = c.id GROUP BY kind) r) AS reactions
      FROM community.comment c WHERE c.thread_id = t.id AND c.deleted_at IS NULL AND ${visible('c')} ORDER BY c.position LIMIT 50) x) AS comments
  FROM community.thread t WHERE t.id = $2 AND EXISTS (SELECT FROM catalog.version v WHERE v.material_id = t.id AND ${visible('v')})`;

/** Simple words, all of them; the program's stems, compounds and spelling are its own. */
export const SEARCH = `
  WITH visible AS MATERIALIZED (SELECT id FROM search.pass_list WHERE passes && $1::text[]),
  matched AS MATERIALIZED (
    SELECT d.kind, d.id, d.fold_id, d.title, d.url, d.facets, d.published_at, ts_rank(d.words, $2::tsquery) AS score FROM search.document d
     WHERE d.words @@ $2::tsquery AND (d.open IN (TABLE visible) OR d.shared IN (TABLE visible))),
  page AS (SELECT * FROM matched ORDER BY score DESC, published_at DESC, id LIMIT 20)
  SELECT (SELECT count(*)::int FROM matched) AS "totalCount",
    (SELECT json_agg(json_build_object('name', f.name, 'value', f.value, 'count', n)) FROM (SELECT unnest(facets) AS facet, count(*)::int AS n FROM matched GROUP BY 1) x JOIN search.facet f ON f.id = x.facet) AS facets,
    (SELECT json_agg(json_build_object('kind', page.kind, 'id', page.fold_id, 'title', page.title, 'url', page.url, 'text', left(p.text, 300), 'school', ${school('v.institution_id')}) ORDER BY score DESC)
       FROM page JOIN catalog.version v ON v.id = page.id LEFT JOIN LATERAL (SELECT text FROM search.part p WHERE p.kind = page.kind AND p.id = page.id ORDER BY p.no LIMIT 1) p ON true) AS hits`;

/** One statement, and so one commit: the next event of the thread, the comment, and the nudge. */
export const COMMENT = `
  WITH event AS (UPDATE community.thread t SET last_seq = last_seq + 1 WHERE t.id = $1 AND t.locked_at IS NULL AND EXISTS (SELECT FROM catalog.version v WHERE v.material_id = t.id AND (v.open && $6::text[] OR v.shared && $6::text[])) RETURNING last_seq),
  made AS (INSERT INTO community.comment (id, thread_id, position, seq, body, author_id, institution_id, created_at, open, shared)
    SELECT $2, $1, last_seq, last_seq, $5, $3::uuid, $4, now(), ARRAY['person:' || $3::text], '{educators,moderators}' FROM event RETURNING id, seq)
  SELECT id, seq, pg_notify('nudge', json_build_object('type', 'comment', 'kind', 'thread', 'id', $1::uuid, 'seq', seq)::text) FROM made`;

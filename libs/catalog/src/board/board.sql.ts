/** Whether the contribution `p` is to the version `v` of a work. */
export const MADE_BY = `p.subject_kind = 'material' AND p.subject_id = v.material_id AND p.ended_at IS NULL
  AND p.from_version <= v.number AND (p.to_version IS NULL OR v.number <= p.to_version)`;

/** The end of so many days after that of `$3`, in Dutch days. */
const endOfDay = (days: number): string =>
  `(date_trunc('day', $3::timestamptz AT TIME ZONE 'Europe/Amsterdam') + interval '${days + 1} days') AT TIME ZONE 'Europe/Amsterdam'`;

/** Whether what is shared of a work, as `s`, ends within thirty days. */
export const ENDS_SOON = `s.until <= ${endOfDay(30)}`;

/** Whether a question about the work of `v` lapses within fourteen days, while a reminder still helps. */
export const LAPSES_SOON = `EXISTS (SELECT FROM consent.contribution p JOIN consent.consent c ON c.subject_kind = p.subject_kind AND c.subject_id = p.subject_id AND c.author_id = p.person_id
  WHERE ${MADE_BY} AND c.state = 'requested' AND c.lapses_at > $3 AND c.lapses_at <= ${endOfDay(14)})`;

/**
 * The newest version of each work `v`, or an older one, that is seen beyond home, as `s`; nulls when there is none.
 * @param now placeholder of the present instant
 */
export const sharedVersionSql = (now: string): string =>
  `LEFT JOIN LATERAL (
     SELECT o.number, o.shared_until AS until FROM catalog.version o
     WHERE o.material_id = v.material_id AND o.number <= v.number AND o.status = 'published' AND o.shared_licence IS NOT NULL
       AND (o.shared_until IS NULL OR o.shared_until > ${now})
     ORDER BY o.number DESC LIMIT 1) s ON true`;

/** Whether the yes `c` holds for the version `v`: the rules of `coversVersion` and `anewSince`, in SQL. */
const COVERS = `c.version <= v.number AND CASE c.terms ->> 'versionPolicy' WHEN 'this' THEN c.version = v.number WHEN 'minor' THEN v.minor_since <= c.version ELSE true END
  AND c.version > coalesce((SELECT max(l.to_version) FROM consent.contribution l
    WHERE l.subject_kind = 'material' AND l.subject_id = v.material_id AND l.to_version < v.number AND (l.ended_at IS NULL OR EXISTS (
      SELECT FROM consent.contribution b WHERE b.subject_kind = l.subject_kind AND b.subject_id = l.subject_id AND b.person_id = l.person_id AND b.ended_at IS NULL))), 0)`;

/**
 * Where the version `v` of a work stands, of which `s` is shared: the rules of `boardStatus` and `positionOf`, in SQL, so
 * that a board filters and counts without reading all its works. They are held together by a test.
 * @param now placeholder of the present instant
 */
export const boardStatusSql = (now: string): string =>
  `CASE WHEN s.number = v.number THEN 'SHARED' ELSE (
     SELECT CASE WHEN NOT coalesce(bool_or(a.asked), false) THEN 'NEVER_ASKED'
                 WHEN bool_or(a.state = 'declined') THEN 'ANSWERED_NO'
                 WHEN bool_or(a.state = 'withdrawn') THEN 'STOPPED'
                 WHEN bool_or(a.state = 'revoked') THEN 'REVOKED'
                 WHEN bool_or(a.state = 'expired') THEN 'EXPIRED'
                 WHEN bool_or(a.state = 'requested') THEN 'ASKED'
                 WHEN bool_or(a.state IN ('lapsed', 'cancelled')) THEN 'LAPSED'
                 WHEN bool_or(a.state IS NULL) THEN 'TO_ASK'
                 ELSE 'BLOCKED' END
     FROM consent.contribution p CROSS JOIN LATERAL (
       SELECT count(*) > 0 AS asked,
              CASE WHEN bool_or(w.state = 'requested') THEN 'requested'
                   WHEN bool_or(w.holds AND w.covers) THEN 'granted'
                   WHEN bool_or(w.holds) THEN (array_agg(w.state ORDER BY w.id DESC) FILTER (WHERE NOT w.holds AND w.version >= v.number))[1]
                   ELSE (array_agg(w.state ORDER BY w.id DESC))[1] END AS state
       FROM (SELECT c.id, c.version, c.state = 'granted' AND (c.until IS NULL OR c.until > ${now}) AS holds, ${COVERS} AS covers,
                    CASE WHEN c.state = 'granted' AND c.until <= ${now} THEN 'expired' ELSE c.state END AS state
             FROM consent.consent c WHERE c.subject_kind = 'material' AND c.subject_id = p.subject_id AND c.author_id = p.person_id) w) a
     WHERE ${MADE_BY}) END`;

/** Whether the contribution `p` is to the version `v` of a work. */
export const MADE_BY = `p.subject_kind = 'material' AND p.subject_id = v.material_id AND p.ended_at IS NULL
  AND p.from_version <= v.number AND (p.to_version IS NULL OR v.number <= p.to_version)`;

/** The end of the thirtieth day after that of `$3`, in Dutch days. */
export const ENDING = `(date_trunc('day', $3::timestamptz AT TIME ZONE 'Europe/Amsterdam') + interval '31 days') AT TIME ZONE 'Europe/Amsterdam'`;

/**
 * Where the version `v` of a work stands: the rule of `boardStatus`, in SQL, so that a board filters and counts without
 * reading all its works. The two are held together by a test.
 * @param now placeholder of the present instant
 */
export const boardStatusSql = (now: string): string =>
  `CASE WHEN v.shared_licence IS NOT NULL AND (v.shared_until IS NULL OR v.shared_until > ${now}) THEN 'SHARED' ELSE (
     SELECT CASE WHEN count(a.state) = 0 THEN 'NEVER_ASKED'
                 WHEN bool_or(a.state IN ('declined', 'revoked')) THEN 'ANSWERED_NO'
                 WHEN bool_or(a.state IN ('withdrawn', 'expired')) THEN 'STOPPED'
                 WHEN bool_or(a.state = 'requested') THEN 'ASKED'
                 WHEN bool_or(a.state IN ('lapsed', 'cancelled')) THEN 'LAPSED'
                 ELSE 'BLOCKED' END
     FROM consent.contribution p LEFT JOIN LATERAL (
       SELECT c.state FROM consent.consent c WHERE c.subject_kind = 'material' AND c.subject_id = p.subject_id AND c.author_id = p.person_id
       ORDER BY c.state = 'requested' DESC, c.state = 'granted' DESC, c.id DESC LIMIT 1) a ON true
     WHERE ${MADE_BY}) END`;

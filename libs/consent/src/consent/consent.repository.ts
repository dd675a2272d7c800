import { DEFAULTS, notFound, pageSize, toPage, decodeCursor, type Page, type PageArgs } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import type { ChainSubject } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import { readStoredTerms, type StoredTerms, type Terms } from '../terms/terms.ts';
import type { Answer, ConsentRow } from './consent.ts';

/** The columns of a consent, for plain SQL over the alias `c`. */
const COLUMNS = `c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.institution_id AS "institutionId", c.author_id AS "authorId", c.state,
  c.asked, c.terms, c.roster, c.basis, c.version, c.content_hash AS "contentHash", c.text_version AS "textVersion", c.requested_by AS "requestedBy",
  c.requested_at AS "requestedAt", c.lapses_at AS "lapsesAt", c.reminded_at AS "remindedAt", c.answered_at AS "answeredAt", c.ended_at AS "endedAt", c.supersedes`;

/** The beginning of the Dutch day that the instant `$2` is in. */
const TODAY = `date_trunc('day', $2::timestamptz AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam'`;

type Stored = Omit<ConsentRow, 'asked' | 'terms' | 'roster'> & { asked: StoredTerms; terms: StoredTerms | null; roster: string | null };

type StoredWord = Omit<Answer, 'terms' | 'roster'> & { readonly subjectId: string; readonly terms: string | null; readonly roster: string | null };

/** Reads consents. `consent.policy.ts` says of each who may know and do what; `ConsentWriter` changes them. */
@Injectable()
export class ConsentRepository {
  constructor(
    private readonly rosters: Rosters,
    private readonly ledger: Ledger,
  ) {}

  /** In no particular order; unknown ids are left out. */
  byIds(ctx: Ctx, ids: readonly string[]): Promise<ConsentRow[]> {
    return this.select(ctx, 'WHERE c.id = ANY($1::uuid[])', [ids]);
  }

  /** Every record of these subjects, newest first. */
  ofSubjects(ctx: Ctx, kind: string, ids: readonly string[]): Promise<ConsentRow[]> {
    return this.select(ctx, 'WHERE c.subject_kind = $1 AND c.subject_id = ANY($2::uuid[]) ORDER BY c.id DESC', [kind, ids]);
  }

  /** What authors said of these subjects that still says something, newest first, by subject. */
  async words(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, Answer[]>> {
    const rows = await ctx.db.query<StoredWord[]>(
      kept(`SELECT c.subject_id AS "subjectId", c.id, c.author_id AS "authorId", c.state, c.terms::text AS terms, c.roster, c.version, c.supersedes FROM consent.consent c
       WHERE c.subject_kind = $1 AND c.subject_id = ANY($2::uuid[]) AND c.state IN ('granted', 'superseded', 'expired', 'declined', 'withdrawn', 'revoked') ORDER BY c.id DESC`),
      [kind, ids],
    );
    const rosters = await this.rosters.byHash(
      ctx,
      rows.map((row) => row.roster),
    );
    const read = new Map<string | null, Terms | null>([[null, null]]); // many say the same
    for (const { terms } of rows) if (terms !== null && !read.has(terms)) read.set(terms, readStoredTerms(JSON.parse(terms) as StoredTerms));
    const words = rows.map((row) => ({ ...row, terms: read.get(row.terms) ?? null, roster: row.roster === null ? null : (rosters.get(row.roster) ?? null) }));
    return groupBy(words, ({ subjectId }) => subjectId);
  }

  /** The viewer's own, newest first. */
  async mine(ctx: Ctx, page: PageArgs, onlyWaiting: boolean): Promise<Page<ConsentRow>> {
    const first = pageSize(page.first);
    const [after] = page.after ? decodeCursor(page.after, 1) : [null];
    const rows = await this.select(
      ctx,
      `WHERE c.author_id = $1 ${onlyWaiting ? "AND c.state = 'requested'" : ''} AND ($2::uuid IS NULL OR c.id < $2::uuid) ORDER BY c.id DESC LIMIT $3`,
      [ctx.viewer.personId, after, first + 1],
    );
    return toPage(rows, first, (row) => [row.id]);
  }

  /** What waits for this author, the yeses of theirs that stand, and what they stopped since; newest first, with a limit far beyond anyone's works. */
  liveOf(ctx: Ctx, authorId: string, since: Date): Promise<ConsentRow[]> {
    return this.select(
      ctx,
      "WHERE c.author_id = $1 AND (c.state IN ('requested', 'granted') OR c.state = 'withdrawn' AND c.ended_at > $2) ORDER BY c.id DESC LIMIT 2000",
      [authorId, since],
    );
  }

  /** Every record of this author, oldest first. */
  ofAuthor(ctx: Ctx, authorId: string): Promise<ConsentRow[]> {
    return this.select(ctx, 'WHERE c.author_id = $1 ORDER BY c.id', [authorId]);
  }

  /** What this author answered since then, newest first, as far as it is their last word. */
  answeredSince(ctx: Ctx, authorId: string, since: Date): Promise<ConsentRow[]> {
    return this.select(
      ctx,
      "WHERE c.author_id = $1 AND c.answered_at >= $2 AND c.state IN ('granted', 'declined') ORDER BY c.answered_at DESC, c.id DESC LIMIT 2000",
      [authorId, since],
    );
  }

  /** The ids of what stands by this rule; or of what stopped by it at that instant. */
  async idsByBasis(ctx: Ctx, authorId: string, basis: string, stoppedAt: Date | null = null): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `SELECT id FROM consent.consent WHERE author_id = $1 AND basis = $2
         AND CASE WHEN $3::timestamptz IS NULL THEN state = 'granted' ELSE state = 'withdrawn' AND ended_at = $3 END ORDER BY id`,
      [authorId, basis, stoppedAt],
    );
    return rows.map(({ id }) => id);
  }

  /** The yes that still stands with each of these authors, for each of these subjects. */
  async grantedBeside(ctx: Ctx, rows: readonly ConsentRow[]): Promise<ConsentRow[]> {
    return (await this.besideThese(ctx, rows)).filter(({ state }) => state === 'granted');
  }

  /** Every record of each of these authors for each of these subjects. */
  besideThese(ctx: Ctx, rows: readonly ConsentRow[]): Promise<ConsentRow[]> {
    return this.select(
      ctx,
      `JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS n (kind, subject, author)) AS n
         ON c.subject_kind = n.kind AND c.subject_id = n.subject AND c.author_id = n.author`,
      [rows.map((row) => row.subjectKind), rows.map((row) => row.subjectId), rows.map((row) => row.authorId)],
    );
  }

  /** Questions whose time is over, and answers whose end has come. */
  due(ctx: Ctx, limit: number): Promise<ConsentRow[]> {
    return this.select(ctx, `WHERE c.state = 'requested' AND c.lapses_at <= $1 OR c.state = 'granted' AND c.until <= $1 ORDER BY c.subject_id LIMIT $2`, [
      ctx.now,
      limit,
    ]);
  }

  /**
   * Marks the yeses of so many authors that end soon, each once: within thirty days, or for a shorter one once half of it is over.
   * Those that somebody changes right now wait for the next time.
   */
  async markEnding(ctx: Ctx, authors: number): Promise<ConsentRow[]> {
    const [rows] = await ctx.db.query<[{ id: string }[], number]>(
      `WITH due AS MATERIALIZED (
         SELECT id, author_id FROM consent.consent WHERE state = 'granted' AND until > $1 AND until <= $1::timestamptz + $3 * interval '1 ms' AND ending_told_at IS NULL
           AND until - $1 <= least($3 * interval '1 ms', (until - answered_at) / 2)),
       now AS (SELECT id FROM consent.consent WHERE state = 'granted' AND ending_told_at IS NULL
         AND id IN (SELECT id FROM due WHERE author_id IN (SELECT DISTINCT author_id FROM due ORDER BY author_id LIMIT $2)) ORDER BY id FOR UPDATE SKIP LOCKED)
       UPDATE consent.consent SET ending_told_at = $1 WHERE id IN (SELECT id FROM now) RETURNING id`,
      [ctx.now, authors, DEFAULTS.tellsEnding],
    );
    return this.byIds(
      ctx,
      rows.map(({ id }) => id),
    );
  }

  /** Of how many yeses each of these is told on this day, in the Netherlands, that they end soon or have ended. */
  async endsToday(
    ctx: Ctx,
    what: 'consent-ending' | 'consent-expired',
    whose: 'author_id' | 'requested_by',
    people: readonly string[],
  ): Promise<Map<string, number>> {
    if (people.length === 0) return new Map();
    const [state, at] = what === 'consent-ending' ? ['granted', 'ending_told_at'] : ['expired', 'ended_at'];
    const rows = await ctx.db.query<{ person: string; count: number }[]>(
      `SELECT ${whose} AS person, count(*)::int AS count FROM consent.consent WHERE ${whose} = ANY($1::uuid[]) AND state = '${state}' AND ${at} >= ${TODAY}
         AND (author_id IS DISTINCT FROM requested_by OR '${whose}' = 'author_id') GROUP BY 1`,
      [people, ctx.now],
    );
    return new Map(rows.map(({ person, count }) => [person, count]));
  }

  /**
   * These consents as they are once nobody else can change them, in the order of the ids.
   * @throws DomainError NOT_FOUND when one does not exist
   */
  async lock(ctx: Ctx, ids: readonly string[]): Promise<ConsentRow[]> {
    const subjects = await ctx.db.query<ChainSubject[]>(
      kept('SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM consent.consent WHERE id = ANY($1::uuid[])'),
      [ids],
    );
    const locks = [...groupBy(subjects, ({ kind }) => kind)].sort().map(([kind, of]) =>
      this.ledger.lock(
        ctx,
        kind,
        of.map(({ id }) => id),
      ),
    );
    // asked after the locks, so done after them
    const [now] = await Promise.all([this.byIds(ctx, ids), ...locks]);
    const rows = new Map(now.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      if (!row) throw notFound();
      return row;
    });
  }

  private async select(ctx: Ctx, tail: string, params: unknown[]): Promise<ConsentRow[]> {
    const rows = await ctx.db.query<Stored[]>(kept(`SELECT ${COLUMNS} FROM consent.consent c ${tail}`), params);
    const rosters = await this.rosters.byHash(
      ctx,
      rows.map((row) => row.roster),
    );
    return rows.map((row) => toConsent(row, rosters));
  }
}

const toConsent = ({ asked, terms, roster, ...row }: Stored, rosters: ReadonlyMap<string, Roster>): ConsentRow => ({
  ...row,
  asked: readStoredTerms(asked),
  terms: terms && readStoredTerms(terms),
  roster: roster === null ? null : (rosters.get(roster) ?? null),
});

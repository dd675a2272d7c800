import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import { readStoredTerms, type StoredTerms } from '../terms/terms.ts';
import type { ConsentRow } from './consent.ts';

/** The columns of a consent, for plain SQL over the alias `c`. */
const COLUMNS = `c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.institution_id AS "institutionId", c.author_id AS "authorId", c.state,
  c.asked, c.terms, c.roster, c.basis, c.version, c.content_hash AS "contentHash", c.text_version AS "textVersion", c.requested_by AS "requestedBy",
  c.requested_at AS "requestedAt", c.lapses_at AS "lapsesAt", c.reminded_at AS "remindedAt", c.answered_at AS "answeredAt", c.ended_at AS "endedAt", c.supersedes`;

type Stored = Omit<ConsentRow, 'asked' | 'terms' | 'roster'> & { asked: StoredTerms; terms: StoredTerms | null; roster: string | null };

/** Reads consents. Who may see them is asked of each row by `consent.policy.ts`; nothing here is content. */
@Injectable()
export class ConsentRepository {
  constructor(private readonly rosters: Rosters) {}

  /** @param tail what follows `FROM consent.consent c` */
  async select(ctx: Ctx, tail: string, params: unknown[]): Promise<ConsentRow[]> {
    const rows = await ctx.db.query<Stored[]>(`SELECT ${COLUMNS} FROM consent.consent c ${tail}`, params);
    const rosters = await this.rosters.byHash(ctx, rows.map((row) => row.roster));
    return rows.map((row) => toConsent(row, rosters));
  }

  /** In no particular order; unknown ids are left out. */
  byIds(ctx: Ctx, ids: readonly string[]): Promise<ConsentRow[]> {
    return this.select(ctx, 'WHERE c.id = ANY($1::uuid[])', [ids]);
  }

  /** Every record of these subjects, newest first. */
  ofSubjects(ctx: Ctx, kind: string, ids: readonly string[]): Promise<ConsentRow[]> {
    return this.select(ctx, 'WHERE c.subject_kind = $1 AND c.subject_id = ANY($2::uuid[]) ORDER BY c.id DESC', [kind, ids]);
  }
}

const toConsent = ({ asked, terms, roster, ...row }: Stored, rosters: ReadonlyMap<string, Roster>): ConsentRow => ({
  ...row,
  asked: readStoredTerms(asked),
  terms: terms && readStoredTerms(terms),
  roster: roster === null ? null : (rosters.get(roster) ?? null),
});

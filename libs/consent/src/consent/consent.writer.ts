import { type Ctx, kept } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import type { EventType } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { ConsentTexts } from '../text/consent-texts.ts';
import type { Roster } from '../terms/roster.ts';
import { Rosters } from '../terms/rosters.ts';
import { type Change, entryOf } from './change.ts';
import type { ConsentRow } from './consent.ts';
import { Ends } from './ends.ts';
import { isFinal } from './states.ts';

/** What can change who sees a work, or may know that it is there; a question or a reminder never does. */
const MOVES_AUDIENCE: readonly EventType[] = ['GRANT', 'DECLINE', 'WITHDRAW', 'EXPIRE', 'SUPERSEDE', 'REVOKE'];

/** The room of a school's managers, who follow together what was asked and answered. Bears the id of the school. */
export const BOARD = 'board';

/** The one place where consents change: record, ledger, audience and the job at its end, all together or not at all. */
@Injectable()
export class ConsentWriter {
  constructor(
    private readonly ledger: Ledger,
    private readonly rosters: Rosters,
    private readonly texts: ConsentTexts,
    private readonly subjects: ConsentSubjects,
    private readonly ends: Ends,
    private readonly nudges: Nudges,
  ) {}

  /** The subjects must be locked. */
  async save(ctx: Ctx, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(({ row }) => row);
    const [{ sha256: text }] = await Promise.all([
      this.texts.newest(ctx, ctx.locale),
      ...distinct(rows.map((row) => row.roster)).map((roster) => this.rosters.keep(ctx, roster)),
      // What ended goes first, so that a new yes finds the place of the old one free.
      ...[true, false].map((ended) => this.upsert(ctx, rows, (row) => isFinal(row.state) === ended)),
      this.nudges.sendAll(
        ctx,
        [...new Set(rows.map(({ institutionId }) => institutionId))].map((id) => ({ type: 'changed', kind: BOARD, id })),
      ),
    ]);
    const entries = changes.map((change) => entryOf(change, text));
    await this.ledger.append(ctx, entries);
    const untils = rows.filter(({ state }) => state === 'granted').map(({ terms }) => terms?.until ?? null);
    await this.ends.schedule(ctx, untils);
    const moving = changes.filter(({ type }) => MOVES_AUDIENCE.includes(type)).map(({ row }) => row);
    await this.subjects.restamp(ctx, moving);
  }

  private async upsert(ctx: Ctx, rows: readonly ConsentRow[], which: (row: ConsentRow) => boolean): Promise<void> {
    const stored = rows.filter(which).map(({ roster, ...row }) => ({ ...row, roster: roster?.sha256 ?? null, until: row.terms?.until ?? null }));
    if (stored.length > 0) await ctx.db.query(kept(UPSERT), [JSON.stringify(stored)]);
  }
}

const distinct = (rosters: readonly (Roster | null)[]): Roster[] => [
  ...new Map(rosters.filter((roster) => roster !== null).map((roster) => [roster.sha256, roster])).values(),
];

const UPSERT = `
  INSERT INTO consent.consent (id, subject_kind, subject_id, institution_id, author_id, state, asked, terms, until, roster, basis, version, content_hash, text_version,
    requested_by, requested_at, lapses_at, reminded_at, answered_at, ended_at, supersedes)
  SELECT r.id, r."subjectKind", r."subjectId", r."institutionId", r."authorId", r.state, r.asked, nullif(r.terms, 'null'), r.until, r.roster, r.basis, r.version, r."contentHash", r."textVersion",
    r."requestedBy", r."requestedAt", r."lapsesAt", r."remindedAt", r."answeredAt", r."endedAt", r.supersedes
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "subjectKind" text, "subjectId" uuid, "institutionId" uuid, "authorId" uuid, state text, asked jsonb, terms jsonb, until timestamptz,
    roster text, basis text, version int, "contentHash" text, "textVersion" int, "requestedBy" uuid, "requestedAt" timestamptz, "lapsesAt" timestamptz, "remindedAt" timestamptz,
    "answeredAt" timestamptz, "endedAt" timestamptz, supersedes uuid)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state, terms = excluded.terms, until = excluded.until, roster = excluded.roster, basis = excluded.basis,
    text_version = excluded.text_version, reminded_at = excluded.reminded_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at, supersedes = excluded.supersedes`;

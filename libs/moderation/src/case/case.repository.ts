import { decodeCursor, isId, newId, notFound, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { isPlatformModerator } from '@deelgenoot/access';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { StatementRow } from '../statement/statement.entity.ts';
import { CaseRow, NoticeRow } from './case.entity.ts';

const COLUMNS = `c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.institution_id AS "institutionId", c.author_id AS "authorId", c.beyond_home AS "beyondHome",
  c.state, c.opened_at AS "openedAt", c.decided_at AS "decidedAt"`;

/** The same rule as `mayJudge`, as far as seeing a case goes. */
const SEEN = `($1::boolean AND (c.beyond_home OR EXISTS (SELECT 1 FROM moderation.notice n WHERE n.case_id = c.id)) OR c.institution_id = ANY($2::uuid[]))`;

const seenBy = (ctx: Ctx): [boolean, string[]] => [
  isPlatformModerator(ctx.viewer),
  ctx.viewer.passes.flatMap((pass) => (pass.startsWith('moderators:') ? [pass.slice('moderators:'.length)] : [])),
];

/** One act of a moderator, as the log keeps it. */
export interface LogRow {
  readonly id: string;
  readonly caseId: string;
  readonly actorId: string;
  readonly act: string;
  /** Why nothing was done, or why it was taken back; the reason of a restriction stands in its statement. */
  readonly reason: string | null;
  readonly at: Date;
}

/** SQL of cases, notices and the log. */
@Injectable()
export class CaseRepository {
  async list(ctx: Ctx, state: 'open' | 'decided' | null, page: PageArgs): Promise<Page<CaseRow>> {
    const size = pageSize(page.first);
    const [at, id] = page.after ? decodeCursor(page.after, 2) : [null, null];
    const rows: CaseRow[] = await ctx.db.query(
      `SELECT ${COLUMNS} FROM moderation.case c WHERE ${SEEN} AND ($3::text IS NULL OR c.state = $3)
         AND ($4::timestamptz IS NULL OR (c.opened_at, c.id) < ($4::timestamptz, $5::uuid)) ORDER BY c.opened_at DESC, c.id DESC LIMIT $6`,
      [...seenBy(ctx), state, at, id, size + 1],
    );
    return toPage(rows, size, (row) => [row.openedAt, row.id]);
  }

  /** @throws DomainError NOT_FOUND when it is absent or not this viewer's to judge */
  get(ctx: Ctx, id: string): Promise<CaseRow> {
    return this.one(ctx, id, '');
  }

  /** @throws DomainError NOT_FOUND when it is absent or not this viewer's to judge */
  lock(ctx: Ctx, id: string): Promise<CaseRow> {
    return this.one(ctx, id, 'FOR UPDATE');
  }

  private async one(ctx: Ctx, id: string, lock: '' | 'FOR UPDATE'): Promise<CaseRow> {
    if (!isId(id)) throw notFound();
    const [row] = await ctx.db.query(`SELECT ${COLUMNS} FROM moderation.case c WHERE ${SEEN} AND c.id = $3 ${lock}`, [...seenBy(ctx), id]);
    if (!row) throw notFound();
    return row;
  }

  /** The open case of a subject, locked; made when there is none. Two notices at once end in the same case. */
  async openFor(ctx: Ctx, facts: Omit<CaseRow, 'id' | 'state' | 'openedAt' | 'decidedAt'>): Promise<CaseRow> {
    await ctx.db.query(
      `INSERT INTO moderation.case (id, subject_kind, subject_id, institution_id, author_id, beyond_home, state, opened_at) VALUES ($1, $2, $3, $4, $5, $6, 'open', $7)
       ON CONFLICT (subject_kind, subject_id) WHERE state = 'open' DO UPDATE SET beyond_home = moderation.case.beyond_home OR excluded.beyond_home`,
      [newId(), facts.subjectKind, facts.subjectId, facts.institutionId, facts.authorId, facts.beyondHome, ctx.now],
    );
    const [row] = await ctx.db.query(
      `SELECT ${COLUMNS} FROM moderation.case c WHERE c.subject_kind = $1 AND c.subject_id = $2 AND c.state = 'open' FOR UPDATE`,
      [facts.subjectKind, facts.subjectId],
    );
    return row;
  }

  async decide(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.update(CaseRow, id, { state: 'decided', decidedAt: ctx.now });
  }

  async addNotice(ctx: Ctx, notice: NoticeRow): Promise<void> {
    await ctx.db.insert(NoticeRow, notice);
  }

  notices(ctx: Ctx, caseIds: readonly string[]): Promise<NoticeRow[]> {
    return ctx.db.query(
      `SELECT id, case_id AS "caseId", notifier_id AS "notifierId", reason, explanation, at FROM moderation.notice WHERE case_id = ANY($1::uuid[]) ORDER BY at, id`,
      [caseIds],
    );
  }

  /** Whether someone gave notice of it in a case that is open. */
  async isNoticed(ctx: Ctx, subjectKind: string, subjectId: string): Promise<boolean> {
    const rows = await ctx.db.query(
      `SELECT 1 FROM moderation.case c JOIN moderation.notice n ON n.case_id = c.id WHERE c.subject_kind = $1 AND c.subject_id = $2 AND c.state = 'open' LIMIT 1`,
      [subjectKind, subjectId],
    );
    return rows.length > 0;
  }

  async addStatement(ctx: Ctx, statement: StatementRow): Promise<void> {
    await ctx.db.insert(StatementRow, statement);
  }

  /** The restriction in force on a subject, locked; null when there is none. */
  async activeStatement(ctx: Ctx, subjectKind: string, subjectId: string): Promise<StatementRow | null> {
    return ctx.db
      .createQueryBuilder(StatementRow, 's')
      .where('s.subjectKind = :subjectKind AND s.subjectId = :subjectId AND s.liftedAt IS NULL', { subjectKind, subjectId })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The restrictions in force on the subjects of these cases, by subject id. */
  async activeStatements(ctx: Ctx, cases: readonly CaseRow[]): Promise<Map<string, StatementRow>> {
    const rows = await ctx.db.find(StatementRow, { where: { subjectId: In(cases.map((one) => one.subjectId)), liftedAt: IsNull() } });
    return new Map(rows.map((row) => [row.subjectId, row]));
  }

  async liftStatement(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.update(StatementRow, id, { liftedAt: ctx.now });
  }

  /** What was done in these cases, oldest first. */
  logOf(ctx: Ctx, caseIds: readonly string[]): Promise<LogRow[]> {
    return ctx.db.query(
      `SELECT id::text AS id, case_id AS "caseId", actor_id AS "actorId", act, details ->> 'reason' AS reason, at FROM moderation.log WHERE case_id = ANY($1::uuid[]) ORDER BY log.id`,
      [caseIds],
    );
  }

  async log(ctx: Ctx, caseId: string, act: string, details: object | null = null): Promise<void> {
    await ctx.db.query('INSERT INTO moderation.log (case_id, actor_id, act, details, at) VALUES ($1, $2, $3, $4, $5)', [
      caseId,
      ctx.viewer.personId,
      act,
      details ? JSON.stringify(details) : null,
      ctx.now,
    ]);
  }
}

import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ChainSubject } from '../ledger/event.ts';
import type { LeaveQuestion } from './leaving.policy.ts';

const COLUMNS = 'subject_kind AS "subjectKind", subject_id AS "subjectId", person_id AS "personId", asked_at AS "askedAt", refused_at AS "refusedAt"';

/** SQL of what schools ask makers of whom they doubt that they made a work; the last question of each counts. */
@Injectable()
export class LeaveQuestions {
  async last(ctx: Ctx, { kind, id }: ChainSubject, personId: string): Promise<LeaveQuestion | null> {
    return (await this.of(ctx, { kind, id })).find((question) => question.personId === personId) ?? null;
  }

  /** Of one work. */
  of(ctx: Ctx, { kind, id }: ChainSubject): Promise<LeaveQuestion[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM consent.leave_question WHERE subject_kind = $1 AND subject_id = $2 ORDER BY person_id`, [kind, id]);
  }

  /** What waits for this person, newest first; of a work that they are still named with. */
  openOf(ctx: Ctx, personId: string | null): Promise<LeaveQuestion[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS} FROM consent.leave_question q WHERE person_id = $1 AND refused_at IS NULL
         AND EXISTS (SELECT FROM consent.contribution c WHERE c.subject_kind = q.subject_kind AND c.subject_id = q.subject_id AND c.person_id = q.person_id AND c.ended_at IS NULL)
       ORDER BY asked_at DESC, subject_id LIMIT 200`,
      [personId],
    );
  }

  async ask(ctx: Ctx, { kind, id }: ChainSubject, personId: string): Promise<void> {
    await ctx.db.query(
      `INSERT INTO consent.leave_question (subject_kind, subject_id, person_id, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (subject_kind, subject_id, person_id) DO UPDATE SET asked_by = excluded.asked_by, asked_at = excluded.asked_at, refused_at = NULL`,
      [kind, id, personId, ctx.viewer.personId, ctx.now],
    );
  }

  async refuse(ctx: Ctx, { kind, id }: ChainSubject, personId: string): Promise<void> {
    await ctx.db.query('UPDATE consent.leave_question SET refused_at = $4 WHERE subject_kind = $1 AND subject_id = $2 AND person_id = $3', [
      kind,
      id,
      personId,
      ctx.now,
    ]);
  }

  async settle(ctx: Ctx, { kind, id }: ChainSubject, personId: string): Promise<void> {
    await ctx.db.query('DELETE FROM consent.leave_question WHERE subject_kind = $1 AND subject_id = $2 AND person_id = $3', [kind, id, personId]);
  }
}

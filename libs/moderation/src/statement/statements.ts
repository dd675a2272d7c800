import { isPlatformModerator } from '@deelgenoot/access';
import { newId } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { StatementRow } from './statement.entity.ts';

const COLUMNS = `s.id, s.case_id AS "caseId", s.subject_kind AS "subjectKind", s.subject_id AS "subjectId", s.institution_id AS "institutionId", s.author_id AS "authorId", s.restriction, s.rule,
  s.reason, s.from_notice AS "fromNotice", s.automated, s.decided_by AS "decidedBy", s.at, s.lifted_at AS "liftedAt"`;

const MINE = 50;

function inOrder(ids: readonly string[], rows: readonly StatementRow[]): (StatementRow | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Statements of reasons, for those they concern and those who judge. The notifier is never named in one. */
@Injectable()
export class Statements {
  /** One statement, when the viewer is its author, or a moderator who may judge it. */
  load(ctx: Ctx, id: string): Promise<StatementRow | null> {
    return loader(
      ctx,
      Statements,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const schools = ctx.viewer.passes.flatMap((pass) => (/^(moderators|managers):/.test(pass) ? [pass.slice(pass.indexOf(':') + 1)] : []));
          const rows: StatementRow[] = await ctx.db.query(
            `SELECT ${COLUMNS} FROM moderation.statement s WHERE s.id = ANY($1::uuid[]) AND (s.author_id = $2 OR $3::boolean OR s.institution_id = ANY($4::uuid[]))`,
            [ids, ctx.viewer.personId, isPlatformModerator(ctx.viewer), schools],
          );
          return inOrder(ids, rows);
        }),
    ).load(id);
  }

  /** One statement, for a maker of what it restricts; the caller knows that the viewer is one. */
  forMaker(ctx: Ctx, id: string): Promise<StatementRow | null> {
    const each = async (ids: readonly string[]) => {
      const rows: StatementRow[] = await ctx.db.query(`SELECT ${COLUMNS} FROM moderation.statement s WHERE s.id = ANY($1::uuid[])`, [ids]);
      return inOrder(ids, rows);
    };
    return loader(ctx, 'statements.forMaker', () => new DataLoader(each)).load(id);
  }

  /** What was decided about the viewer's own words and works, newest first. */
  mine(ctx: Ctx): Promise<StatementRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM moderation.statement s WHERE s.author_id = $1 ORDER BY s.at DESC LIMIT ${MINE}`, [ctx.viewer.personId]);
  }

  /** What hides these things now, by the thing. Without a viewer: for whoever takes them along. */
  async hiding(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, BroughtStatement>> {
    const rows = await ctx.db.query<(BroughtStatement & { subject: string })[]>(
      `SELECT s.subject_id AS subject, s.rule, s.reason, s.at FROM moderation.statement s
       WHERE s.subject_kind = $1 AND s.subject_id = ANY($2::uuid[]) AND s.lifted_at IS NULL AND s.restriction = 'hidden'`,
      [kind, ids],
    );
    return new Map(rows.map(({ subject, rule, reason, at }) => [subject, { rule, reason, at: new Date(at).toISOString() }]));
  }

  /** A decision of another system about a thing that came here hidden, so that moderators here can take it back. @returns its id */
  async bring(ctx: Ctx, kind: string, { id, institutionId, authorId }: BroughtSubject, { rule, reason, at }: BroughtStatement): Promise<string> {
    const [caseId, statementId] = [newId(), newId()];
    await ctx.db.query(
      `INSERT INTO moderation.case (id, subject_kind, subject_id, institution_id, author_id, beyond_home, state, opened_at, decided_at) VALUES ($1, $2, $3, $4, $5, true, 'decided', $6, $6)`,
      [caseId, kind, id, institutionId, authorId, at],
    );
    await ctx.db.query(
      `INSERT INTO moderation.statement (id, case_id, subject_kind, subject_id, institution_id, author_id, restriction, rule, reason, from_notice, decided_by, at)
       VALUES ($1, $2, $3, $4, $5, $6, 'hidden', $7, $8, false, $9, $10)`,
      [statementId, caseId, kind, id, institutionId, authorId, rule, reason, ELSEWHERE, at],
    );
    return statementId;
  }
}

/** A decision as it travels with what it hides. */
export interface BroughtStatement {
  readonly rule: string;
  readonly reason: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

interface BroughtSubject {
  readonly id: string;
  readonly institutionId: string | null;
  readonly authorId: string | null;
}

/** Who decided over there is nobody here. */
const ELSEWHERE = '00000000-0000-0000-0000-000000000000';

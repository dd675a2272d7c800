import { isPlatformModerator } from '@deelgenoot/access';
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
}

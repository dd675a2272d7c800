import { demand, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { mayChangeAuthors } from './contribution.policy.ts';

/** Who made what. Every author has a say in where their work goes, so this belongs to consent. */
@Injectable()
export class Contributions {
  constructor(private readonly subjects: ConsentSubjects) {}

  /** The authors of each subject, in their order. Subjects without an author are left out. */
  async authorsOf(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.db.query<{ subject: string; authors: string[] }[]>(
      `SELECT subject_id AS subject, array_agg(person_id ORDER BY position, id) AS authors FROM consent.contribution
       WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[]) AND ended_at IS NULL GROUP BY subject_id`,
      [kind, ids],
    );
    return new Map(rows.map(({ subject, authors }) => [subject, authors]));
  }

  /**
   * Makes these people, in this order, the authors of a subject, and stamps it anew. Call it before locking rows of
   * your own: it takes the subject's consent lock.
   * @throws DomainError AUTHOR_REMOVAL_NEEDS_CONFIRMATION when someone who was asked would be left out by another
   */
  async setAuthors(ctx: Ctx, kind: string, id: string, personIds: readonly string[]): Promise<void> {
    const after = [...new Set(personIds)];
    const before = (await this.authorsOf(ctx, kind, [id])).get(id) ?? [];
    const asked = await ctx.db.query<{ id: string }[]>('SELECT DISTINCT author_id AS id FROM consent.consent WHERE subject_kind = $1 AND subject_id = $2', [kind, id]);
    demand(mayChangeAuthors(ctx.viewer, { before, after, asked: asked.map((row) => row.id) }));
    await this.write(ctx, kind, id, after);
    await this.subjects.restamp(ctx, [{ subjectKind: kind, subjectId: id }]);
  }

  private async write(ctx: Ctx, kind: string, id: string, authors: readonly string[]): Promise<void> {
    await ctx.db.query('UPDATE consent.contribution SET ended_at = $4 WHERE subject_kind = $1 AND subject_id = $2 AND ended_at IS NULL AND person_id <> ALL($3::uuid[])', [kind, id, authors, ctx.now]);
    await ctx.db.query(
      `INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, position, added_at)
       SELECT a.id, $1, $2, a.person, a.position, $5 FROM unnest($3::uuid[], $4::uuid[]) WITH ORDINALITY AS a (id, person, position)
       ON CONFLICT (subject_kind, subject_id, person_id) WHERE ended_at IS NULL DO UPDATE SET position = excluded.position`,
      [kind, id, authors.map(() => newId()), authors, ctx.now],
    );
  }
}

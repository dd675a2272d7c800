import { demand, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Change } from '../consent/change.ts';
import { ConsentNews } from '../consent/consent-news.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { ConsentWriter } from '../consent/consent.writer.ts';
import { after, requestedAnew } from '../consent/transitions.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { mayChangeAuthors } from './contribution.policy.ts';

/** Who made what. Every author has a say in where their work goes, so this belongs to consent. */
@Injectable()
export class Contributions {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly ledger: Ledger,
    private readonly news: ConsentNews,
  ) {}

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
   * Makes these people, in this order, the authors of a subject, and stamps it anew. A new author has answered nothing, so
   * it goes back home until they do. When one leaves, the others are asked anew: it never opens by itself.
   * @throws DomainError AUTHOR_REMOVAL_NEEDS_CONFIRMATION when someone who was asked would be left out by another
   */
  async setAuthors(ctx: Ctx, kind: string, id: string, personIds: readonly string[]): Promise<void> {
    const events = (await this.ledger.lock(ctx, kind, [id])).get(id) ?? 0;
    const authors = [...new Set(personIds)];
    const before = (await this.authorsOf(ctx, kind, [id])).get(id) ?? [];
    const answers = await this.consents.ofSubjects(ctx, kind, [id]);
    demand(mayChangeAuthors(ctx.viewer, { before, after: authors, asked: answers.map(({ authorId }) => authorId) }));

    const added = authors.filter((author) => !before.includes(author));
    const removed = before.filter((author) => !authors.includes(author));
    await this.write(ctx, kind, id, authors);
    // The chain begins with the first question; who was named before that is in the question itself.
    if (events > 0) await this.ledger.append(ctx, [...added.map((authorId) => ({ subject: { kind, id }, type: 'AUTHOR_ADDED' as const, authorId })), ...removed.map((authorId) => ({ subject: { kind, id }, type: 'AUTHOR_REMOVED' as const, authorId }))]);
    if (removed.length > 0) await this.askAnew(ctx, answers.filter(({ state, authorId }) => state === 'granted' && authors.includes(authorId)));
    await this.subjects.restamp(ctx, [{ subjectKind: kind, subjectId: id }]);
  }

  private async askAnew(ctx: Ctx, granted: Awaited<ReturnType<ConsentRepository['ofSubjects']>>): Promise<void> {
    const questions = granted.map((old) => requestedAnew(old, ctx.viewer.personId, ctx.now));
    await this.writer.save(ctx, [
      ...granted.map((old): Change => ({ type: 'SUPERSEDE', row: after(old, 'supersede', ctx.now), by: 'system' })),
      ...questions.map((row): Change => ({ type: 'REQUEST', row })),
    ]);
    await this.news.asked(ctx, questions);
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

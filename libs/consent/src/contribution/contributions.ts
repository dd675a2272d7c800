import { readName } from '@deelgenoot/identity';
import { demand, newId, notFound } from '@deelgenoot/kernel';
import { among, type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ConsentNews } from '../consent/consent-news.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { ConsentWriter } from '../consent/consent.writer.ts';
import type { ChainSubject, Entry } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { groupBy } from '../group-by.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { type AuthorsChange, type Contribution, type Credit, decideRemovals, mayChangeAuthors } from './contribution.policy.ts';

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
    const [isOneOfThese, these] = among('$2', ids);
    const rows = await ctx.db.query<{ subject: string; authors: string[] }[]>(
      kept(`SELECT subject_id AS subject, array_agg(person_id ORDER BY position, id) AS authors FROM consent.contribution
       WHERE subject_kind = $1 AND subject_id ${isOneOfThese} AND ended_at IS NULL AND to_version IS NULL GROUP BY subject_id`),
      [kind, these],
    );
    return new Map(rows.map(({ subject, authors }) => [subject, authors]));
  }

  /** Every part that someone has or had in each subject, version by version, in the order of the authors. */
  async spansOf(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, Contribution[]>> {
    const rows = await ctx.db.query<(Contribution & { subject: string })[]>(
      kept(`SELECT a.subject_id AS subject, a.person_id AS "personId", a.from_version AS "from", a.to_version AS "to", ${GAPS} AS gaps FROM consent.contribution a
       WHERE a.subject_kind = $1 AND a.subject_id = ANY($2::uuid[]) AND a.ended_at IS NULL ORDER BY a.subject_id, a.position, a.id`),
      [kind, ids],
    );
    return groupBy(rows, ({ subject }) => subject);
  }

  /** The same with what stands beside a work: each one's name, and what became of the question. */
  async creditsOf(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, Credit[]>> {
    const rows = await ctx.db.query<(Credit & { subject: string })[]>(
      kept(`SELECT a.subject_id AS subject, a.person_id AS "personId", a.from_version AS "from", a.to_version AS "to", p.name, p.demo, p.erased_at IS NOT NULL AS "left", c.state, c.attribution
       FROM consent.contribution a JOIN identity.person p ON p.id = a.person_id
       CROSS JOIN LATERAL (
         SELECT (array_agg(c.state ORDER BY c.state = 'requested' DESC, c.state = 'granted' DESC, c.id DESC))[1] AS state, max(c.terms ->> 'attribution') FILTER (WHERE c.state = 'granted') AS attribution
         FROM consent.consent c WHERE c.subject_kind = a.subject_kind AND c.subject_id = a.subject_id AND c.author_id = a.person_id) c
       WHERE a.subject_kind = $1 AND a.subject_id = ANY($2::uuid[]) AND a.ended_at IS NULL ORDER BY a.subject_id, a.position, a.id`),
      [kind, ids],
    );
    return groupBy(
      rows.map((row) => readName(row, ctx.locale)),
      ({ subject }) => subject,
    );
  }

  /** Whether the viewer is asked, or was, about something of this school. */
  async hasMadeFor(ctx: Ctx, institutionId: string): Promise<boolean> {
    return ctx.viewer.personId !== null && (await this.madeFor(ctx, institutionId, [ctx.viewer.personId])).size > 0;
  }

  /** Of these people, who is asked, or was, about something of this school. */
  async madeFor(ctx: Ctx, institutionId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }[]>(
      'SELECT a.id FROM unnest($1::uuid[]) AS a (id) WHERE EXISTS (SELECT FROM consent.consent c WHERE c.author_id = a.id AND c.institution_id = $2)',
      [personIds, institutionId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Makes these people, in this order, the authors of a subject, and stamps it anew. A new author has answered nothing, so
   * it goes back home until they do. When one leaves, the others are asked anew: it never opens by itself.
   * @throws DomainError AUTHOR_REMOVAL_NEEDS_CONFIRMATION when someone who was asked would be left out by another
   */
  async setAuthors(ctx: Ctx, kind: string, id: string, personIds: readonly string[]): Promise<void> {
    const events = (await this.ledger.lock(ctx, kind, [id])).get(id) ?? 0;
    const to = [...new Set(personIds)];
    const from = (await this.authorsOf(ctx, kind, [id])).get(id) ?? [];
    const answers = await this.consents.ofSubjects(ctx, kind, [id]);
    const change = { from, to, asked: answers.map(({ authorId }) => authorId) };
    demand(mayChangeAuthors(ctx.viewer, change));

    await this.write(ctx, kind, id, to);
    await this.follow(ctx, { kind, id }, change, events > 0, answers);
  }

  /**
   * Ends someone's part in every version, and stamps the subject anew; who may is asked before. The others are asked anew.
   * @param caseId in which a moderator decided it
   * @throws DomainError NOT_FOUND when they have no part in it
   */
  async remove(ctx: Ctx, { kind, id }: ChainSubject, personId: string, caseId?: string): Promise<void> {
    const events = (await this.ledger.lock(ctx, kind, [id])).get(id) ?? 0;
    const from = (await this.spansOf(ctx, kind, [id])).get(id)?.map((part) => part.personId) ?? [];
    if (!from.includes(personId)) throw notFound();
    await ctx.db.query('UPDATE consent.contribution SET ended_at = $4 WHERE subject_kind = $1 AND subject_id = $2 AND person_id = $3 AND ended_at IS NULL', [
      kind,
      id,
      personId,
      ctx.now,
    ]);
    const answers = await this.consents.ofSubjects(ctx, kind, [id]);
    const change = { from, to: from.filter((author) => author !== personId), asked: [] };
    await this.follow(ctx, { kind, id }, change, events > 0, answers, caseId);
  }

  /** What comes of it when the authors have changed: told, asked anew, stamped. */
  private async follow(
    ctx: Ctx,
    { kind, id }: ChainSubject,
    change: AuthorsChange,
    told: boolean,
    answers: readonly ConsentRow[],
    caseId?: string,
  ): Promise<void> {
    if (told) await this.ledger.append(ctx, entriesOf({ kind, id }, change, { caseId }));
    const changes = decideRemovals(ctx.viewer, change, answers, ctx.now);
    await this.writer.save(ctx, changes);
    await this.news.asked(
      ctx,
      changes.filter(({ type }) => type === 'REQUEST').map(({ row }) => row),
      'consent-asked',
      false,
    );
    await this.news.settled(
      ctx,
      changes.filter(({ type }) => type === 'CANCEL').map(({ row }) => row),
    );
    await this.subjects.restamp(ctx, [{ subjectKind: kind, subjectId: id }]);
  }

  /**
   * Makes these people the authors of a new version, and of what follows it; earlier versions keep theirs, and stay shared
   * as they were. Does not stamp: the caller does, when the version is there.
   * @throws DomainError AUTHOR_REMOVAL_NEEDS_CONFIRMATION when someone who was asked would be left out by another
   */
  async setAuthorsFrom(ctx: Ctx, kind: string, id: string, version: number, personIds: readonly string[]): Promise<void> {
    const events = (await this.ledger.lock(ctx, kind, [id])).get(id) ?? 0;
    const to = [...new Set(personIds)];
    const from = (await this.authorsOf(ctx, kind, [id])).get(id) ?? [];
    const answers = await this.consents.ofSubjects(ctx, kind, [id]);
    const change = { from, to, asked: answers.map(({ authorId }) => authorId) };
    demand(mayChangeAuthors(ctx.viewer, change));
    await ctx.db.query(
      `UPDATE consent.contribution SET to_version = $4 WHERE subject_kind = $1 AND subject_id = $2 AND ended_at IS NULL AND to_version IS NULL AND person_id <> ALL($3::uuid[])`,
      [kind, id, to, version - 1],
    );
    await this.insert(ctx, kind, id, to, version);
    if (events > 0) await this.ledger.append(ctx, entriesOf({ kind, id }, change, { version }));
  }

  private async write(ctx: Ctx, kind: string, id: string, authors: readonly string[]): Promise<void> {
    await ctx.db.query(
      'UPDATE consent.contribution SET ended_at = $4 WHERE subject_kind = $1 AND subject_id = $2 AND ended_at IS NULL AND to_version IS NULL AND person_id <> ALL($3::uuid[])',
      [kind, id, authors, ctx.now],
    );
    await this.insert(ctx, kind, id, authors, 1);
  }

  /** Whoever had left for a version and comes back leaves a trace of it: what was agreed to before that version stays about another work. */
  private async insert(ctx: Ctx, kind: string, id: string, authors: readonly string[], fromVersion: number): Promise<void> {
    await ctx.db.query(
      `INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, employer_id, position, from_version, to_version, added_at, ended_at)
       SELECT n.id, subject_kind, subject_id, person_id, employer_id, c.position, from_version, to_version, added_at, $5
       FROM consent.contribution c JOIN unnest($3::uuid[], $4::uuid[]) AS n (id, person) ON n.person = c.person_id
       WHERE subject_kind = $1 AND subject_id = $2 AND ended_at IS NULL AND to_version IS NOT NULL`,
      [kind, id, authors.map(() => newId()), authors, ctx.now],
    );
    await ctx.db.query(
      `INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, position, added_at, from_version)
       SELECT a.id, $1, $2, a.person, a.position, $5, $6 FROM unnest($3::uuid[], $4::uuid[]) WITH ORDINALITY AS a (id, person, position)
       ON CONFLICT (subject_kind, subject_id, person_id) WHERE ended_at IS NULL DO UPDATE SET position = excluded.position, to_version = NULL`,
      [kind, id, authors.map(() => newId()), authors, ctx.now, fromVersion],
    );
  }
}

/** SQL: the versions for which the person of the part `a` had left this subject, and came back since. */
const GAPS = `(SELECT array_agg(DISTINCT b.to_version + 1) FROM consent.contribution b
  WHERE b.subject_kind = a.subject_kind AND b.subject_id = a.subject_id AND b.person_id = a.person_id AND b.ended_at IS NOT NULL AND b.to_version IS NOT NULL)`;

/** The chain begins with the first question, which names its author itself; after that every change of authors is told. */
const entriesOf = (subject: ChainSubject, { from, to }: AuthorsChange, more: Pick<Entry, 'version' | 'caseId'>): Entry[] => [
  ...to.filter((author) => !from.includes(author)).map((authorId): Entry => ({ subject, type: 'AUTHOR_ADDED', authorId, ...more })),
  ...from.filter((author) => !to.includes(author)).map((authorId): Entry => ({ subject, type: 'AUTHOR_REMOVED', authorId, ...more })),
];

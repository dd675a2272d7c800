import { activeSql, People } from '@deelgenoot/identity';
import { Notifications } from '@deelgenoot/notifications';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { AnswerLinks } from '../link/answer-links.ts';
import type { ConsentRow } from './consent.ts';

/** Where authors answer, and where managers follow what was asked. */
const ANSWER_URL = '/toestemming';
const BOARD_URL = '/toestemming/bord';

/** Titles that go with what waits in the app; there the rest is counted. A mail names them all. */
const TITLES = 20;

/** One waiting item per author, for everything they are asked. */
const keyOfAuthor = (personId: string): string => `consent-asked:${personId}`;

type Waiting = Pick<ConsentRow, 'subjectKind' | 'subjectId'> & { readonly count: number };

/** Tells authors what is asked of them, and managers what was answered; never why. */
@Injectable()
export class ConsentNews {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly subjects: ConsentSubjects,
    private readonly links: AnswerLinks,
  ) {}

  /**
   * Each author gets one message, however many works it is about; who has no account, with a link to answer by.
   * @param named whether it is the viewer who would like to share it; else their academy does
   */
  async asked(ctx: Ctx, rows: readonly ConsentRow[], template: 'consent-asked' | 'consent-reminder' = 'consent-asked', named = true): Promise<void> {
    const titles = await this.titles(ctx, rows);
    const authors = rows.map(({ authorId }) => authorId);
    const waiting = await this.waiting(ctx, authors);
    const by = named && ctx.viewer.personId !== null ? (await this.people.load(ctx, ctx.viewer.personId))?.name : undefined;
    const tokens = await this.links.mailOutsiders(ctx, authors);
    for (const [authorId, own] of groupBy(rows, (row) => row.authorId)) {
      const token = tokens.get(authorId);
      const asked = own.map((row) => titles.get(row.subjectId) ?? '');
      await this.notifications.tell(ctx, authorId, {
        kind: 'consent-asked',
        title: asked[0] ?? '',
        url: ANSWER_URL,
        key: keyOfAuthor(authorId),
        details: { count: waiting.get(authorId)?.count ?? 0, titles: asked.slice(0, TITLES), by },
        ...(authorId === ctx.viewer.personId ? {} : { mail: { template: token ? `${template}-link` : template, data: { by, titles: asked, token } } }),
      });
    }
  }

  /** Whoever has nothing left to answer is no longer told that something waits; others read what is left. */
  async settled(ctx: Ctx, rows: readonly ConsentRow[]): Promise<void> {
    const authors = [...new Set(rows.map(({ authorId }) => authorId))].toSorted(); // one order, so that two who settle never wait for each other
    const waiting = await this.waiting(ctx, authors);
    const titles = await this.titles(ctx, [...waiting.values()]);
    for (const authorId of authors) {
      const left = waiting.get(authorId);
      if (left === undefined) await this.notifications.done(ctx, keyOfAuthor(authorId));
      else await this.notifications.revise(ctx, keyOfAuthor(authorId), titles.get(left.subjectId) ?? '', { count: left.count });
    }
  }

  /** Whoever asked hears what became of it, if they still are a manager of that school. */
  async toManagers(
    ctx: Ctx,
    kind: 'consent-answered' | 'consent-withdrawn' | 'consent-changed' | 'consent-lapsed',
    rows: readonly ConsentRow[],
  ): Promise<void> {
    const [titles, told] = await Promise.all([this.titles(ctx, rows), this.ofManagers(ctx, rows)]);
    for (const [, group] of groupBy(told, (row) => `${row.requestedBy} ${row.authorId}`)) {
      const { requestedBy, authorId, subjectId } = group[0]!;
      const yes = group.filter(({ state }) => state === 'granted').length;
      const author = (await this.people.load(ctx, authorId))?.name;
      await this.notifications.tell(ctx, requestedBy!, {
        kind,
        title: titles.get(subjectId) ?? '',
        url: BOARD_URL,
        key: `${kind}:${authorId}`,
        details: { count: group.length, yes, no: group.length - yes, author },
      });
    }
  }

  /** How many questions wait for each of these, and what one of the newest is about; whoever has none is left out. */
  private async waiting(ctx: Ctx, authors: readonly string[]): Promise<Map<string, Waiting>> {
    const rows = await ctx.db.query<(Waiting & { author: string })[]>(
      `SELECT DISTINCT ON (author_id) author_id AS author, count(*) OVER (PARTITION BY author_id)::int AS count, subject_kind AS "subjectKind", subject_id AS "subjectId"
       FROM consent.consent WHERE state = 'requested' AND author_id = ANY($1::uuid[]) ORDER BY author_id, requested_at DESC, id`,
      [authors],
    );
    return new Map(rows.map(({ author, ...waiting }) => [author, waiting]));
  }

  /** Of these, what was asked by someone else than the author who still manages that school. */
  async ofManagers(ctx: Ctx, rows: readonly ConsentRow[]): Promise<ConsentRow[]> {
    const managers = await this.stillManagers(ctx, rows);
    return rows.filter((row) => row.requestedBy !== row.authorId && managers.has(`${row.requestedBy} ${row.institutionId}`));
  }

  private async stillManagers(ctx: Ctx, rows: readonly ConsentRow[]): Promise<ReadonlySet<string>> {
    const found = await ctx.db.query<{ key: string }[]>(
      kept(`SELECT DISTINCT m.person_id || ' ' || m.institution_id AS key FROM identity.membership m
       WHERE m.person_id = ANY($1::uuid[]) AND m.institution_id = ANY($2::uuid[]) AND 'manager' = ANY(m.roles) AND ${activeSql('m')}`),
      [rows.map((row) => row.requestedBy).filter((id) => id !== null), rows.map((row) => row.institutionId)],
    );
    return new Set(found.map(({ key }) => key));
  }

  /** What these are about, by the id of the subject. */
  async titles(ctx: Ctx, rows: readonly Pick<ConsentRow, 'subjectKind' | 'subjectId'>[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const [kind, group] of groupBy(rows, (row) => row.subjectKind))
      for (const { id, title } of await this.subjects.get(kind).describe(ctx, [...new Set(group.map((row) => row.subjectId))])) titles.set(id, title);
    return titles;
  }
}

import { People } from '@deelgenoot/identity';
import { dayOf } from '@deelgenoot/kernel';
import { type News, Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import { AnswerLinks } from '../link/answer-links.ts';
import { LIVES } from '../link/link.policy.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';

/** A yes that ends soon by its own date, or that has ended by it. Nobody stopped. */
type End = 'consent-ending' | 'consent-expired';

/** Where each is followed: an author changes the terms there, a manager asks again. */
const AUTHOR_URL = '/toestemming';
const BOARD_URLS = { 'consent-ending': '/toestemming/bord?status=ENDING', 'consent-expired': '/toestemming/bord?status=EXPIRED' } as const;

/** Tells authors, and whoever asked them, of ends by date. One message a day for each of them, however many works it is about. */
@Injectable()
export class EndingNews {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly consents: ConsentRepository,
    private readonly links: AnswerLinks,
    private readonly news: ConsentNews,
  ) {}

  /** Each author, with a mail too: with a link when they have no account. */
  async ending(ctx: Ctx, rows: readonly ConsentRow[]): Promise<void> {
    const titles = await this.news.titles(ctx, rows);
    const outsiders = await this.people.withoutAccount(
      ctx,
      rows.map(({ authorId }) => authorId),
    );
    await this.tell(ctx, 'consent-ending', rows, titles, async (authorId, own) => {
      const names = own.map(({ subjectId }) => titles.get(subjectId) ?? '');
      if (!outsiders.has(authorId)) return { template: 'consent-ending', data: { titles: names } };
      return { template: 'consent-ending-link', data: { titles: names, token: await this.links.mail(ctx, authorId, 'manage', LIVES.answer) } };
    });
  }

  async expired(ctx: Ctx, rows: readonly ConsentRow[]): Promise<void> {
    await this.tell(ctx, 'consent-expired', rows, await this.news.titles(ctx, rows));
  }

  private async tell(
    ctx: Ctx,
    kind: End,
    rows: readonly ConsentRow[],
    titles: ReadonlyMap<string, string>,
    mailTo?: (authorId: string, own: readonly ConsentRow[]) => Promise<News['mail']>,
  ): Promise<void> {
    const key = `${kind}:${dayOf(ctx.now)}`;
    const authors = groupBy(rows, ({ authorId }) => authorId);
    const askers = groupBy(await this.news.ofManagers(ctx, rows), ({ requestedBy }) => requestedBy!);
    const ofAuthors = await this.consents.endsToday(ctx, kind, 'author_id', [...authors.keys()]);
    for (const [id, own] of authors) {
      const details = { count: ofAuthors.get(id) ?? own.length, until: untilOf(own) };
      await this.notifications.tell(ctx, id, {
        kind,
        title: titles.get(own[0]!.subjectId) ?? '',
        url: AUTHOR_URL,
        key,
        details,
        mail: await mailTo?.(id, own),
      });
    }
    const ofAskers = await this.consents.endsToday(ctx, kind, 'requested_by', [...askers.keys()]);
    for (const [id, asked] of askers) {
      const details = { count: ofAskers.get(id) ?? asked.length, until: untilOf(asked), asked: true };
      await this.notifications.tell(ctx, id, { kind, title: titles.get(asked[0]!.subjectId) ?? '', url: BOARD_URLS[kind], key: `${key}:asked`, details });
    }
  }
}

/** The first of their ends. */
const untilOf = (rows: readonly ConsentRow[]): string | undefined => rows.flatMap(({ terms }) => terms?.until?.toISOString() ?? []).toSorted()[0];

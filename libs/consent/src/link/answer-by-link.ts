import { viewerByLink } from '@deelgenoot/access';
import { People } from '@deelgenoot/identity';
import { DEFAULTS, demand, notFound, refuse } from '@deelgenoot/kernel';
import { MAIL_JOB, type MailJob } from '@deelgenoot/notifications';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { AnswerConsents } from '../consent/answer-consents.ts';
import type { AnswerWish } from '../consent/answer.policy.ts';
import { ConsentNews } from '../consent/consent-news.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { ChangeTerms } from '../consent/change-terms.ts';
import { ResumeConsents } from '../consent/resume-consents.ts';
import { WithdrawConsents } from '../consent/withdraw-consents.ts';
import { LeaveQuestions } from '../leaving/leave-questions.ts';
import { LeaveWork } from '../leaving/leave-work.ts';
import type { LeaveQuestion } from '../leaving/leaving.policy.ts';
import type { ChainSubject } from '../ledger/event.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { Receipts } from '../receipt/receipts.ts';
import { type AudiencePreview, AudiencePreviews } from '../sharing/audience-preview.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { AnswerLinks } from './answer-links.ts';
import { type AnswerLink, LIVES, masked, mayAskFresh, mayManageBy, mayOpen, mayReadReceiptBy, mayStopBy, resumes, stops } from './link.policy.ts';

/** What the holder of a link sees. */
export interface LinkPage {
  /** To go on with after an answer; null while the first link still does. */
  readonly token: string | null;
  readonly name: string;
  readonly email: string;
  readonly canStop: boolean;
  readonly expiresAt: Date;
  readonly questions: readonly ConsentRow[];
  /** Yeses that stand, and stops that can be taken back; only what this link can stop. */
  readonly held: readonly ConsentRow[];
  /** What was answered since the mail went, newest first: each has a receipt. */
  readonly answered: readonly ConsentRow[];
  /** Works of which their school asks whether they made them. */
  readonly toLeave: readonly LeaveQuestion[];
  /** As whom the works are read. */
  readonly reader: Ctx;
}

/** Authors without an account: they look, answer and stop by a link in a mail. What they may is what they might signed in. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly links: AnswerLinks,
    private readonly people: People,
    private readonly consents: ConsentRepository,
    private readonly answers: AnswerConsents,
    private readonly withdrawals: WithdrawConsents,
    private readonly resumptions: ResumeConsents,
    private readonly changes: ChangeTerms,
    private readonly previews: AudiencePreviews,
    private readonly news: ConsentNews,
    private readonly receipts: Receipts,
    private readonly jobs: Jobs,
    private readonly leaving: LeaveWork,
    private readonly leaveQuestions: LeaveQuestions,
  ) {}

  /**
   * Shows what is asked; changes nothing, however often and by whatever program.
   * @throws DomainError LINK_INVALID, LINK_USED, LINK_EXPIRED, LINK_NOT_YOURS, LINK_ELSEWHERE
   */
  async view(ctx: Ctx, token: string): Promise<LinkPage> {
    const link = await this.links.find(ctx, token);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    return this.page(ctx, link!, null);
  }

  /** Binds the link to the browser in which somebody begins with it. @throws as `view` */
  async hold(ctx: Ctx, token: string): Promise<void> {
    const link = await this.links.find(ctx, token, true);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    await this.links.hold(ctx, link!);
  }

  /**
   * Gives these answers and uses the link up. A refused answer leaves the link as it was.
   * @throws DomainError as `view`, or as answering does
   */
  async answer(ctx: Ctx, token: string, answers: readonly AnswerWish[]): Promise<LinkPage> {
    const link = await this.links.find(ctx, token, true);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    await this.answers.answer(await this.readerOf(ctx, link!), answers);
    const page = await this.page(ctx, link!, await this.links.use(ctx, link!));
    if (page.questions.length === 0) await this.mailReceipt(ctx, page);
    return page;
  }

  /** @throws DomainError NOT_ALLOWED when the link came with a question and the yes is older than it, or as withdrawing does */
  async withdraw(ctx: Ctx, token: string, consentIds: readonly string[]): Promise<LinkPage> {
    const { link, reader } = await this.stopper(ctx, token, consentIds);
    await this.withdrawals.withdraw(reader, consentIds);
    return this.page(ctx, link, await this.links.use(ctx, link));
  }

  /** Takes a stop back. @throws DomainError NOT_ALLOWED when the link came with a question and is not the one that stopped it, or as taking back does */
  async resume(ctx: Ctx, token: string, consentIds: readonly string[]): Promise<LinkPage> {
    const { link, reader } = await this.stopper(ctx, token, consentIds);
    const stopped = await this.links.stoppedBy(ctx, link, consentIds);
    demand(consentIds.every((id) => resumes(link, stopped, { id })) || refuse('NOT_ALLOWED'));
    await this.resumptions.resume(reader, consentIds);
    return this.page(ctx, link, await this.links.use(ctx, link));
  }

  /** Narrower or wider. @throws DomainError NOT_ALLOWED for a link that came with a question, or as changing does */
  async change(ctx: Ctx, token: string, consentId: string, wish: TermsWish): Promise<LinkPage> {
    const link = await this.links.find(ctx, token, true);
    demand(mayManageBy(ctx.viewer, link, ctx.now));
    await this.changes.change(await this.readerOf(ctx, link!), consentId, wish);
    return this.page(ctx, link!, await this.links.use(ctx, link!));
  }

  /**
   * Says of a work, with the link used up: I did not make this, or I did.
   * @throws DomainError NOT_ALLOWED when the link came with a question and a yes for it is older, or NOT_FOUND
   */
  async sayOfWork(ctx: Ctx, token: string, subject: ChainSubject, made: boolean): Promise<LinkPage> {
    const link = await this.links.find(ctx, token, true);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    const reader = await this.readerOf(ctx, link!);
    const standing = (await this.consents.ofSubjects(reader, subject.kind, [subject.id])).filter(
      ({ authorId, state }) => authorId === link!.personId && state === 'granted',
    );
    demand(made || mayStopBy(ctx.viewer, link, standing, ctx.now));
    await (made ? this.leaving.stay(reader, subject) : this.leaving.leave(reader, subject));
    return this.page(ctx, link!, await this.links.use(ctx, link!));
  }

  /** What was agreed, with the link that stops or changes it: from that mail as near as yes was from the first. */
  private async mailReceipt(ctx: Ctx, { reader, held }: LinkPage): Promise<void> {
    const given = held.filter(({ state }) => state === 'granted');
    const personId = reader.viewer.personId;
    if (given.length === 0 || personId === null) return;
    const titles = [...(await this.news.titles(reader, given)).values()];
    const token = await this.links.mail(ctx, personId, 'manage', LIVES.answer);
    const mail: MailJob = { personId, template: 'consent-answered-link', data: { token, titles } };
    await this.jobs.add(ctx, MAIL_JOB, mail);
  }

  private async stopper(ctx: Ctx, token: string, consentIds: readonly string[]): Promise<{ link: AnswerLink; reader: Ctx }> {
    const link = await this.links.find(ctx, token, true);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    const reader = await this.readerOf(ctx, link!);
    const own = (await this.consents.byIds(reader, consentIds)).filter(({ authorId }) => authorId === link!.personId);
    demand(mayStopBy(ctx.viewer, link, own, ctx.now));
    return { link: link!, reader };
  }

  /** Mails a fresh link, to the address that this one went to. @throws DomainError LINK_INVALID, LINK_NOT_YOURS, RATE_LIMITED */
  async mailFresh(ctx: Ctx, token: string): Promise<void> {
    const link = await this.links.find(ctx, token, true);
    demand(mayAskFresh(ctx.viewer, link, link ? await this.links.mailedAt(ctx, link.personId) : [], ctx.now));
    const { personId } = link!;
    const mail: MailJob = { personId, template: 'consent-fresh-link', data: { token: await this.links.mail(ctx, personId, 'manage') } };
    await this.jobs.add(ctx, MAIL_JOB, mail);
  }

  /** Which schools would see these works on these terms, as the author would be told. */
  async preview(ctx: Ctx, token: string, kind: string, subjectIds: readonly string[], wish: TermsWish): Promise<AudiencePreview> {
    const link = await this.links.find(ctx, token);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    return this.previews.preview(await this.readerOf(ctx, link!), kind, subjectIds, wish);
  }

  /** The receipt of what was answered by link. @throws as `view`, or NOT_FOUND */
  async receipt(ctx: Ctx, token: string, consentId: string): Promise<Receipt> {
    const link = await this.links.find(ctx, token);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    const receipt = await this.receipts.of(await this.readerOf(ctx, link!), consentId);
    demand(mayReadReceiptBy(link!, receipt.consent));
    return receipt;
  }

  /**
   * Whoever asks for all that the ledger says of them. A mail with a question may have been shown to others, so its link does not tell.
   * @throws DomainError as `view`, or NOT_ALLOWED
   */
  async owner(ctx: Ctx, token: string): Promise<Ctx> {
    const link = await this.links.find(ctx, token);
    demand(mayManageBy(ctx.viewer, link, ctx.now));
    return this.readerOf(ctx, link!);
  }

  /** Whoever asks for a file or picture of a work with a link beside it, as the author it is for. @throws as `view` */
  async reader(ctx: Ctx, token: string): Promise<Ctx> {
    const link = await this.links.find(ctx, token);
    demand(mayOpen(ctx.viewer, link, ctx.now));
    return this.readerOf(ctx, link!);
  }

  /** A context of its own, so that nothing else in the same request is done in the author's name. */
  private async readerOf(ctx: Ctx, link: AnswerLink): Promise<Ctx> {
    const person = await this.people.load(ctx, link.personId);
    if (!person) throw notFound();
    return {
      ...ctx,
      viewer: viewerByLink(person.id, link.id, person.suspendedAt !== null),
      loaders: new Map(),
      // The request's own, also when the transaction of its mutation is over and the reply is read.
      get db() {
        return ctx.db;
      },
    };
  }

  private async page(ctx: Ctx, link: AnswerLink, token: string | null): Promise<LinkPage> {
    const { personId, email, purpose, expiresAt } = link;
    const reader = await this.readerOf(ctx, link);
    const person = await this.people.load(reader, personId);
    const live = await this.consents.liveOf(reader, personId, new Date(reader.now.getTime() - DEFAULTS.resumeWithin));
    const canStop = purpose === 'manage';
    const gone = live.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
    const stopped = canStop || gone.length === 0 ? new Set<string>() : await this.links.stoppedBy(reader, link, gone);
    return {
      token,
      name: person?.name ?? '',
      email: masked(email),
      canStop,
      expiresAt,
      questions: live.filter(({ state, lapsesAt }) => state === 'requested' && lapsesAt > reader.now),
      held: live.filter((row) => (row.state === 'granted' ? stops(link, row) : row.state === 'withdrawn' && resumes(link, stopped, row))),
      answered: (await this.consents.answeredSince(reader, personId, new Date(expiresAt.getTime() - LIVES.answer))).filter((row) => stops(link, row)),
      toLeave: await this.leaveQuestions.openOf(reader, personId),
      reader,
    };
  }
}

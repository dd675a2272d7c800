import { People } from '@deelgenoot/identity';
import { demand } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Contributions } from '../contribution/contributions.ts';
import type { ChainSubject } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { LeaveQuestions } from './leave-questions.ts';
import { LeavingNews } from './leaving-news.ts';
import { mayAskToLeave, mayLeave, mayStay } from './leaving.policy.ts';

/** Makers who did not make a work take themselves off it, asked or not. */
@Injectable()
export class LeaveWork {
  constructor(
    private readonly contributions: Contributions,
    private readonly questions: LeaveQuestions,
    private readonly subjects: ConsentSubjects,
    private readonly people: People,
    private readonly ledger: Ledger,
    private readonly news: LeavingNews,
  ) {}

  /**
   * The viewer did not make this: their question and answer end, the other makers are asked anew.
   * @throws DomainError NOT_FOUND when they are no maker of it
   */
  async leave(ctx: Ctx, subject: ChainSubject): Promise<void> {
    demand(mayLeave(ctx.viewer, await this.makersOf(ctx, subject)));
    const personId = ctx.viewer.personId!;
    await this.contributions.remove(ctx, subject, personId);
    await this.questions.settle(ctx, subject, personId);
    await this.news.answered(ctx, subject, personId, 'maker-left');
  }

  /** The viewer was asked, and did make it. @throws DomainError NOT_FOUND when nothing waits for them */
  async stay(ctx: Ctx, subject: ChainSubject): Promise<void> {
    demand(mayLeave(ctx.viewer, await this.makersOf(ctx, subject)));
    const personId = ctx.viewer.personId!;
    demand(mayStay(await this.questions.last(ctx, subject, personId)));
    await this.questions.refuse(ctx, subject, personId);
    await this.news.answered(ctx, subject, personId, 'maker-stayed');
  }

  /**
   * A manager asks a maker whether they made it.
   * @throws DomainError NOT_FOUND, REMINDER_TOO_SOON or CONSENT_COOL_DOWN with the instant from which it may, CONSENT_AUTHOR_LEFT
   */
  async ask(ctx: Ctx, subject: ChainSubject, personId: string): Promise<void> {
    const [described] = await this.subjects.get(subject.kind).describe(ctx, [subject.id]);
    const makers = await this.makersOf(ctx, subject);
    const person = makers.includes(personId) ? await this.people.load(ctx, personId) : null;
    const last = await this.questions.last(ctx, subject, personId);
    demand(mayAskToLeave(ctx.viewer, { subject: described, makers, personId, left: person?.erasedAt != null, last }, ctx.now));
    await this.questions.ask(ctx, subject, personId);
    await this.news.asked(ctx, subject, personId);
  }

  /** Everyone with a part in any version, once nobody else can change that. */
  private async makersOf(ctx: Ctx, { kind, id }: ChainSubject): Promise<string[]> {
    await this.ledger.lock(ctx, kind, [id]);
    return (await this.contributions.spansOf(ctx, kind, [id])).get(id)?.map(({ personId }) => personId) ?? [];
  }
}

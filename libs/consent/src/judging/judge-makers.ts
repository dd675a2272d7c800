import { People } from '@deelgenoot/identity';
import { demand, notFound } from '@deelgenoot/kernel';
import { Moderate } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { type ConsentRow, currentAnswer } from '../consent/consent.ts';
import { ConsentWriter } from '../consent/consent.writer.ts';
import { Contributions } from '../contribution/contributions.ts';
import type { ChainSubject } from '../ledger/event.ts';
import { LeaveQuestions } from '../leaving/leave-questions.ts';
import { LeavingNews } from '../leaving/leaving-news.ts';
import { ConsentSubjects, type SubjectDescription } from '../subject/consent-subjects.ts';
import { decideRevocation, type JudgedFacts, mayDisown, mayJudgeMakers, mayRemoveMaker } from './judging.policy.ts';

/** A maker of a work in question, with how things stand with their answer. */
export interface JudgedMaker {
  readonly personId: string;
  /** Null: they were never asked. */
  readonly answer: ConsentRow | null;
}

/** What moderators of the platform decide about makers and their answers. The case is locked before the work, as everywhere. */
@Injectable()
export class JudgeMakers {
  constructor(
    private readonly moderate: Moderate,
    private readonly contributions: Contributions,
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly subjects: ConsentSubjects,
    private readonly questions: LeaveQuestions,
    private readonly leavingNews: LeavingNews,
    private readonly people: People,
  ) {}

  /** @throws DomainError NOT_FOUND, OWN_CASE */
  async makers(ctx: Ctx, subject: ChainSubject): Promise<{ subject: SubjectDescription; makers: JudgedMaker[] }> {
    const facts = await this.factsOf(ctx, subject);
    demand(mayJudgeMakers(ctx.viewer, facts));
    const answers = await this.consents.ofSubjects(ctx, subject.kind, [subject.id]);
    // A yes that holds is what can be ended, also while there is a question about a newer version.
    const answerOf = (personId: string) =>
      answers.find(({ authorId, state }) => authorId === personId && state === 'granted') ?? currentAnswer(answers, personId);
    return { subject: facts.subject!, makers: facts.makers.map((personId) => ({ personId, answer: answerOf(personId) ?? null })) };
  }

  /**
   * Takes a maker off a work, with a reason that they and their academy read. The others are asked anew.
   * @throws DomainError NOT_FOUND, OWN_CASE, TEXT_EMPTY
   */
  async remove(ctx: Ctx, subject: ChainSubject, personId: string, reason: string): Promise<void> {
    demand(mayRemoveMaker(ctx.viewer, await this.factsOf(ctx, subject), personId));
    const caseId = await this.moderate.decideElsewhere(ctx, subject.kind, subject.id, { act: 'remove-maker', rule: 'maker', reason });
    await this.contributions.remove(ctx, subject, personId, caseId);
    await this.questions.settle(ctx, subject, personId);
    await this.leavingNews.decided(ctx, subject, personId, 'maker-removed', reason);
  }

  /**
   * Ends a yes that was proven not to be the author's, for good. When this returns, no other school sees the work by it.
   * @throws DomainError NOT_FOUND, OWN_CASE, CONSENT_STATE, TEXT_EMPTY
   */
  async revoke(ctx: Ctx, consentId: string, reason: string): Promise<void> {
    const [found] = await this.consents.byIds(ctx, [consentId]);
    if (!found) throw notFound();
    const subject = { kind: found.subjectKind, id: found.subjectId };
    const facts = await this.factsOf(ctx, subject);
    demand(mayJudgeMakers(ctx.viewer, facts));
    const caseId = await this.moderate.decideElsewhere(ctx, subject.kind, subject.id, { act: 'revoke', rule: 'answer', reason });
    const [row] = await this.consents.lock(ctx, [consentId]);
    await this.writer.save(ctx, decideRevocation(ctx.viewer, row!, facts, caseId, ctx.now));
    await this.leavingNews.decided(ctx, subject, row!.authorId, 'consent-revoked', reason);
  }

  /**
   * The author says that a yes in their name is not theirs: a notice to the moderators. They may stop it themselves besides.
   * @throws DomainError NOT_FOUND, CONSENT_STATE, NOTICE_TWICE, SUSPENDED
   */
  async disown(ctx: Ctx, consentId: string, explanation: string | null): Promise<void> {
    const [row] = await this.consents.byIds(ctx, [consentId]);
    if (!row) throw notFound();
    demand(mayDisown(ctx.viewer, row));
    const name = (await this.people.load(ctx, row.authorId))?.name;
    await this.moderate.notice(ctx, row.subjectKind, row.subjectId, 'answer', [name, explanation?.trim()].filter(Boolean).join(': '));
  }

  private async factsOf(ctx: Ctx, { kind, id }: ChainSubject): Promise<JudgedFacts & { subject: SubjectDescription | undefined }> {
    const [subject] = await this.subjects.get(kind).describe(ctx, [id]);
    const makers = (await this.contributions.spansOf(ctx, kind, [id])).get(id)?.map(({ personId }) => personId) ?? [];
    return { subject, makers };
  }
}

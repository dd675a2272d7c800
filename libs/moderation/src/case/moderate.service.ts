import { demand, DomainError, invalid, isId, LIMITS, newId, notFound, optionalText, requireText } from '@deelgenoot/kernel';
import { mayAct } from '@deelgenoot/identity';
import { type Ctx, isDuplicate } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ModerationSubjects, type SubjectDescription } from '../subject/moderation-subjects.ts';
import type { StatementRow } from '../statement/statement.entity.ts';
import type { CaseRow } from './case.entity.ts';
import { mayJudge, type Rule, RULES } from './case.policy.ts';
import { CaseRepository } from './case.repository.ts';
import { Tell } from './tell.ts';

function ruleOf(rule: string): string {
  if (!(RULES as readonly string[]).includes(rule)) throw invalid('INVALID_INPUT', { field: 'rule' });
  return rule;
}

/** A decision that another room carries out. */
interface Elsewhere {
  readonly act: string;
  readonly rule: Rule;
  readonly reason: string;
}

/** Notices, and what moderators decide. Every act has a reason, reaches the author, and is in the log. */
@Injectable()
export class Moderate {
  constructor(
    private readonly cases: CaseRepository,
    private readonly subjects: ModerationSubjects,
    private readonly tell: Tell,
  ) {}

  /** Someone thinks that a thing should not stand as it is. Several notices about one thing join one case. */
  async notice(ctx: Ctx, subjectKind: string, subjectId: string, reason: string, explanation: string | null): Promise<void> {
    demand(mayAct(ctx.viewer));
    const subject = this.subjects.of(subjectKind);
    if (!isId(subjectId) || !(await subject.mayNotice(ctx, subjectId))) throw notFound();
    const rule = ruleOf(reason);
    const described = await this.describe(ctx, subjectKind, subjectId);
    const one = await this.open(ctx, subjectKind, described);
    const notice = {
      id: newId(),
      caseId: one.id,
      notifierId: ctx.viewer.personId as string,
      reason: rule,
      explanation: optionalText(explanation, 'explanation', LIMITS.reason),
      at: ctx.now,
    };
    await this.cases.addNotice(ctx, notice).catch((error: unknown) => {
      throw isDuplicate(error) ? new DomainError('CONFLICT', 'NOTICE_TWICE') : error;
    });
    await subject.reveal(ctx, subjectId);
    await this.tell.queueChanged(ctx, one);
  }

  /** Hides a thing, or closes it where that is its kind's restriction, with the rule and the reason that its author will read. */
  async hide(ctx: Ctx, subjectKind: string, subjectId: string, rule: string, reason: string): Promise<CaseRow> {
    const described = await this.describe(ctx, subjectKind, subjectId);
    const noticed = await this.cases.isNoticed(ctx, subjectKind, subjectId);
    demand(mayJudge(ctx.viewer, { ...described, beyondHome: described.sharedBeyondHome, noticed }));
    const statement = { rule: ruleOf(rule), reason: requireText(reason, 'reason', LIMITS.reason) };
    const one = await this.open(ctx, subjectKind, described);
    if (await this.cases.activeStatement(ctx, subjectKind, subjectId)) throw new DomainError('CONFLICT', 'ALREADY_DECIDED');
    const { restriction = 'hidden' } = this.subjects.of(subjectKind);
    const row: StatementRow = {
      ...statement,
      id: newId(),
      caseId: one.id,
      subjectKind,
      subjectId,
      institutionId: described.institutionId,
      authorId: described.authorId,
      restriction,
      fromNotice: noticed,
      automated: false,
      decidedBy: ctx.viewer.personId as string,
      at: ctx.now,
      liftedAt: null,
    };
    await this.cases.addStatement(ctx, row);
    await this.cases.decide(ctx, one.id);
    await this.subjects.of(subjectKind).restrict(ctx, subjectId, row.id);
    await this.cases.log(ctx, one.id, restriction === 'locked' ? 'lock' : 'hide', { statementId: row.id, rule: row.rule });
    await this.tell.decided(ctx, row, described);
    await this.tell.queueChanged(ctx, one);
    return { ...one, state: 'decided', decidedAt: ctx.now };
  }

  /** Takes a restriction back. */
  async restore(ctx: Ctx, subjectKind: string, subjectId: string, reason: string): Promise<CaseRow> {
    const described = await this.describe(ctx, subjectKind, subjectId);
    const statement = await this.cases.activeStatement(ctx, subjectKind, subjectId);
    demand(mayJudge(ctx.viewer, { ...described, beyondHome: described.sharedBeyondHome, noticed: statement !== null }));
    if (!statement) throw new DomainError('CONFLICT', 'ALREADY_DECIDED');
    const why = requireText(reason, 'reason', LIMITS.reason);
    await this.cases.liftStatement(ctx, statement.id);
    await this.subjects.of(subjectKind).lift(ctx, subjectId);
    await this.cases.log(ctx, statement.caseId, statement.restriction === 'locked' ? 'unlock' : 'restore', { statementId: statement.id, reason: why });
    await this.concealed(ctx, subjectKind, subjectId);
    await this.tell.lifted(ctx, statement, described);
    const one = await this.cases.lock(ctx, statement.caseId);
    await this.tell.queueChanged(ctx, one);
    return one;
  }

  /** Decides that a case needs nothing done. */
  async dismiss(ctx: Ctx, id: string, reason: string): Promise<CaseRow> {
    const one = await this.cases.lock(ctx, id);
    if (one.state !== 'open') throw new DomainError('CONFLICT', 'ALREADY_DECIDED');
    demand(mayJudge(ctx.viewer, { ...one, noticed: true }));
    await this.cases.decide(ctx, id);
    await this.cases.log(ctx, id, 'dismiss', { reason: requireText(reason, 'reason', LIMITS.reason) });
    await this.concealed(ctx, one.subjectKind, one.subjectId);
    await this.tell.queueChanged(ctx, one);
    return { ...one, state: 'decided', decidedAt: ctx.now };
  }

  /**
   * Keeps what was decided about a thing by the rules of another room, with the reason. A case that was open for nothing else is settled by it.
   * @param act what was done, for the log
   * @param rule of the notices that it answers
   * @returns the id of the case
   */
  async decideElsewhere(ctx: Ctx, subjectKind: string, subjectId: string, { act, rule, reason }: Elsewhere): Promise<string> {
    const described = await this.describe(ctx, subjectKind, subjectId);
    const noticed = await this.cases.isNoticed(ctx, subjectKind, subjectId);
    demand(mayJudge(ctx.viewer, { ...described, beyondHome: described.sharedBeyondHome, noticed }));
    const why = requireText(reason, 'reason', LIMITS.reason);
    const one = await this.open(ctx, subjectKind, described);
    await this.cases.log(ctx, one.id, act, { reason: why });
    if ((await this.cases.notices(ctx, [one.id])).every((notice) => notice.reason === rule)) {
      await this.cases.decide(ctx, one.id);
      await this.concealed(ctx, subjectKind, subjectId);
    }
    await this.tell.queueChanged(ctx, one);
    return one.id;
  }

  /** What a notice opened for the platform's moderators closes with the last case about it. */
  private async concealed(ctx: Ctx, subjectKind: string, subjectId: string): Promise<void> {
    if (!(await this.cases.isNoticed(ctx, subjectKind, subjectId))) await this.subjects.of(subjectKind).conceal(ctx, subjectId);
  }

  /** Who may act at all is asked first: afterwards even a refusal would tell that the thing is there. */
  private async describe(ctx: Ctx, subjectKind: string, subjectId: string): Promise<SubjectDescription> {
    demand(mayAct(ctx.viewer));
    const [described] = isId(subjectId) ? await this.subjects.of(subjectKind).describe(ctx, [subjectId]) : [];
    if (!described) throw notFound();
    return described;
  }

  private open(ctx: Ctx, subjectKind: string, { id, institutionId, authorId, sharedBeyondHome }: SubjectDescription): Promise<CaseRow> {
    return this.cases.openFor(ctx, { subjectKind, subjectId: id, institutionId, authorId, beyondHome: sharedBeyondHome });
  }
}

import { CaseRow, NoticeRow } from './case/case.entity.ts';
import { StatementRow } from './statement/statement.entity.ts';

export const moderationEntities = [CaseRow, NoticeRow, StatementRow];
export { mayJudge, type Rule, RULES } from './case/case.policy.ts';
export { Moderate } from './case/moderate.service.ts';
export { QUEUE, QUEUE_ID } from './case/tell.ts';
export { moderationMigrations } from './migrations/index.ts';
export { ModerationModule } from './moderation.module.ts';
export type { StatementRow };
export { StatementType } from './statement/statement.type.ts';
export { type BroughtStatement, Statements } from './statement/statements.ts';
export { type ModerationSubject, ModerationSubjects, type SubjectDescription } from './subject/moderation-subjects.ts';

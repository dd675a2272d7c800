import { IdentityModule } from '@deelgenoot/identity';
import { Module } from '@nestjs/common';
import { CaseRepository } from './case/case.repository.ts';
import { CaseEventResolver, CaseResolver } from './case/case.resolver.ts';
import { Moderate } from './case/moderate.service.ts';
import { Tell } from './case/tell.ts';
import { ForgetPerson } from './erasure/forget-person.ts';
import { Statements } from './statement/statements.ts';
import { ModerationSubjects } from './subject/moderation-subjects.ts';

/** Notices, cases and decisions; it does not know what it moderates. */
@Module({
  imports: [IdentityModule],
  providers: [ModerationSubjects, CaseRepository, Moderate, Tell, Statements, ForgetPerson, CaseResolver, CaseEventResolver],
  exports: [ModerationSubjects, Statements, Moderate],
})
export class ModerationModule {}

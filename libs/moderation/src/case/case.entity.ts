import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'moderation', name: 'case' })
export class CaseRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('boolean', { name: 'beyond_home' }) beyondHome: boolean;
  @Column('text') state: 'open' | 'decided';
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}

@Entity({ schema: 'moderation', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'notifier_id' }) notifierId: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) explanation: string | null;
  @Column('timestamptz') at: Date;
}

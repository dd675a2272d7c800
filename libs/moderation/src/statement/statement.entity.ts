import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done: hidden from readers, or closed to writers. */
export type Restriction = 'hidden' | 'locked';

/** A statement of reasons (Regulation (EU) 2022/2065, article 17). */
@Entity({ schema: 'moderation', name: 'statement' })
export class StatementRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('text') restriction: Restriction;
  @Column('text') rule: string;
  @Column('text') reason: string;
  @Column('boolean', { name: 'from_notice' }) fromNotice: boolean;
  @Column('boolean') automated: boolean;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt: Date | null;
}

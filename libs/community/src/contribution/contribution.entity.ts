import type { Pass } from '@deelgenoot/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ContributionKindValue = 'tip' | 'review' | 'question';

/** A tip, a review or a question. */
@Entity({ schema: 'community', name: 'contribution' })
export class Contribution {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ContributionKindValue;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** The author's school at the time of writing. */
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'material_id', nullable: true }) materialId: string | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') body: string;
  /** 1 to 5; of a review. */
  @Column('int', { nullable: true }) rating: number | null;
  /** Scores from 1 to 5 by aspect; of a review. */
  @Column('jsonb') aspects: Record<string, number>;
  /** Hours that it took the writer. */
  @Column('real', { nullable: true }) hours: number | null;
  @Column('uuid', { name: 'tool_ids', array: true }) toolIds: string[];
  /** The school it is for; null: everyone who may see the subject. */
  @Column('uuid', { name: 'audience_id', nullable: true }) audienceId: string | null;
  /** The comment that answered the question. */
  @Column('uuid', { name: 'solved_by', nullable: true }) solvedBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt: Date | null;
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt: Date | null;
  @Column('uuid', { name: 'statement_id', nullable: true }) statementId: string | null;
  @Column('boolean', { name: 'case_open' }) caseOpen: boolean;
  @Column('text', { array: true }) open: Pass[];
  @Column('text', { array: true }) shared: Pass[];
  @Column('timestamptz', { name: 'shared_until', nullable: true }) sharedUntil: Date | null;
}

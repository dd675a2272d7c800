import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ArrivalState = 'checking' | 'checked' | 'running' | 'done' | 'refused' | 'cancelled';

@Entity({ schema: 'interop', name: 'arrival' })
export class Arrival {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('text', { name: 'upload_id' }) uploadId: string;
  @Column('text') state: ArrivalState;
  @Column('text', { nullable: true }) code: string | null;
  @Column('jsonb', { nullable: true }) details: Record<string, unknown> | null;
  @Column('text', { nullable: true }) school: string | null;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId: string | null;
  @Column('text', { nullable: true }) key: string | null;
  @Column('timestamptz', { name: 'made_at', nullable: true }) madeAt: Date | null;
  @Column('text', { name: 'manifest_sha256', nullable: true }) manifestSha256: string | null;
  /** All that is in it is here already, so that there is nothing to decide. */
  @Column('boolean', { name: 'nothing_new' }) nothingNew: boolean;
  @Column('int') done: number;
  @Column('int') total: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}

/** `new`: goes in · `known`: is here already, the same · `differs`: is here, and not the same, so it stays as it is · `unknown`: a school that is not here · `in`: went in. */
export type Verdict = 'new' | 'known' | 'differs' | 'unknown' | 'in';

/** One thing of the zip, and what is done with it. */
export interface ArrivalLine {
  readonly position: number;
  readonly kind: 'work' | 'person' | 'school';
  readonly subjectId: string;
  readonly name: string;
  readonly verdict: Verdict;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counts } from '../format/format.ts';

export type ExportState = 'running' | 'done' | 'cancelled' | 'failed' | 'expired';

@Entity({ schema: 'interop', name: 'export' })
export class AcademyExport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('text') state: ExportState;
  @Column('int') done: number;
  @Column('int') total: number;
  @Column('jsonb', { nullable: true }) counts: Counts | null;
  /** The zip in the file store; null while there is none, and when its time is over. */
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('bigint', { nullable: true, transformer: { to: (n: number | null) => n, from: (n: string | null) => (n === null ? null : Number(n)) } }) size:
    | number
    | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** The instant of everything in it. */
  @Column('timestamptz', { name: 'made_at', nullable: true }) madeAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ImportState = 'running' | 'done' | 'cancelled' | 'failed';

@Entity({ schema: 'catalog', name: 'import' })
export class Import {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('text') state: ImportState;
  @Column('text', { name: 'upload_ids', array: true }) uploadIds: string[];
  @Column('text', { name: 'manifest_upload_id', nullable: true }) manifestUploadId: string | null;
  @Column('int') total: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}

@Entity({ schema: 'catalog', name: 'import_item' })
export class ImportItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'import_id' }) importId: string;
  @Column('text') name: string;
  @Column('bigint', { nullable: true, transformer: { to: (n: number | null) => n, from: (n: string | null) => (n === null ? null : Number(n)) } }) size:
    | number
    | null;
  @Column('text') state: 'done' | 'failed';
  @Column('text', { nullable: true }) code: string | null;
  @Column('jsonb', { nullable: true }) details: Record<string, unknown> | null;
  @Column('uuid', { name: 'material_id', nullable: true }) materialId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadFile } from '../import/draft.ts';

/** A new version in the making: its files are being read, or were read and wait for its maker's word. */
@Entity({ schema: 'catalog', name: 'revision' })
export class Revision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'material_id' }) materialId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('text') state: 'reading' | 'ready' | 'failed';
  @Column('text', { name: 'upload_ids', array: true }) uploadIds: string[];
  /** Files of the version before that stay as they are. */
  @Column('uuid', { name: 'keep_file_ids', array: true }) keepFileIds: string[];
  @Column('jsonb') files: ReadFile[];
  @Column('text', { nullable: true }) code: string | null;
  @Column('jsonb', { nullable: true }) details: Record<string, unknown> | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalog', name: 'file' })
export class MaterialFile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text') sha256: string;
  @Column('bigint', { transformer: { to: (n: number) => n, from: Number } }) size: number;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('text') kind: string;
  @Column('int', { nullable: true }) pages: number | null;
  @Column('int', { nullable: true }) slides: number | null;
  /** It stays at the school of the work, wherever the work goes. */
  @Column('boolean', { default: false }) local: boolean;
  @Column('int', { name: 'duration_seconds', nullable: true }) durationSeconds: number | null;
}

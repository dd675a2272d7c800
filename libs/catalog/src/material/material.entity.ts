import type { Pass } from '@deelgenoot/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalog', name: 'material' })
export class Material {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt: Date | null;
}

export type VersionStatus = 'draft' | 'published';

@Entity({ schema: 'catalog', name: 'version' })
export class Version {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'material_id' }) materialId: string;
  @Column('int') number: number;
  @Column('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') status: VersionStatus;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text') kind: string;
  @Column('text', { array: true }) domains: string[];
  @Column('text', { array: true }) levels: string[];
  @Column('text', { nullable: true }) form: string | null;
  @Column('int', { name: 'duration_minutes', nullable: true }) durationMinutes: number | null;
  @Column('text') language: string;
  @Column('uuid', { name: 'tool_ids', array: true }) toolIds: string[];
  @Column('text', { array: true }) bateson: string[];
  @Column('text', { name: 'building_blocks', array: true }) buildingBlocks: string[];
  @Column('text', { name: 'ict_competences', array: true }) ictCompetences: string[];
  @Column('text', { array: true }) tags: string[];
  @Column('text') licence: string;
  /** Whoever put it online called it a small change, and it was measured to be one. */
  @Column('boolean') minor: boolean;
  /** The oldest version from which only small changes led here; its own number when it is a new start. */
  @Column('int', { name: 'minor_since' }) minorSince: number;
  /** What changed, in the words of whoever put it online. */
  @Column('text', { nullable: true }) note: string | null;
  /** The number of the version that this one is a copy of. */
  @Column('int', { name: 'rolled_back_to', nullable: true }) rolledBackTo: number | null;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('text', { name: 'thumbnail_sha256', nullable: true }) thumbnailSha256: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'restricted_at', nullable: true }) restrictedAt: Date | null;
  @Column('uuid', { name: 'statement_id', nullable: true }) statementId: string | null;
  /** A moderation case is open, so platform moderators may look even where nothing is shared. */
  @Column('boolean', { name: 'case_open' }) caseOpen: boolean;
  @Column('text', { array: true }) open: Pass[];
  @Column('text', { array: true }) shared: Pass[];
  @Column('timestamptz', { name: 'shared_until', nullable: true }) sharedUntil: Date | null;
  @Column('text', { name: 'shared_licence', nullable: true }) sharedLicence: string | null;
}

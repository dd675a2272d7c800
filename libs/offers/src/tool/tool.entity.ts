import type { Pass } from '@deelgenoot/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToolStatusValue } from './tool.policy.ts';

/** Something that teachers use in their lessons. */
@Entity({ schema: 'offers', name: 'tool' })
export class Tool {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Column('text', { name: 'description_nl', nullable: true }) descriptionNl: string | null;
  @Column('text', { name: 'description_en', nullable: true }) descriptionEn: string | null;
  @Column('text', { nullable: true }) url: string | null;
  /** Whether students need an account; null when nobody said so. */
  @Column('boolean', { name: 'needs_account', nullable: true }) needsAccount: boolean | null;
  /** What to mind with personal data. */
  @Column('text', { name: 'privacy_note', nullable: true }) privacyNote: string | null;
  @Column('text', { array: true }) open: Pass[];
  @Column('text', { array: true }) shared: Pass[];
  @Column('timestamptz', { name: 'shared_until', nullable: true }) sharedUntil: Date | null;
}

/** Whether a school lets its people use a tool, and why. */
@Entity({ schema: 'offers', name: 'tool_status' })
export class ToolStatus {
  @PrimaryColumn('uuid', { name: 'tool_id' }) toolId: string;
  @PrimaryColumn('uuid', { name: 'institution_id' }) institutionId: string;
  @Column('text') status: ToolStatusValue;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') since: Date;
  @Column('uuid', { name: 'set_by' }) setBy: string;
  @Column('text', { array: true }) open: Pass[];
  @Column('text', { array: true }) shared: Pass[];
  @Column('timestamptz', { name: 'shared_until', nullable: true }) sharedUntil: Date | null;
}

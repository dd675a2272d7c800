import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail domain that a school says is its own; people may sign up with it once an administrator has confirmed it. */
@Entity({ schema: 'identity', name: 'school_domain' })
export class SchoolDomainRow {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @PrimaryColumn('citext')
  domain: string;

  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}

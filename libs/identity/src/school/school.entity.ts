import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `reference`: known, not taking part. `left` keeps its people, without reach. `merged` points to its successor. */
export type SchoolStatusValue = 'reference' | 'member' | 'left' | 'merged';

@Entity({ schema: 'identity', name: 'institution' })
export class SchoolRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: string;

  @Column('text')
  town: string;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lon: number | null;

  @Column('text')
  status: SchoolStatusValue;

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('text', { nullable: true })
  intro: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  /** Since when it takes part no more; null for every other status. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;
}

/** The columns of a `SchoolRow`, for plain SQL over the alias `s`. */
export const SCHOOL_COLUMNS =
  's.id, s.slug, s.name, s.kind, s.town, s.lat, s.lon, s.status, s.demo, s.intro, s.merged_into AS "mergedInto", s.left_at AS "leftAt"';

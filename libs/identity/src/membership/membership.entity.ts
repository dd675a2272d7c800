import type { Role } from '@deelgenoot/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who belongs to a school as what, from when until when. Active means `startsAt` ≤ now < `endsAt`. */
@Entity({ schema: 'identity', name: 'membership' })
export class MembershipRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;
}

/** The columns of a `MembershipRow`, for plain SQL over the alias `m`. */
export const MEMBERSHIP_COLUMNS =
  'm.id, m.person_id AS "personId", m.institution_id AS "institutionId", m.roles, m.starts_at AS "startsAt", m.ends_at AS "endsAt"';

/** Whether the membership of this alias is active now; the one spelling of that rule in SQL. */
export const activeSql = (m: string): string => `(${m}.starts_at <= now() AND (${m}.ends_at IS NULL OR ${m}.ends_at > now()))`;

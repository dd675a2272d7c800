import type { Role } from '@deelgenoot/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school's invitation of one mail address; at most one is open per school and address. */
@Entity({ schema: 'identity', name: 'invitation' })
export class InvitationRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('citext')
  email: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;
}

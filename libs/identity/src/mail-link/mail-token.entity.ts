import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MailTokenKind = 'sign-up' | 'reset-password' | 'change-email';

/** The other end of a single-use link in a mail. */
@Entity({ schema: 'identity', name: 'mail_token' })
export class MailTokenRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('text')
  kind: MailTokenKind;

  /** Null for a sign-up: there is no person before the address is verified. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** The address that the link proves. */
  @Column('citext')
  email: string;

  @Column('jsonb', { default: {} })
  data: Record<string, string>;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

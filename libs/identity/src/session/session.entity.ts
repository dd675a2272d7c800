import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. Ending it removes the row. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionRow {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the secret in the cookie; the secret itself is stored nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  device: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

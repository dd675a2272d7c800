import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a personal API token may do. `consent`: answer, narrow and withdraw consents. */
export const TOKEN_SCOPES = ['read', 'write', 'consent'] as const;
export type TokenScopeName = (typeof TOKEN_SCOPES)[number];

/** A personal API token. Revoking removes the row. */
@Entity({ schema: 'identity', name: 'api_token' })
export class ApiTokenRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: TokenScopeName[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

/** Every token begins so; people and secret scanners know it by that. */
export const TOKEN_PREFIX = 'dgn_';

import type { PlatformRole } from '@deelgenoot/access';
import type { Locale } from '@deelgenoot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'person' })
export class PersonRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('citext')
  email: string;

  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt: Date | null;

  @Column('text')
  name: string;

  @Column('text', { default: 'nl' })
  locale: Locale;

  @Column('text', { nullable: true })
  headline: string | null;

  @Column('text', { name: 'ask_me_about', array: true, default: [] })
  askMeAbout: string[];

  @Column('text', { array: true, default: [] })
  domains: string[];

  @Column('text', { array: true, default: [] })
  levels: string[];

  @Column('boolean', { name: 'profile_open', default: false })
  profileOpen: boolean;

  /** The school that named them as a maker, under this name; null: a person of their own, whose address is theirs alone. */
  @Column('uuid', { name: 'named_by', nullable: true })
  namedBy: string | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  /** Since when nobody is behind it any more; the name is then what stands in its place. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
  @Column('boolean', { default: false })
  demo: boolean;

  /** The name under which a demo account can be entered with one click. */
  @Column('text', { name: 'demo_key', nullable: true })
  demoKey: string | null;

  /** Never among the columns that are read; only `Passwords` asks for it. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash?: string | null;
}

/** What stands beside content. */
export interface PersonFace extends Pick<PersonRow, 'id' | 'name' | 'demo'> {
  /** They erased their account. */
  readonly left: boolean;
}

/** The columns of a `PersonRow`, for plain SQL over the alias `p`. */
export const PERSON_COLUMNS = `p.id, p.email, p.email_verified_at AS "emailVerifiedAt", p.name, p.locale, p.headline, p.ask_me_about AS "askMeAbout",
  p.domains, p.levels, p.profile_open AS "profileOpen", p.suspended_at AS "suspendedAt", p.erased_at AS "erasedAt", p.demo, p.demo_key AS "demoKey", p.named_by AS "namedBy"`;

/** What a person is for the whole platform. */
@Entity({ schema: 'identity', name: 'platform_role' })
export class PlatformRoleRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text')
  role: PlatformRole;
}

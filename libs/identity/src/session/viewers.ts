import { ANONYMOUS, viewerOf, type ActiveMembership, type PlatformRole, type Viewer } from '@deelgenoot/access';
import { MINUTE } from '@deelgenoot/kernel';
import { Database, kept, type Ctx, type ViewerSource } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { activeSql } from '../membership/membership.entity.ts';
import { TOKEN_PREFIX } from '../token/api-token.entity.ts';
import { LastSeen } from './last-seen.ts';
import { hashSecret } from './secrets.ts';
import { SessionCookie } from './session-cookie.ts';

interface Facts {
  id: string;
  personId: string;
  suspended: boolean;
  memberships: ActiveMembership[] | null;
  platformRoles: PlatformRole[];
  beyond: string[];
  scopes: string[] | null;
  stale: boolean;
}

/** How often the moment of last use is written down; each request would be a write otherwise. */
const SEEN_EVERY = 5 * MINUTE;

/** Whether a school `s` gives its people their passes: a member, or one that went up in a member. */
const TAKES_PART = `CASE s.status WHEN 'member' THEN true WHEN 'merged' THEN identity.takes_part(s.id) ELSE false END`;

const MEMBERSHIPS = `identity.membership m JOIN identity.institution s ON s.id = m.institution_id WHERE m.person_id = p.id AND ${activeSql('m')}`;

/** What a person is and carries, over the alias `p`; scalar subqueries on the person's own index ranges. */
const PERSON_FACTS = `
  p.id AS "personId",
  p.suspended_at IS NOT NULL AS suspended,
  ARRAY(SELECT r.role FROM identity.platform_role r WHERE r.person_id = p.id) AS "platformRoles",
  (SELECT json_agg(json_build_object('institutionId', m.institution_id, 'roles', m.roles, 'memberSchool', ${TAKES_PART}) ORDER BY m.starts_at, m.id) FROM ${MEMBERSHIPS}) AS memberships,
  (SELECT ARRAY(SELECT e.id FROM identity.exclusion e WHERE NOT own.schools <@ e.schools)
     FROM (SELECT array_agg(s.id) AS schools FROM ${MEMBERSHIPS} AND ${TAKES_PART}) own) AS beyond`;

const BY_SESSION = kept(`
  SELECT k.id, NULL AS scopes, k.last_seen_at < now() - $2::int * interval '1 ms' AS stale, ${PERSON_FACTS}
    FROM identity.session k JOIN identity.person p ON p.id = k.person_id
   WHERE k.token_hash = $1 AND k.expires_at > now()`);

const BY_TOKEN = kept(`
  SELECT k.id, k.scopes, k.last_used_at IS NULL OR k.last_used_at < now() - $2::int * interval '1 ms' AS stale, ${PERSON_FACTS}
    FROM identity.api_token k JOIN identity.person p ON p.id = k.person_id
   WHERE k.token_hash = $1 AND k.expires_at > now()`);

const BY_PERSON = kept(`SELECT ${PERSON_FACTS} FROM identity.person p WHERE p.id = $1`);

/** Who is looking: from a session cookie or a personal API token, in one statement. */
@Injectable()
export class Viewers implements ViewerSource {
  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly seen: LastSeen,
  ) {}

  /** Whoever sends an Authorization header is judged by it alone; a cookie beside it does not count. */
  async viewerOf(headers: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Viewer> {
    const db = this.database.source.manager;
    if (headers.authorization !== undefined) {
      const token = /^Bearer (\S+)$/i.exec(headers.authorization)?.[1];
      return token?.startsWith(TOKEN_PREFIX) ? this.bySecret(db, BY_TOKEN, token, 'token') : ANONYMOUS;
    }
    const secret = this.cookie.read(headers.cookie);
    return secret === null ? ANONYMOUS : this.bySecret(db, BY_SESSION, secret, 'session');
  }

  /** This person as a viewer, through the context's own connection. */
  async ofPerson(ctx: Ctx, personId: string): Promise<Viewer> {
    const [facts] = await ctx.db.query<Facts[]>(BY_PERSON, [personId]);
    return facts ? viewerFrom({ ...facts, scopes: null }) : ANONYMOUS;
  }

  /** Makes this person the viewer for the rest of the request that lets them in. */
  async become(ctx: Ctx, personId: string): Promise<void> {
    const viewer = await this.ofPerson(ctx, personId);
    (ctx as { viewer: Viewer }).viewer = viewer;
    ctx.loaders.clear();
  }

  private async bySecret(db: EntityManager, sql: string, secret: string, kind: 'session' | 'token'): Promise<Viewer> {
    const [facts] = await db.query<Facts[]>(sql, [hashSecret(secret), SEEN_EVERY]);
    if (!facts) return ANONYMOUS;
    if (facts.stale) this.seen.note(kind, facts.id);
    return viewerFrom(facts);
  }
}

const viewerFrom = (facts: Omit<Facts, 'id' | 'stale'>): Viewer =>
  viewerOf({
    personId: facts.personId,
    suspended: facts.suspended,
    memberships: facts.memberships ?? [],
    platformRoles: facts.platformRoles,
    beyond: facts.beyond,
    tokenScopes: facts.scopes,
  });

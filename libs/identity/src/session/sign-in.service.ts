import { clean, DomainError } from '@deelgenoot/kernel';
import { CONFIG, type Config, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { countedOf } from '../limits/limited.ts';
import { Limits } from '../limits/limits.ts';
import { Passwords } from '../password/passwords.ts';
import { parseEmail } from '../person/email.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { deviceOf } from './device.ts';
import { SessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import { Viewers } from './viewers.ts';

export interface DemoAccountRow {
  key: string;
  name: string;
  role: string;
  school: string | null;
}

/** Every way in ends here: one session, in one cookie. */
@Injectable()
export class SignIn {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly viewers: Viewers,
    private readonly limits: Limits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DEMO'>,
  ) {}

  /** @throws DomainError SIGN_IN_FAILED, the same for an unknown address and a wrong password */
  async withPassword(http: GraphqlContext, email: string, password: string): Promise<PersonRow> {
    const address = parseEmail(email);
    const person = address === null ? null : await this.people.byEmail(http.ctx, address);
    if (!(await this.passwords.matches(http.ctx, person?.id ?? null, password))) throw new DomainError('DENIED', 'SIGN_IN_FAILED');
    await this.limits.giveBack(http.ctx, 'signIn', countedOf(http, email));
    return this.letIn(http, person!);
  }

  /** A new session in place of whatever session this browser had, so that a planted cookie gains nothing. */
  async letIn({ ctx, req, res }: GraphqlContext, person: PersonRow): Promise<PersonRow> {
    const before = this.cookie.read(req.headers.cookie);
    if (before !== null) await this.sessions.endBySecret(ctx, before);
    this.cookie.set(res, await this.sessions.start(ctx, person.id, deviceOf(req.headers['user-agent'])));
    await this.viewers.become(ctx, person.id);
    return person;
  }

  async out({ ctx, req, res }: GraphqlContext): Promise<void> {
    const secret = this.cookie.read(req.headers.cookie);
    if (secret !== null) await this.sessions.endBySecret(ctx, secret);
    this.cookie.clear(res);
  }

  /** The accounts of demo mode; null outside it. */
  async demoAccounts(ctx: Ctx): Promise<DemoAccountRow[] | null> {
    return this.config.DEMO ? ctx.db.query(DEMO_ACCOUNTS) : null;
  }

  /** @throws DomainError DEMO_ONLY outside demo mode; SIGN_IN_FAILED without such an account */
  async asDemo(http: GraphqlContext, key: string): Promise<PersonRow> {
    if (!this.config.DEMO) throw new DomainError('DENIED', 'DEMO_ONLY');
    const [row] = await http.ctx.db.query<{ id: string }[]>('SELECT id FROM identity.person WHERE demo AND demo_key = $1', [clean(key)]);
    if (!row) throw new DomainError('DENIED', 'SIGN_IN_FAILED');
    return this.letIn(http, (await this.people.load(http.ctx, row.id))!);
  }
}

/** Each with the weightiest of their roles: what a visitor wants to choose by. */
const DEMO_ACCOUNTS = `
  SELECT p.demo_key AS key, p.name, s.name AS school,
         CASE WHEN 'admin' = ANY(r.roles) THEN 'admin' WHEN 'moderator' = ANY(r.roles) THEN 'platform-moderator' WHEN p.suspended_at IS NOT NULL THEN 'suspended'
              WHEN 'manager' = ANY(m.roles) THEN 'manager' WHEN 'moderator' = ANY(m.roles) THEN 'moderator' WHEN 'icoach' = ANY(m.roles) THEN 'icoach'
              ELSE 'teacher' END AS role
    FROM identity.person p
    LEFT JOIN LATERAL (SELECT array_agg(role) AS roles FROM identity.platform_role WHERE person_id = p.id) r ON true
    LEFT JOIN LATERAL (SELECT institution_id, roles FROM identity.membership WHERE person_id = p.id AND starts_at <= now() AND (ends_at IS NULL OR ends_at > now()) ORDER BY starts_at, id LIMIT 1) m ON true
    LEFT JOIN identity.institution s ON s.id = m.institution_id
   WHERE p.demo AND p.demo_key IS NOT NULL
   ORDER BY p.created_at, p.id`;

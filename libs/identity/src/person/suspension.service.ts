import { demand, DomainError, isId, LIMITS, notFound, refuse, requireText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MailLinks } from '../mail-link/mail-links.ts';
import { mayAdminister } from '../membership/membership.policy.ts';
import { Passes } from '../membership/passes.ts';
import { Sessions } from '../session/sessions.ts';
import { ApiTokens } from '../token/api-tokens.ts';
import { IdentityMail } from './identity-mails.ts';
import { People } from './people.ts';
import type { PersonRow } from './person.entity.ts';

/** Someone who harms others loses every pass for a while; what is theirs stays theirs, and they may still withdraw. */
@Injectable()
export class Suspension {
  constructor(
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly links: MailLinks,
    private readonly passes: Passes,
    private readonly mail: IdentityMail,
  ) {}

  /**
   * At commit every session, token and open link of theirs is gone, and every socket has left its rooms. They may sign in again, and then see
   * what is public and their own.
   * @throws DomainError NOT_FOUND; NOT_ALLOWED for oneself; STALE when they are suspended already
   */
  async suspend(ctx: Ctx, id: string, reason: string): Promise<PersonRow> {
    const person = await this.find(ctx, id);
    demand(person.id !== ctx.viewer.personId || refuse('NOT_ALLOWED', 'CONFLICT'));
    const why = requireText(reason, 'reason', LIMITS.reason);
    if (person.suspendedAt !== null) throw new DomainError('CONFLICT', 'STALE');
    const changed = await this.people.update(ctx, id, { suspendedAt: ctx.now });
    await this.sessions.endAll(ctx, id);
    await this.tokens.revokeAll(ctx, id);
    await this.passes.changed(ctx, [id]);
    await this.links.closeAll(ctx, id);
    await this.mail.send(ctx, 'suspended', person.email, person.locale, { name: person.name, reason: why });
    return changed;
  }

  /** @throws DomainError NOT_FOUND; STALE when they are not suspended */
  async reinstate(ctx: Ctx, id: string, reason: string): Promise<PersonRow> {
    const person = await this.find(ctx, id);
    requireText(reason, 'reason', LIMITS.reason);
    if (person.suspendedAt === null) throw new DomainError('CONFLICT', 'STALE');
    const changed = await this.people.update(ctx, id, { suspendedAt: null });
    await this.passes.changed(ctx, [id]);
    await this.mail.send(ctx, 'reinstated', person.email, person.locale, { name: person.name });
    return changed;
  }

  /** Locked, so that of two administrators at once the second sees what the first did. */
  private async find(ctx: Ctx, id: string): Promise<PersonRow> {
    demand(mayAdminister(ctx.viewer));
    const person = isId(id) ? await this.people.lock(ctx, id) : null;
    if (!person) throw notFound();
    return person;
  }
}

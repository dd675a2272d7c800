import { demand, DomainError } from '@deelgenoot/kernel';
import type { Ctx, GraphqlContext } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { requireSelf } from '../account/require-self.ts';
import { Memberships } from '../membership/memberships.ts';
import { Passwords } from '../password/passwords.ts';
import { IdentityMail } from '../person/identity-mails.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { Schools } from '../school/schools.ts';
import { SessionCookie } from '../session/session-cookie.ts';
import { Sessions } from '../session/sessions.ts';
import { ApiTokens } from '../token/api-tokens.ts';
import { type Chosen, mayErase, type Posts, readChoices } from './erasure.policy.ts';
import { ErasureRepository } from './erasure.repository.ts';
import { type ErasureChoice, PersonalDataOwners } from './personal-data.ts';

/** One question to someone who leaves. */
export interface ErasureQuestion {
  readonly kind: string;
  readonly choices: readonly ErasureChoice[];
  readonly count: number;
}

/** Someone leaves for good: what is theirs goes as they choose, and afterwards nobody can tell who it was. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly owners: PersonalDataOwners,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly memberships: Memberships,
    private readonly schools: Schools,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly cookie: SessionCookie,
    private readonly mail: IdentityMail,
    private readonly rows: ErasureRepository,
  ) {}

  /** What they can choose about, as far as there is any. @throws DomainError SIGN_IN_REQUIRED */
  async questions(ctx: Ctx): Promise<ErasureQuestion[]> {
    const self = await requireSelf(ctx, this.people);
    const rows = [self, ...(await this.rows.namedAs(ctx, self))];
    const asked = this.owners.all().filter(({ choices }) => choices.length > 0);
    const counted = await Promise.all(
      asked.map(async (owner) => {
        const counts = await Promise.all(rows.map(({ id }) => owner.count?.(ctx, id) ?? 0));
        return { kind: owner.kind, choices: owner.choices, count: counts.reduce((sum, n) => sum + n, 0) };
      }),
    );
    return counted.filter(({ count }) => count > 0);
  }

  /** What must be handed over first. @throws DomainError SIGN_IN_REQUIRED */
  async posts(ctx: Ctx): Promise<Posts> {
    const { id } = await requireSelf(ctx, this.people);
    const managed = (await this.memberships.of(ctx, id)).filter(({ roles }) => roles.includes('manager'));
    const alone: string[] = [];
    for (const membership of managed) if ((await this.memberships.otherManagers(ctx, membership)) === 0) alone.push(membership.institutionId);
    const names = (await this.schools.byIds(ctx, alone)).map(({ name }) => name).sort();
    return { lastManagerOf: names, lastAdministrator: await this.rows.isLastAdministrator(ctx, id) };
  }

  /**
   * At commit they are signed out everywhere, their keys, links, roles and memberships are gone, and their name and address
   * stand nowhere any more, also not where a school named them as a maker by that address. It cannot be undone.
   * @throws DomainError SIGN_IN_REQUIRED; PASSWORD_WRONG; LAST_MANAGER, LAST_ADMINISTRATOR; INVALID_INPUT for a choice that is not there
   */
  async erase({ ctx, res }: GraphqlContext, password: string, chosen: readonly Chosen[]): Promise<void> {
    const { id } = await requireSelf(ctx, this.people);
    const person = (await this.people.lock(ctx, id))!;
    const choices = readChoices(this.owners.all(), chosen);
    if (!(await this.passwords.matches(ctx, id, password))) throw new DomainError('DENIED', 'PASSWORD_WRONG');
    demand(mayErase(await this.posts(ctx)));

    const rows = [person, ...(await this.rows.namedAs(ctx, person, true))];
    for (const row of rows) for (const owner of this.owners.all()) await owner.erase?.(ctx, row, choices.get(owner.kind)!);
    await this.leave(ctx, person);
    for (const row of rows) await this.rows.erase(ctx, row);
    ctx.loaders.clear();
    for (const row of rows) for (const owner of this.owners.all()) await owner.forget?.(ctx, row);
    await this.mail.send(ctx, 'account-erased', person.email, person.locale, {});
    this.cookie.clear(res);
  }

  private async leave(ctx: Ctx, person: PersonRow): Promise<void> {
    for (const membership of await this.memberships.of(ctx, person.id)) await this.memberships.end(ctx, membership);
    await this.tokens.revokeAll(ctx, person.id);
    await this.sessions.endAll(ctx, person.id);
  }
}

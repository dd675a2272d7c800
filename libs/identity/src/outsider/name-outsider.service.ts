import { demand, requireName } from '@deelgenoot/kernel';
import type { Ctx, Locale } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayManage } from '../membership/membership.policy.ts';
import { requireEmail } from '../person/email.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';

/** Someone who made something and has no account: retired, of another employer, hired for a while. */
export interface Outsider {
  readonly name: string;
  readonly email: string;
  /** Of the mails they get. */
  readonly locale: Locale;
}

/** A school names a maker who cannot sign in, so that they can be asked all the same. */
@Injectable()
export class NameOutsider {
  constructor(private readonly people: People) {}

  /**
   * @returns whom the school knows by this address: one of its people, the maker it named before, else a new one under this
   * name. Whether someone elsewhere has the address makes no difference, so nobody learns it.
   * @throws DomainError NOT_ALLOWED unless the viewer manages the school; EMAIL_INVALID, TEXT_EMPTY, TEXT_TOO_LONG
   */
  async name(ctx: Ctx, schoolId: string, { name, email: address, locale }: Outsider): Promise<PersonRow> {
    demand(mayManage(ctx.viewer, schoolId));
    const email = requireEmail(address);
    const known = await this.people.byEmailAt(ctx, schoolId, email);
    return known ?? this.people.add(ctx, { name: requireName(name), email, locale, namedBy: schoolId });
  }
}

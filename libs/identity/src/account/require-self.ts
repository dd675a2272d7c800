import { DomainError } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import type { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';

/** The one who asks; suspended or not, one's own account stays one's own. @throws DomainError SIGN_IN_REQUIRED */
export async function requireSelf(ctx: Ctx, people: People): Promise<PersonRow> {
  const person = ctx.viewer.personId === null ? null : await people.load(ctx, ctx.viewer.personId);
  if (!person) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
  return person;
}

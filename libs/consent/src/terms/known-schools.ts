import { Schools } from '@deelgenoot/identity';
import { invalid } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** Names of schools in terms must be schools; also ones that do not take part yet can be left out. */
@Injectable()
export class KnownSchools {
  constructor(private readonly schools: Schools) {}

  /** @throws DomainError INVALID_INPUT when one of these is not a school */
  async demand(ctx: Ctx, ids: readonly string[]): Promise<void> {
    const distinct = [...new Set(ids)];
    if (distinct.length > 0 && (await this.schools.byIds(ctx, distinct)).length < distinct.length) throw invalid('INVALID_INPUT', { field: 'schoolIds' });
  }
}

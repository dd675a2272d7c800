import { notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { BULK_REQUEST, distinctIds } from '../consent/bulk.ts';
import { isManager } from '../consent/consent.policy.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { Clearances } from './clearances.ts';

/** A manager takes back the permission of the school itself. The makers' answers stay as they are; without it they open nothing. */
@Injectable()
export class TakeBackClearance {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly clearances: Clearances,
  ) {}

  /**
   * All of them or none; a work that has no clearance stays without.
   * @throws DomainError TOO_MANY_ITEMS, or NOT_FOUND for a work of a school that the viewer does not manage
   */
  async takeBack(ctx: Ctx, kind: string, subjectIds: readonly string[]): Promise<void> {
    const ids = distinctIds(subjectIds, BULK_REQUEST);
    const described = await this.subjects.get(kind).describe(ctx, [...ids]);
    if (described.length < ids.length || !described.every((subject) => isManager(ctx.viewer, subject))) throw notFound();
    await this.clearances.endOf(ctx, kind, ids);
    const stamped = ids.map((subjectId) => ({ subjectKind: kind, subjectId }));
    await this.subjects.restamp(ctx, stamped);
  }
}

import { demand, isId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayAdminister } from '../membership/membership.policy.ts';
import { Memberships } from '../membership/memberships.ts';
import { Passes } from '../membership/passes.ts';
import { SchoolHooks } from './school-hooks.ts';
import { SchoolRow } from './school.entity.ts';
import { mayMerge } from './school.policy.ts';

/** Two schools become one. */
@Injectable()
export class MergeSchools {
  constructor(
    private readonly memberships: Memberships,
    private readonly hooks: SchoolHooks,
    private readonly passes: Passes,
  ) {}

  /**
   * The people of a school carry the pass of its successor from now on, beside the one they had: works keep the pass of the school they came
   * from. They come in as teachers or i-coaches; who manages or moderates the successor is for its own managers to say. What was shared with
   * either is stamped anew in this transaction.
   * @returns the successor
   * @throws DomainError NOT_FOUND; NOT_ALLOWED unless both take part
   */
  async merge(ctx: Ctx, id: string, into: string): Promise<SchoolRow> {
    demand(mayAdminister(ctx.viewer));
    const [from, successor] = await this.lock(ctx, [id, into]);
    if (!from || !successor) throw notFound();
    demand(mayMerge(from, successor));
    await ctx.db.update(SchoolRow, { id }, { status: 'merged', mergedInto: into });
    await this.moveEntrance(ctx, id, into);
    for (const member of await this.memberships.at(ctx, id)) {
      const roles = member.roles.filter((role) => role === 'teacher' || role === 'icoach');
      await this.memberships.start(ctx, member.personId, into, roles.length > 0 ? roles : ['teacher']);
    }
    ctx.loaders.clear();
    await this.hooks.merged(ctx, id, into);
    await this.passes.changedAt(ctx, id);
    await this.passes.changedAt(ctx, into);
    return successor;
  }

  /** In the order that was asked; locked in id order, so that two mergers at once wait for each other. */
  private async lock(ctx: Ctx, ids: readonly string[]): Promise<(SchoolRow | undefined)[]> {
    if (!ids.every(isId)) return [];
    const rows = await ctx.db.createQueryBuilder(SchoolRow, 's').where('s.id = ANY(:ids)', { ids }).orderBy('s.id').setLock('pessimistic_write').getMany();
    return ids.map((id) => rows.find((row) => row.id === id));
  }

  /** Who is invited, or has an address in a domain of the school, enters its successor. */
  private async moveEntrance(ctx: Ctx, id: string, into: string): Promise<void> {
    await ctx.db.query(
      `DELETE FROM identity.invitation i WHERE institution_id = $1 AND accepted_at IS NULL
         AND EXISTS (SELECT FROM identity.invitation o WHERE o.institution_id = $2 AND o.email = i.email AND o.accepted_at IS NULL)`,
      [id, into],
    );
    await ctx.db.query(
      `UPDATE identity.invitation SET institution_id = $2, roles = CASE WHEN roles && '{teacher,icoach}' THEN array_remove(array_remove(roles, 'manager'), 'moderator') ELSE '{teacher}' END
        WHERE institution_id = $1 AND accepted_at IS NULL`,
      [id, into],
    );
    await ctx.db.query(
      `DELETE FROM identity.school_domain d WHERE institution_id = $1 AND EXISTS (SELECT FROM identity.school_domain o WHERE o.institution_id = $2 AND o.domain = d.domain AND (o.confirmed_at IS NOT NULL OR d.confirmed_at IS NULL))`,
      [id, into],
    );
    await ctx.db.query(
      `DELETE FROM identity.school_domain o USING identity.school_domain d WHERE o.institution_id = $2 AND d.institution_id = $1 AND o.domain = d.domain`,
      [id, into],
    );
    await ctx.db.query('UPDATE identity.school_domain SET institution_id = $2 WHERE institution_id = $1', [id, into]);
  }
}

import { demand, isId, LIMITS, notFound, optionalText, refuse } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayAdminister } from '../membership/membership.policy.ts';
import { Passes } from '../membership/passes.ts';
import { schoolOf, seedReferenceSchools, type SchoolImport } from './reference-schools.ts';
import { SchoolRow, type SchoolStatusValue } from './school.entity.ts';
import { SchoolHooks } from './school-hooks.ts';
import { mayBecome } from './school.policy.ts';
import type { SchoolInput } from './school.type.ts';
import { Schools } from './schools.ts';

/** Administrators keep the list of schools, and who takes part. */
@Injectable()
export class SchoolAdmin {
  constructor(
    private readonly schools: Schools,
    private readonly hooks: SchoolHooks,
    private readonly passes: Passes,
  ) {}

  async create(ctx: Ctx, input: SchoolInput): Promise<SchoolRow> {
    demand(mayAdminister(ctx.viewer));
    const facts = schoolOf(input);
    const [same] = await ctx.db.query<unknown[]>('SELECT FROM identity.institution WHERE lower(name) = lower($1) AND lower(town) = lower($2)', [
      facts.name,
      facts.town,
    ]);
    demand(same === undefined || refuse('NAME_TAKEN', 'CONFLICT', { name: facts.name }));
    return this.schools.add(ctx, { ...facts, intro: optionalText(input.intro, 'intro', LIMITS.short) });
  }

  async update(ctx: Ctx, id: string, input: SchoolInput): Promise<SchoolRow> {
    demand(mayAdminister(ctx.viewer));
    const school = await this.find(ctx, id);
    const changes = { ...schoolOf(input), intro: optionalText(input.intro, 'intro', LIMITS.short) };
    await ctx.db.update(SchoolRow, { id }, changes);
    return { ...school, ...changes };
  }

  /** Joining and leaving changes what people may see: the hooks restamp content in this same transaction. */
  async setStatus(ctx: Ctx, id: string, status: SchoolStatusValue): Promise<SchoolRow> {
    demand(mayAdminister(ctx.viewer));
    const school = await this.find(ctx, id);
    demand(mayBecome(school.status, status));
    if (school.status === status) return school;
    const leftAt = status === 'left' ? ctx.now : null;
    await ctx.db.update(SchoolRow, { id }, { status, leftAt });
    ctx.loaders.clear();
    await (status === 'member' ? this.hooks.joined(ctx, id) : this.hooks.left(ctx, id));
    await this.passes.changedAt(ctx, id);
    return { ...school, status, leftAt };
  }

  async import(ctx: Ctx, csv: string): Promise<SchoolImport> {
    demand(mayAdminister(ctx.viewer));
    return seedReferenceSchools(ctx, csv);
  }

  /** Locked, so that of two changes of status at once the second sees the first. */
  private async find(ctx: Ctx, id: string): Promise<SchoolRow> {
    const school = isId(id) ? await ctx.db.findOne(SchoolRow, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
    if (!school) throw notFound();
    return school;
  }
}

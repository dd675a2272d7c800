import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Audited } from '../audit/audited.ts';
import type { CsvFault } from '../csv.ts';
import { InviteReportType } from '../invitation/invitation.type.ts';
import { MergeSchools } from './merge-schools.service.ts';
import { SchoolAdmin } from './school-admin.service.ts';
import type { SchoolRow, SchoolStatusValue } from './school.entity.ts';
import { SchoolInput, SchoolStatusEnum, SchoolType } from './school.type.ts';

@Resolver()
export class SchoolAdminResolver {
  constructor(
    private readonly admin: SchoolAdmin,
    private readonly mergers: MergeSchools,
  ) {}

  @Mutation(() => SchoolType)
  @Audited((_: unknown, { name }: SchoolRow) => name)
  createSchool(@Context() ctx: Ctx, @Args('input') input: SchoolInput): Promise<SchoolRow> {
    return this.admin.create(ctx, input);
  }

  @Mutation(() => SchoolType)
  @Audited((_: unknown, { name }: SchoolRow) => name)
  updateSchool(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('input') input: SchoolInput): Promise<SchoolRow> {
    return this.admin.update(ctx, id, input);
  }

  @Mutation(() => SchoolType)
  @Audited((_: unknown, { name }: SchoolRow) => name)
  setSchoolStatus(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('status', { type: () => SchoolStatusEnum }) status: SchoolStatusValue,
  ): Promise<SchoolRow> {
    return this.admin.setStatus(ctx, id, status);
  }

  @Mutation(() => SchoolType, { description: 'The people of this school carry the pass of its successor too; the successor is the answer.' })
  @Audited((_: unknown, { name }: SchoolRow) => name)
  mergeSchool(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('into', { type: () => ID }) into: string): Promise<SchoolRow> {
    return this.mergers.merge(ctx, id, into);
  }

  @Mutation(() => InviteReportType)
  @Audited(() => null)
  async importSchools(@Context() ctx: Ctx, @Args('csv') csv: string): Promise<{ invited: number; faults: CsvFault[] }> {
    const { written, faults } = await this.admin.import(ctx, csv);
    return { invited: written, faults };
  }
}

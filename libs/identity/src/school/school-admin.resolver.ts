import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { CsvFault } from '../csv.ts';
import { InviteReportType } from '../invitation/invitation.type.ts';
import { SchoolAdmin } from './school-admin.service.ts';
import type { SchoolRow, SchoolStatusValue } from './school.entity.ts';
import { SchoolInput, SchoolStatusEnum, SchoolType } from './school.type.ts';

@Resolver()
export class SchoolAdminResolver {
  constructor(private readonly admin: SchoolAdmin) {}

  @Mutation(() => SchoolType)
  createSchool(@Context() ctx: Ctx, @Args('input') input: SchoolInput): Promise<SchoolRow> {
    return this.admin.create(ctx, input);
  }

  @Mutation(() => SchoolType)
  updateSchool(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('input') input: SchoolInput): Promise<SchoolRow> {
    return this.admin.update(ctx, id, input);
  }

  @Mutation(() => SchoolType)
  setSchoolStatus(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('status', { type: () => SchoolStatusEnum }) status: SchoolStatusValue,
  ): Promise<SchoolRow> {
    return this.admin.setStatus(ctx, id, status);
  }

  @Mutation(() => InviteReportType)
  async importSchools(@Context() ctx: Ctx, @Args('csv') csv: string): Promise<{ invited: number; faults: CsvFault[] }> {
    const { written, faults } = await this.admin.import(ctx, csv);
    return { invited: written, faults };
  }
}

import { SigningKey } from '@deelgenoot/consent';
import { Audited, Schools } from '@deelgenoot/identity';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AcademyExport } from './export.entity.ts';
import { ExportRepository } from './export.repository.ts';
import { ExportService } from './export.service.ts';
import { type ExportStateEnum, ExportType } from './export.type.ts';

/** Whether the zip can be had at this moment. */
export const isReady = ({ state, expiresAt }: AcademyExport, now: Date): boolean => state === 'done' && expiresAt !== null && expiresAt > now;

const face = (one: AcademyExport, now: Date): ExportType => ({
  ...one,
  state: one.state as ExportStateEnum,
  url: isReady(one, now) ? `/exports/${one.id}` : null,
});

@Resolver(() => ExportType)
export class ExportResolver {
  constructor(
    private readonly exports: ExportRepository,
    private readonly service: ExportService,
    private readonly key: SigningKey,
    private readonly schools: Schools,
  ) {}

  @Query(() => ExportType)
  async academyExport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ExportType> {
    return face(await this.exports.get(ctx, id), ctx.now);
  }

  @Query(() => [ExportType], { description: 'The latest exports of a school, newest first.' })
  async academyExports(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<ExportType[]> {
    return (await this.exports.recent(ctx, schoolId)).map((one) => face(one, ctx.now));
  }

  @Query(() => String, { description: 'SHA-256 of the key with which this system signs its ledger and its exports, in hex.' })
  async ledgerKey(): Promise<string> {
    return (await this.key.public()).sha256;
  }

  @Audited((_: unknown, { schoolName }: ExportType) => schoolName ?? null)
  @Mutation(() => ExportType)
  async startAcademyExport(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<ExportType> {
    const one = await this.service.start(ctx, schoolId);
    const school = await this.schools.load(ctx, schoolId);
    return { ...face(one, ctx.now), schoolName: school?.name };
  }

  @Mutation(() => ExportType)
  async cancelAcademyExport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ExportType> {
    return face(await this.service.cancel(ctx, id), ctx.now);
  }
}

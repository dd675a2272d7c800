import { fileURLToPath } from 'node:url';
import { Drafts, MATERIAL, MaterialRepository, type ReadFile, StampMaterials } from '@deelgenoot/catalog';
import { Contributions } from '@deelgenoot/consent';
import { DAY } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import { DEMO_DIR, type DemoMaterial, readDemo } from './world.ts';

export type ReadFiles = ReadonlyMap<string, ReadFile>;

/** Reads the files of the demo world, two at a time: reading is most of the work, and needs no transaction. */
export async function readFiles(app: INestApplicationContext): Promise<ReadFiles> {
  const waiting = readDemo<DemoMaterial>('materials');
  const files = new Map<string, ReadFile>();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const path = fileURLToPath(new URL(`files/${next.file}`, DEMO_DIR));
      files.set(next.key, await app.get(Drafts).read(path, next.file));
    }
  };
  await Promise.all([work(), work()]);
  return files;
}

/** The works, published at home; who sees them elsewhere follows from the consents. */
export async function seedMaterials(
  app: INestApplicationContext,
  ctx: Ctx,
  cast: Cast,
  files: ReadFiles,
  tools: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const today = ctx.now;
  for (const one of readDemo<DemoMaterial>('materials')) {
    const makers = one.makers.map((key) => cast.people.get(key) as string);
    ctx.now = new Date(today.getTime() - one.publishedDaysAgo * DAY);
    const version = await app.get(Drafts).create(ctx, files.get(one.key) as ReadFile, {
      institutionId: cast.schools.get(one.school) as string,
      createdBy: makers[0] as string,
      title: one.title,
      description: one.description,
      kind: one.kind,
      domains: [one.domain],
      levels: one.levels,
      form: one.form,
      durationMinutes: one.durationMinutes,
      language: one.lang,
      toolIds: one.tools.flatMap((key) => tools.get(key) ?? []),
      bateson: one.bateson,
      buildingBlocks: one.bouwstenen,
      ictCompetences: one.ict,
      licence: one.licence,
    });
    ids.set(one.key, version.materialId);
    await app.get(Contributions).setAuthors(ctx, MATERIAL, version.materialId, makers);
    if (one.status === 'published') {
      await app.get(MaterialRepository).save(ctx, version.id, { status: 'published', publishedAt: ctx.now });
      await app.get(StampMaterials).restamp(ctx, [version.materialId]);
    }
    await app.get(SearchIndex).changed(ctx, MATERIAL, [version.id]);
  }
  ctx.now = today;
  return ids;
}

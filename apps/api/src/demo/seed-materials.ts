import { fileURLToPath } from 'node:url';
import { Drafts, MATERIAL, MaterialRepository, type ReadFile, StampMaterials } from '@deelgenoot/catalog';
import { Contributions } from '@deelgenoot/consent';
import { DAY } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import { DEMO_DIR, type DemoMaterial } from './world.ts';

/** Files that are being read, by name. */
export type Reading = ReadonlyMap<string, Promise<ReadFile>>;

const LANES = 2;

/**
 * Begins to read the files of the demo world, in the order in which they are needed. Reading is most of the work and happens
 * in processes of its own, so the database is filled meanwhile.
 */
export function readFiles(app: INestApplicationContext, materials: readonly DemoMaterial[]): Reading {
  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  const files = new Map<string, Promise<ReadFile>>();
  for (const name of materials.flatMap(({ file, captions }) => (captions ? [file, captions] : [file]))) {
    const lane = files.size % LANES;
    const reading = (lanes[lane] as Promise<void>).then(() => app.get(Drafts).read(fileURLToPath(new URL(`files/${name}`, DEMO_DIR)), name));
    lanes[lane] = reading.then(
      () => undefined,
      () => undefined, // whoever asks for the file hears of it
    );
    files.set(name, reading);
  }
  return files;
}

/**
 * One work, published at home on its day; who sees it elsewhere follows from the consents.
 * @returns the id of the work
 */
export async function seedMaterial(
  app: INestApplicationContext,
  ctx: Ctx,
  cast: Cast,
  files: Reading,
  tools: ReadonlyMap<string, string>,
  one: DemoMaterial,
): Promise<string> {
  const today = ctx.now;
  ctx.now = new Date(today.getTime() - one.publishedDaysAgo * DAY);
  const makers = one.makers.map((key) => cast.people.get(key) as string);
  const facts = {
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
  };
  const version = await app.get(Drafts).create(ctx, (await files.get(one.file)) as ReadFile, facts);
  if (one.captions) await app.get(Drafts).addFile(ctx, version.id, 1, (await files.get(one.captions)) as ReadFile);
  await app.get(Contributions).setAuthors(ctx, MATERIAL, version.materialId, makers);
  if (one.status === 'published') await publish(app, ctx, version);
  await app.get(SearchIndex).changed(ctx, MATERIAL, [version.id]);
  ctx.now = today;
  return version.materialId;
}

async function publish(app: INestApplicationContext, ctx: Ctx, { id, materialId }: { id: string; materialId: string }): Promise<void> {
  await app.get(MaterialRepository).save(ctx, id, { status: 'published', publishedAt: ctx.now });
  await app.get(StampMaterials).restamp(ctx, [materialId]);
}

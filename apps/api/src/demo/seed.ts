import 'reflect-metadata';
import { Sweep } from '@deelgenoot/consent';
import { type Config, Database } from '@deelgenoot/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { seedCommunity } from './seed-community.ts';
import { seedConsents } from './seed-consents.ts';
import { readFiles, seedMaterial } from './seed-materials.ts';
import { seedPeople, suspendPeople } from './seed-people.ts';
import { seedTools } from './seed-tools.ts';
import { type DemoMaterial, readDemo } from './world.ts';

/**
 * Lays the invented world of the demo into an empty database: all of it in one transaction, or nothing.
 * @returns false when a demo world is there already
 */
export async function seedDemo(config: Config): Promise<boolean> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: false });
  try {
    const database = app.get(Database);
    const [there] = await database.source.query('SELECT 1 FROM identity.institution WHERE demo LIMIT 1');
    if (there) return false;
    const works = readDemo<DemoMaterial>('materials');
    const files = readFiles(app, works);
    const ctx = database.context();
    await database.transact(ctx, async () => {
      const cast = await seedPeople(app, ctx);
      const tools = await seedTools(app, ctx, cast);
      const materials = new Map<string, string>();
      for (const one of works) {
        const id = await seedMaterial(app, ctx, cast, files, tools, one);
        materials.set(one.key, id);
        await seedConsents(app, ctx, cast, one, id);
      }
      await app.get(Sweep).run(ctx);
      await seedCommunity(app, ctx, cast, materials, tools);
      await suspendPeople(app, ctx, cast);
    });
    return true;
  } finally {
    await app.close();
  }
}

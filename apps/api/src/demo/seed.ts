import 'reflect-metadata';
import { type Config, Database } from '@deelgenoot/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { seedCommunity } from './seed-community.ts';
import { seedConsents } from './seed-consents.ts';
import { readFiles, seedMaterials } from './seed-materials.ts';
import { seedPeople, suspendPeople } from './seed-people.ts';
import { seedTools } from './seed-tools.ts';

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
    const files = await readFiles(app);
    const ctx = database.context();
    await database.transact(ctx, async () => {
      const cast = await seedPeople(app, ctx);
      const tools = await seedTools(app, ctx, cast);
      const materials = await seedMaterials(app, ctx, cast, files, tools);
      await seedConsents(app, ctx, cast, materials);
      await seedCommunity(app, ctx, cast, materials, tools);
      await suspendPeople(app, ctx, cast);
    });
    return true;
  } finally {
    await app.close();
  }
}

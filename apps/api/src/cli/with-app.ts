import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';

/** Runs a command on the rooms of the program, without its doors; the exit code is 1 when it answers false or fails. */
export async function withApp(work: (app: INestApplicationContext) => Promise<boolean>): Promise<void> {
  try {
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(readConfig(process.env)), { logger: false, abortOnError: false });
    const ok = await work(app).finally(() => app.close());
    process.exit(ok ? 0 : 1);
  } catch (error) {
    console.error(
      error instanceof ConfigError
        ? `${error.message}\nSet DATABASE_URL to the database to look at${existsSync('.data') ? '; the embedded one is named while npm start runs' : ''}.`
        : error,
    );
    process.exit(1);
  }
}

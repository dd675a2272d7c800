import 'reflect-metadata';
import { ConfigError, readConfig } from '@deelgenoot/platform';
import { embeddedUrl } from '@deelgenoot/platform/embedded';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { readRunning } from '../launch/data-folder.ts';

/** Without `DATABASE_URL`: the embedded database, which is there while `npm start` runs. */
const settings = (): NodeJS.ProcessEnv =>
  process.env['DATABASE_URL']
    ? process.env
    : { PUBLIC_URL: readRunning('.data')?.url, ...process.env, DATABASE_URL: embeddedUrl('.data/postgres') ?? undefined };

/** Runs a command on the rooms of the program, without its doors; the exit code is 1 when it answers false or fails. */
export async function withApp(work: (app: INestApplicationContext) => Promise<boolean>): Promise<void> {
  try {
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(readConfig(settings())), { logger: false, abortOnError: false });
    const ok = await work(app).finally(() => app.close());
    process.exit(ok ? 0 : 1);
  } catch (error) {
    console.error(
      error instanceof ConfigError ? `${error.message}\nSet DATABASE_URL to the database to work on, or leave "npm start" running to work on its own.` : error,
    );
    process.exit(1);
  }
}

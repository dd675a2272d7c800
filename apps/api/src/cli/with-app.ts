import 'reflect-metadata';
import { ConfigError, readConfig } from '@deelgenoot/platform';
import { BackupFault } from '@deelgenoot/platform/backup';
import { embeddedUrl } from '@deelgenoot/platform/embedded';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { readRunning } from '../launch/data-folder.ts';

/** The environment; without `DATABASE_URL` that of the embedded database, which is there while `npm start` runs. */
export const settings = (): NodeJS.ProcessEnv =>
  process.env['DATABASE_URL']
    ? process.env
    : { PUBLIC_URL: readRunning('.data')?.url, ...process.env, DATABASE_URL: embeddedUrl('.data/postgres') ?? undefined };

/** Runs a command; what stops it is said in one sentence where it can be, and the exit code is 1. */
export async function inOneSentence(work: () => Promise<boolean | void>): Promise<void> {
  try {
    process.exit((await work()) === false ? 1 : 0);
  } catch (error) {
    console.error(sentenceOf(error as NodeJS.ErrnoException));
    process.exit(1);
  }
}

const HINT = 'Set DATABASE_URL to the database to work on, or leave "npm start" running to work on its own.';

function sentenceOf(error: NodeJS.ErrnoException): unknown {
  if (error instanceof ConfigError) return `${error.message}\n${HINT}`;
  if (error.code === 'ECONNREFUSED') return `The database does not answer. ${HINT}`;
  return error instanceof BackupFault ? error.message : error;
}

/** Runs a command on the rooms of the program, without its doors; the exit code is 1 when it answers false or fails. */
export const withApp = (work: (app: INestApplicationContext) => Promise<boolean>): Promise<void> =>
  inOneSentence(async () => {
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(readConfig(settings())), { logger: false, abortOnError: false });
    return work(app).finally(() => app.close());
  });

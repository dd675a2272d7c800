import 'reflect-metadata';
import { ConfigError, Jobs, Log, readConfig, startWorker } from '@deelgenoot/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { giveBackMemory } from './give-back-memory.ts';

/** Starts the worker: the same rooms, without doors to the outside. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { bufferLogs: true, abortOnError: false });
  const log = app.get(Log);
  app.useLogger(log);
  const runner = await startWorker(config.DATABASE_URL, app.get(Jobs), (message) => log.warn(message));
  log.info('worker started');
  process.send?.('ready');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await runner.stop().catch(() => undefined);
    await app.close();
    process.exit(0);
  };
  void runner.ended.then(() => {
    if (stopping) return;
    log.warn('the worker lost its work');
    process.exit(1); // whoever started us does so again
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  await giveBackMemory();
}

main().catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});

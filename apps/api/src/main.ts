import 'reflect-metadata';
import { ConfigError, Log, readConfig } from '@deelgenoot/platform';
import { createApp } from './create-app.ts';
import { giveBackMemory } from './give-back-memory.ts';

/** Starts the API; a wrong setting or a port in use ends it with one clear sentence. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.PORT, config.HOST);
  app.get(Log).info('listening', { port: config.PORT });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  await giveBackMemory();
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof ConfigError) console.error(error.message);
  else if (error.code === 'EADDRINUSE') console.error(`Port ${process.env['PORT'] ?? 3000} is in use. Stop the other program, or set PORT.`);
  else console.error(error);
  process.exit(1);
});

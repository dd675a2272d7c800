import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attachContext,
  BrowserCookie,
  type Config,
  ConfigError,
  Database,
  Log,
  MAX_QUERY_BYTES,
  measureRequests,
  Metrics,
  persistedDocuments,
  VIEWER_SOURCE,
  type ViewerSource,
} from '@deelgenoot/platform';
import { DomainError } from '@deelgenoot/kernel';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { AppModule } from './app.module.ts';
import { keepNothing, sameOriginWrites, securityHeaders } from './http/security.ts';
import { servePublicPages } from './http/public-pages.ts';
import { serveWeb } from './http/web.ts';

/**
 * Text by sha256 of the web client's documents; empty when the web client was not built.
 * @throws ConfigError when only known documents may be answered, and none are known
 */
function webDocuments({ WEB_DIR, QUERY_ALLOW_LIST }: Config): Map<string, string> {
  const file = WEB_DIR && join(WEB_DIR, 'persisted.json');
  if (file && existsSync(file)) return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  if (QUERY_ALLOW_LIST) throw new ConfigError('QUERY_ALLOW_LIST needs a built web client: WEB_DIR must hold persisted.json.');
  return new Map();
}

/** Body parser faults in the shape of every other error. */
function bodyErrors(error: Error & { type?: string; status?: number }, _req: Request, res: Response, next: NextFunction): void {
  if (!error.type) return next(error);
  const tooLarge = error.type === 'entity.too.large';
  res.status(tooLarge ? 413 : 400).json({
    errors: [
      {
        message: 'QUERY_INVALID',
        extensions: {
          kind: tooLarge ? 'LIMITED' : 'INVALID',
          code: tooLarge ? 'QUERY_TOO_LARGE' : 'QUERY_INVALID',
          details: tooLarge ? { max: MAX_QUERY_BYTES } : {},
        },
      },
    ],
  });
}

/** Builds the API with all its doors: HTTP, GraphQL, sockets and the web client. Does not listen yet. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const documents = webDocuments(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), { bodyParser: false, bufferLogs: true, abortOnError: false });
  const log = app.get(Log);
  app.useLogger(log);
  app.enableShutdownHooks();
  app.set('trust proxy', config.TRUST_PROXY);
  app.disable('x-powered-by');
  app.use(measureRequests(app.get(Metrics)));
  app.use(securityHeaders(config));
  app.use(keepNothing);
  app.use(sameOriginWrites(config));
  const { WEB_DIR } = config;
  if (WEB_DIR) {
    servePublicPages(app, { ...config, WEB_DIR });
    serveWeb(app, WEB_DIR);
  }
  app.use('/graphql', express.json({ limit: MAX_QUERY_BYTES }), bodyErrors);
  app.use(attachContext(app.get(Database), app.get<ViewerSource>(VIEWER_SOURCE), app.get(BrowserCookie)));
  app.use('/graphql', persistedDocuments(documents, config.QUERY_ALLOW_LIST));
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      exceptionFactory: (faults) => new DomainError('INVALID', 'INVALID_INPUT', { fields: faults.map((fault) => fault.property) }),
    }),
  );
  return app;
}

import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

/** Paths that belong to the API; everything else that a browser navigates to is a page of the web client. */
const API = /^\/(graphql|files|thumbs|previews|receipts|ledger|board|uploads|exports|socket\.io|healthz|readyz|metrics)(\/|$)/;

/** Serves the built web client: hashed assets for ever, the page itself never from a cache. */
export function serveWeb(app: NestExpressApplication, dir: string): void {
  app.use(
    express.static(dir, {
      index: false,
      setHeaders: (res, path) => void res.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.use((req: Request, res: Response, next: NextFunction) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || API.test(req.path) || !req.accepts('html')) return next();
    res.sendFile(join(dir, 'index.html'));
  });
}

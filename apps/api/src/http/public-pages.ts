import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '@deelgenoot/kernel';
import type { Config } from '@deelgenoot/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { headOf, withHead } from './public-head.ts';
import { PublicWorks } from './public-works.ts';

const WORK = /^\/materiaal\/([0-9a-f-]{36})\/?$/i;

/**
 * Pages of public works with their name and description in the head, the list of them for search engines, and what those may
 * read. Asked anew each time, as a stranger: a work that is withdrawn is a page like any other at once, and so is one that never was.
 */
export function servePublicPages(app: NestExpressApplication, config: Config & { WEB_DIR: string }): void {
  const works = new PublicWorks(app);
  const origin = new URL(config.PUBLIC_URL).origin;

  app.use(async (req: Request, res: Response, next: NextFunction) => {
    const id = WORK.exec(req.path)?.[1];
    if (!id || !isId(id) || (req.method !== 'GET' && req.method !== 'HEAD') || !req.accepts('html')) return next();
    try {
      const work = await works.find(id);
      if (!work) return next();
      res.setHeader('cache-control', 'no-cache');
      res.type('html').send(withHead(readFileSync(join(config.WEB_DIR, 'index.html'), 'utf8'), headOf(work, origin)));
    } catch {
      next(); // the page itself needs no database, and says so better
    }
  });

  app.use('/sitemap.xml', async (_req: Request, res: Response, next: NextFunction) => {
    try {
      const urls = config.DEMO ? [] : await works.all();
      const entries = urls.map(({ id, at }) => `<url><loc>${origin}/materiaal/${id}</loc><lastmod>${at.toISOString().slice(0, 10)}</lastmod></url>`);
      res.setHeader('cache-control', 'no-cache');
      res
        .type('application/xml')
        .send(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`);
    } catch (error) {
      next(error);
    }
  });

  /** An invented world is not for search engines; of a real one, only what is public has pages worth finding. */
  const robots = config.DEMO
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nAllow: /$\nAllow: /materiaal/\nAllow: /thumbs/\nAllow: /assets/\nDisallow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
  app.use('/robots.txt', (_req: Request, res: Response) => {
    res.setHeader('cache-control', 'no-cache');
    res.type('text/plain').send(robots);
  });
}

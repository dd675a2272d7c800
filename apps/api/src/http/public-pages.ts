import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SessionCookie } from '@deelgenoot/identity';
import { isId } from '@deelgenoot/kernel';
import type { Config } from '@deelgenoot/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { headOf, withHead } from './public-head.ts';
import { PublicWorks } from './public-works.ts';

const WORK = /^\/materiaal\/([^/]+)\/?$/;

/**
 * Pages of public works with their name and description in the head, the list of them for search engines, and what those may
 * read. Asked anew each time, as a stranger: a work that is withdrawn is not found at once, exactly like one that never was, so that whoever
 * fetched it learns that it is gone. Who is signed in may see more, and asks from within the page.
 */
export function servePublicPages(app: NestExpressApplication, config: Config & { WEB_DIR: string }): void {
  const works = new PublicWorks(app);
  const origin = new URL(config.PUBLIC_URL).origin;
  const sessions = app.get(SessionCookie, { strict: false });
  const page = () => readFileSync(join(config.WEB_DIR, 'index.html'), 'utf8');

  app.use(async (req: Request, res: Response, next: NextFunction) => {
    const id = WORK.exec(req.path)?.[1];
    if (!id || (req.method !== 'GET' && req.method !== 'HEAD') || !req.accepts('html')) return next();
    try {
      const work = isId(id) ? await works.find(id) : null;
      if (!work && sessions.read(req.headers.cookie)) return next();
      res.setHeader('cache-control', 'no-cache');
      res
        .status(work ? 200 : 404)
        .type('html')
        .send(work ? withHead(page(), headOf(work, origin)) : page());
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

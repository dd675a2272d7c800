import { randomUUID } from 'node:crypto';
import type { Viewer } from '@deelgenoot/access';
import type { NextFunction, Request, Response } from 'express';
import type { Ctx, Locale } from '../database/ctx.ts';
import type { Database } from '../database/database.ts';
import type { BrowserCookie } from './cookie.ts';

/** Who is behind these headers. Identity provides it; HTTP, GraphQL and sockets all ask it. */
export interface ViewerSource {
  /** The viewer of a Cookie or Authorization header; anonymous when neither holds. */
  viewerOf(headers: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Viewer>;
}

/** Nest token of the one `ViewerSource`. */
export const VIEWER_SOURCE = Symbol('viewer source');

const CTX = Symbol('ctx');
type WithCtx = Request & { [CTX]?: Ctx };

const localeOf = (req: Request): Locale => (req.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl');

/** Gives every request its `Ctx`, before any route runs. */
export const attachContext =
  (database: Database, viewers: ViewerSource, browser: BrowserCookie) =>
  async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const given = req.header('x-request-id');
    const requestId = given && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    res.setHeader('x-request-id', requestId);
    try {
      const viewer = await viewers.viewerOf({ cookie: req.headers.cookie, authorization: req.headers.authorization });
      (req as WithCtx)[CTX] = database.context(viewer, requestId, localeOf(req), browser.read(req.headers.cookie));
      next();
    } catch (error) {
      next(error);
    }
  };

/** The request's `Ctx`, for routes and the GraphQL context. */
export function contextOf(req: Request): Ctx {
  const ctx = (req as WithCtx)[CTX];
  if (!ctx) throw new Error('no context: attachContext must run first');
  return ctx;
}

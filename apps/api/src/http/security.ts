import type { Config } from '@deelgenoot/platform';
import { DomainError } from '@deelgenoot/kernel';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Headers of every answer: no inline script, no framing by others, HSTS only behind TLS. */
export const securityHeaders = (config: Config) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"], // widths of bars and menus are set by script as attributes; they cannot carry script
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", config.PUBLIC_URL.replace(/^http/, 'ws')],
        frameSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  });

/** What is not said to be kept is kept nowhere; routes that know better say so. */
export const keepNothing = (_req: Request, res: Response, next: NextFunction): void => {
  res.setHeader('cache-control', 'private, no-store');
  next();
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The second wall against forged requests, beside SameSite cookies: a browser that names another origin is refused.
 * Programs with a token send no Origin and pass.
 */
export const sameOriginWrites =
  (config: Config) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const origin = req.headers.origin;
    if (SAFE.has(req.method) || !origin || origin === new URL(config.PUBLIC_URL).origin || origin === `http://${req.headers.host}`) return next();
    const refused = new DomainError('DENIED', 'CSRF_REQUIRED');
    res.status(403).json({ errors: [{ message: refused.code, extensions: { code: refused.code, kind: refused.kind, details: {} } }] });
  };

import type { NextFunction, Request, Response } from 'express';

interface Body {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/**
 * Puts the text of a known document in the place of its hash. The web client sends hashes only; other programs may
 * send texts, unless the allow-list is on.
 * @param documents text by sha256 (hex)
 */
export function persistedDocuments(documents: ReadonlyMap<string, string>, allowListOnly: boolean) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const body = (req.body ?? {}) as Body;
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    const text = typeof hash === 'string' ? documents.get(hash) : undefined;
    if (text !== undefined) {
      body.query = text;
      delete body.extensions;
      return next();
    }
    if (allowListOnly && req.method === 'POST') {
      res.status(400).json({ errors: [{ message: 'QUERY_NOT_ALLOWED', extensions: { kind: 'DENIED', code: 'QUERY_NOT_ALLOWED', details: {} } }] });
      return;
    }
    next();
  };
}

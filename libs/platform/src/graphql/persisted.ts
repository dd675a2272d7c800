import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { stripIgnoredCharacters } from 'graphql';

interface Asked {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether this text is a known one, written as it was or with other blanks, commas and comments. */
function isKnown(documents: ReadonlyMap<string, string>, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  if (documents.has(sha256(text))) return true;
  try {
    return documents.has(sha256(stripIgnoredCharacters(text)));
  } catch {
    return false; // not GraphQL at all
  }
}

/**
 * Puts the text of a known document in the place of its hash (`extensions.persistedQuery.sha256Hash`). With the allow-list,
 * a document that is unknown by hash and by text is refused, whichever way it comes in; without it, texts of others stay allowed.
 * @param documents text by sha256 (hex), without superfluous blanks: what the web client's codegen writes
 */
export function persistedDocuments(documents: ReadonlyMap<string, string>, allowListOnly: boolean) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const body = (req.body ?? {}) as Asked;
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    const text = typeof hash === 'string' ? documents.get(hash) : undefined;
    if (text !== undefined) {
      body.query = text;
      delete body.extensions;
      return next();
    }
    if (!allowListOnly || isKnown(documents, req.method === 'GET' ? req.query['query'] : body.query)) return next();
    res.status(400).json({ errors: [{ message: 'QUERY_NOT_ALLOWED', extensions: { kind: 'DENIED', code: 'QUERY_NOT_ALLOWED', details: {} } }] });
  };
}

import { isId } from '@deelgenoot/kernel';
import { contextOf, type Ctx } from '@deelgenoot/platform';
import type { Request, Response } from 'express';

/** A file of ours by its name: `<id>.pdf` or `<id>.json`; null for any other. */
export function fileOf(name: string): { readonly id: string; readonly form: 'pdf' | 'json' } | null {
  const [id, form] = name.split('.');
  return isId(id) && (form === 'pdf' || form === 'json') ? { id, form } : null;
}

/** The request's context, in the language that a link to a file asks for: a browser sends its own with those. */
export function readerOf(req: Request, ctx: Ctx = contextOf(req)): Ctx {
  const asked = req.query['lang'];
  return asked === 'nl' || asked === 'en' ? { ...ctx, locale: asked } : ctx;
}

/** Says what follows: a file to keep, for this reader only. */
export function headersOf(res: Response, name: string, form: 'pdf' | 'json'): void {
  res.setHeader('cache-control', 'private, no-store');
  res.setHeader('content-type', form === 'pdf' ? 'application/pdf' : 'application/json; charset=utf-8');
  res.setHeader('content-disposition', `attachment; filename="${name}.${form}"`);
}

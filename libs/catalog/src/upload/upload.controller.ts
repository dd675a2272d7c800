import { DomainError, newId, notFound } from '@deelgenoot/kernel';
import { contextOf } from '@deelgenoot/platform';
import { isEducator } from '@deelgenoot/access';
import { All, Controller, Req, Res } from '@nestjs/common';
import { Server } from '@tus/server';
import type { Request, Response } from 'express';
import { IMPORT_LIMITS } from '../extract/index.ts';
import { Uploads } from './uploads.ts';

/** The tus metadata header with our word on who owns the upload in place of the client's. */
function withOwner(header: string | undefined, personId: string): string {
  const given = (header ?? '').split(',').map((pair) => pair.trim()).filter((pair) => pair !== '' && pair.split(' ')[0] !== 'owner');
  return [...given, `owner ${Buffer.from(personId).toString('base64')}`].join(',');
}

/** The door through which files come in, resumable (tus 1.0.0). */
@Controller('uploads')
export class UploadController {
  private readonly tus: Server;

  constructor(private readonly uploads: Uploads) {
    this.tus = new Server({
      path: '/uploads',
      datastore: uploads.store,
      relativeLocation: true,
      maxSize: IMPORT_LIMITS.maxBytes,
      namingFunction: () => newId(),
    });
  }

  @All(['', ':id'])
  async handle(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { viewer } = contextOf(req);
    if (viewer.personId === null) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    if (!isEducator(viewer)) throw new DomainError('DENIED', 'NOT_ALLOWED');
    if (req.method === 'POST') req.headers['upload-metadata'] = withOwner(req.header('upload-metadata'), viewer.personId);
    else if (req.method !== 'OPTIONS' && !(await this.uploads.owns(viewer.personId, String(req.params['id'] ?? '')))) throw notFound();
    res.setHeader('cache-control', 'private, no-store');
    await this.tus.handle(req, res);
  }
}

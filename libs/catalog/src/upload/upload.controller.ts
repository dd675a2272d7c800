import { DomainError, newId, notFound } from '@deelgenoot/kernel';
import { contextOf } from '@deelgenoot/platform';
import { isEducator } from '@deelgenoot/access';
import { All, Controller, Req, Res } from '@nestjs/common';
import { Server } from '@tus/server';
import type { Request, Response } from 'express';
import { IMPORT_LIMITS } from '../extract/index.ts';
import { Uploads } from './uploads.ts';

/** The person behind a request of the tus library, which wraps ours. */
function ownerOf(request: { runtime?: { node?: { req?: unknown } } }): string {
  return contextOf(request.runtime?.node?.req as Request).viewer.personId as string;
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
      // Our word on who owns it, in place of anything the client says.
      onUploadCreate: async (request, upload) => ({ metadata: { ...upload.metadata, owner: ownerOf(request) } }),
    });
  }

  @All(['', ':id'])
  async handle(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { viewer } = contextOf(req);
    if (viewer.personId === null) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    if (!isEducator(viewer)) throw new DomainError('DENIED', 'NOT_ALLOWED');
    if (req.method !== 'POST' && req.method !== 'OPTIONS' && !(await this.uploads.owns(viewer.personId, String(req.params['id'] ?? '')))) throw notFound();
    if (req.method === 'POST') {
      const promised = req.headers['upload-length'];
      await this.uploads.makeSureOfRoom(viewer.personId, typeof promised === 'string' && /^\d+$/.test(promised) ? Number(promised) : null);
    }
    res.setHeader('cache-control', 'private, no-store');
    await this.tus.handle(req, res);
  }
}

import { DomainError, newId, notFound } from '@deelgenoot/kernel';
import { contextOf } from '@deelgenoot/platform';
import { isAdministrator, isEducator, type Viewer } from '@deelgenoot/access';
import { All, Controller, Req, Res } from '@nestjs/common';
import type { Server } from '@tus/server';
import type { Request, Response } from 'express';
import { IMPORT_LIMITS } from '../extract/index.ts';
import { SchoolStorage } from '../storage/school-storage.ts';
import { Uploads } from './uploads.ts';

/** A request of the tus library, which wraps ours. */
interface TusRequest {
  runtime?: { node?: { req?: unknown } };
}

/** Whole academies come in by administrators: 100 GB. */
const ACADEMY_MAX = 100 * 1024 ** 3;

const viewerOf = (request: TusRequest): Viewer => contextOf(request.runtime?.node?.req as Request).viewer;
const ownerOf = (request: TusRequest): string => viewerOf(request).personId as string;
/** The largest upload of this person, in bytes. */
const largestFor = (viewer: Viewer): number => (isAdministrator(viewer) ? ACADEMY_MAX : IMPORT_LIMITS.maxBytes);
const largestOf = (request: TusRequest): number => largestFor(viewerOf(request));

/** The door through which files come in, resumable (tus 1.0.0). */
@Controller('uploads')
export class UploadController {
  private tus: Promise<Server> | undefined;

  constructor(
    private readonly uploads: Uploads,
    private readonly storage: SchoolStorage,
  ) {}

  @All(['', ':id'])
  async handle(@Req() req: Request, @Res() res: Response): Promise<void> {
    const ctx = contextOf(req);
    const { viewer } = ctx;
    if (viewer.personId === null) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    if (!isEducator(viewer) && !isAdministrator(viewer)) throw new DomainError('DENIED', 'NOT_ALLOWED');
    if (req.method !== 'POST' && req.method !== 'OPTIONS' && !(await this.uploads.owns(viewer.personId, String(req.params['id'] ?? '')))) throw notFound();
    if (req.method === 'POST') {
      const promised = req.headers['upload-length'];
      const size = typeof promised === 'string' && /^\d+$/.test(promised) ? Number(promised) : null;
      await this.uploads.makeSureOfRoom(viewer.personId, size, largestFor(viewer));
      await this.storage.demandRoomSomewhere(ctx, size ?? 0);
    }
    res.setHeader('cache-control', 'private, no-store');
    await (await this.server()).handle(req, res);
  }

  /** Made at the first upload: until then the library takes no memory. */
  private server(): Promise<Server> {
    return (this.tus ??= import('@tus/server').then(
      (tus) =>
        new tus.Server({
          path: '/uploads',
          datastore: this.uploads.store,
          relativeLocation: true,
          maxSize: (request) => largestOf(request),
          namingFunction: () => newId(),
          // Our word on who owns it, in place of anything the client says.
          onUploadCreate: async (request, upload) => ({ metadata: { ...upload.metadata, owner: ownerOf(request) } }),
        }),
    ));
  }
}

import { AnswerByLink } from '@deelgenoot/consent';
import { notFound } from '@deelgenoot/kernel';
import { Blobs, contextOf, type Ctx, disposition, sendStored } from '@deelgenoot/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Traces } from '../trace/traces.ts';
import { hasPreview, isInline, isOffice, isSubRip } from './file-face.ts';
import { FileRepository } from './file.repository.ts';
import { NamelessCopies } from './nameless-copies.ts';
import { PagePictures } from './page-pictures.ts';

/** Nothing inside may run, load or reach out: what people upload is shown as in a picture frame. */
const SANDBOX = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; media-src 'self'";

/** As in a frame it has no origin. The wish to be kept apart by origin, which every answer has, would make no sense, and Chromium warns of it. */
function frame(res: Response): void {
  res.setHeader('content-security-policy', SANDBOX);
  res.removeHeader('origin-agent-cluster');
}

/**
 * Viewers of browsers do not run in a sandbox, and Chromium's draws its own page around a PDF with styles and an embed of
 * its own, which any fetch directive would refuse. A PDF has no scripts that reach us, and with `nosniff` is nothing else.
 */
const VIEWER = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Only public works may stay in a cache, and even they ask first. */
const keep = (isPublic: boolean) => (isPublic ? 'no-cache' : 'private, no-store');

/** The doors of files. A link gives nothing by itself: each request asks again whether this viewer may. */
@Controller()
export class FileController {
  constructor(
    private readonly files: FileRepository,
    private readonly blobs: Blobs,
    private readonly copies: NamelessCopies,
    private readonly pictures: PagePictures,
    private readonly links: AnswerByLink,
    private readonly traces: Traces,
  ) {}

  @Get('files/:id/:name')
  async file(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = await this.reader(req);
    const file = await this.files.byId(ctx, id);
    if (!file) throw notFound();
    const path = await this.copies.pathFor(ctx, file);
    const asked = req.query['download'] !== undefined;
    const inline = isInline(file.mediaType) && !asked;
    if (!inline && req.method === 'GET') await this.traces.downloaded(ctx, file.versionId);
    res.setHeader('cache-control', keep(file.isPublic));
    res.setHeader('content-type', inline ? file.mediaType : isInline(file.mediaType) ? file.mediaType : 'application/octet-stream');
    res.setHeader('content-disposition', disposition(inline ? 'inline' : 'attachment', file.name));
    if (file.mediaType === 'application/pdf') res.setHeader('content-security-policy', VIEWER);
    else frame(res);
    await sendStored(req, res, path);
  }

  @Get('previews/:id')
  async preview(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const file = await this.files.byId(await this.reader(req), id);
    if (!file || !hasPreview(file.mediaType)) throw notFound();
    res.setHeader('cache-control', keep(file.isPublic));
    frame(res);
    if (isOffice(file.mediaType)) return void res.type('html').send(await this.pictures.office(file.sha256, file.mediaType));
    if (isSubRip(file.mediaType)) return void res.type('text/vtt').send(await this.pictures.captions(file));
    res.type('html').send(await this.pictures.page(file));
  }

  /** A page of a PDF as a picture, for browsers without a viewer of their own. */
  @Get('previews/:id/pages/:number')
  async page(@Req() req: Request, @Res() res: Response, @Param('id') id: string, @Param('number') number: string): Promise<void> {
    const file = await this.files.byId(await this.reader(req), id);
    const asked = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;
    if (file?.mediaType !== 'application/pdf' || asked === 0 || asked > (file.pages ?? 0)) throw notFound();
    const picture = await this.pictures.get(file.sha256, asked);
    res.setHeader('cache-control', keep(file.isPublic));
    frame(res);
    res.type('image/webp').send(Buffer.from(picture));
  }

  @Get('thumbs/:versionId')
  async thumbnail(@Req() req: Request, @Res() res: Response, @Param('versionId') versionId: string): Promise<void> {
    const picture = await this.files.thumbnail(await this.reader(req), versionId);
    if (!picture) throw notFound();
    res.setHeader('cache-control', keep(picture.isPublic));
    res.setHeader('content-type', 'image/webp');
    frame(res);
    await sendStored(req, res, this.blobs.path(picture.sha256));
  }

  /** Who asks: an author without an account does so with the link from their mail beside the address. */
  private async reader(req: Request): Promise<Ctx> {
    const ctx = contextOf(req);
    const link = req.query['link'];
    return typeof link === 'string' ? this.links.reader(ctx, link) : ctx;
  }
}

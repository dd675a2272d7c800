import { Schools } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Blobs, contextOf, disposition, sendStored } from '@deelgenoot/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ExportRepository } from './export.repository.ts';
import { isReady } from './export.resolver.ts';

/** The door of finished exports. A link gives nothing by itself: whether someone may have it is asked at each request. */
@Controller()
export class ExportController {
  constructor(
    private readonly exports: ExportRepository,
    private readonly schools: Schools,
    private readonly blobs: Blobs,
  ) {}

  @Get('exports/:id')
  async zip(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = contextOf(req);
    const one = await this.exports.get(ctx, id);
    if (!isReady(one, ctx.now) || one.sha256 === null) throw notFound();
    const school = await this.schools.load(ctx, one.institutionId);
    res.setHeader('cache-control', 'private, no-store');
    res.setHeader('content-type', 'application/zip');
    res.setHeader('content-disposition', disposition('attachment', `${school!.slug}-${one.madeAt!.toISOString().slice(0, 10)}.zip`));
    await sendStored(req, res, this.blobs.path(one.sha256));
  }
}

import { Limits } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AnswerByLink } from '../link/answer-by-link.ts';
import { fileOf, headersOf, readerOf } from '../paper/hand-over.ts';
import { toPdf } from '../paper/to-pdf.ts';
import { receiptDocument } from './receipt-document.ts';
import { receiptPaper } from './receipt-paper.ts';
import { Receipts } from './receipts.ts';

/** Receipts as files: `/receipts/<consent>.pdf` and `.json`; with `?link=` for an author without an account. */
@Controller('receipts')
export class ReceiptController {
  constructor(
    private readonly receipts: Receipts,
    private readonly links: AnswerByLink,
    private readonly limits: Limits,
  ) {}

  @Get(':file')
  async receipt(@Req() req: Request, @Res() res: Response, @Param('file') name: string): Promise<void> {
    const file = fileOf(name);
    if (!file) throw notFound();
    const ctx = readerOf(req);
    await this.limits.count('download', { address: req.ip ?? '', viewer: ctx.viewer.personId, email: null });
    const { link } = req.query;
    const receipt = typeof link === 'string' ? await this.links.receipt(ctx, link, file.id) : await this.receipts.of(ctx, file.id);
    const content = file.form === 'pdf' ? Buffer.from(await toPdf(receiptPaper(receipt), ctx.now)) : JSON.stringify(receiptDocument(receipt), null, 2);
    headersOf(res, `${ctx.locale === 'nl' ? 'bewijs' : 'receipt'}-${file.id}`, file.form);
    res.send(content);
  }
}

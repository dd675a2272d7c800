import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Limits } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AnswerByLink } from '../link/answer-by-link.ts';
import { headersOf, readerOf } from '../paper/hand-over.ts';
import { toPdf } from '../paper/to-pdf.ts';
import { PersonLedger } from './person-ledger.ts';

/** The viewer's own ledger as a file; with `?link=` for an author without an account. There is no other's: no address names a person. */
@Controller('ledger')
export class PersonLedgerController {
  constructor(
    private readonly ledger: PersonLedger,
    private readonly links: AnswerByLink,
    private readonly limits: Limits,
  ) {}

  @Get('mine.pdf')
  async pdf(@Req() req: Request, @Res() res: Response): Promise<void> {
    const ctx = await this.reader(req);
    const content = Buffer.from(await toPdf(await this.ledger.paper(ctx), ctx.now));
    headersOf(res, nameIn(ctx), 'pdf');
    res.send(content);
  }

  @Get('mine.json')
  async json(@Req() req: Request, @Res() res: Response): Promise<void> {
    const ctx = await this.reader(req);
    const pieces = this.ledger.json(ctx);
    const first = await pieces.next(); // whoever may not, hears so before the file begins
    headersOf(res, nameIn(ctx), 'json');
    res.write(first.value ?? '');
    await pipeline(Readable.from(pieces), res);
  }

  private async reader(req: Request): Promise<Ctx> {
    const ctx = readerOf(req);
    await this.limits.count('download', { address: req.ip ?? '', viewer: ctx.viewer.personId, email: null });
    const { link } = req.query;
    return typeof link === 'string' ? this.links.owner(ctx, link) : ctx;
  }
}

const nameIn = ({ locale }: Ctx): string => (locale === 'nl' ? 'mijn-logboek' : 'my-log');

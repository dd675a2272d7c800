import { Limits, Schools } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SigningKey } from '../ledger/signing-key.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import { fileOf, headersOf, readerOf } from '../paper/hand-over.ts';
import { toPdf } from '../paper/to-pdf.ts';
import { MATERIAL } from '../subject/material.ts';
import { workLedgerDocument, type WorkLedgerFile, workLedgerPaper } from './work-ledger-paper.ts';
import { WorkLedger } from './work-ledger.ts';

/** The log of one work as a file, for whoever may read it: `/ledger/work/<id>.pdf` and `.json`. Looked at anew at each request. */
@Controller('ledger/work')
export class WorkLedgerController {
  constructor(
    private readonly log: WorkLedger,
    private readonly verifier: VerifyLedger,
    private readonly key: SigningKey,
    private readonly schools: Schools,
    private readonly limits: Limits,
  ) {}

  @Get(':file')
  async file(@Req() req: Request, @Res() res: Response, @Param('file') name: string): Promise<void> {
    const file = fileOf(name);
    if (!file) throw notFound();
    const ctx = readerOf(req);
    await this.limits.count('download', { address: req.ip ?? '', viewer: ctx.viewer.personId, email: null });
    const log = await this.read(ctx, file.id);
    const content = file.form === 'pdf' ? Buffer.from(await toPdf(workLedgerPaper(log), ctx.now)) : JSON.stringify(workLedgerDocument(log), null, 2);
    headersOf(res, `${ctx.locale === 'nl' ? 'logboek' : 'log'}-${file.id}`, file.form);
    res.send(content);
  }

  private async read(ctx: Ctx, id: string): Promise<WorkLedgerFile> {
    const work = await this.log.demandSeen(ctx, id);
    const steps = await this.log.steps(ctx, id, work);
    const subject = { kind: MATERIAL, id };
    const verification = await this.verifier.verify(ctx, subject);
    const end = steps.at(-1);
    const unsigned = end && { subject, seq: end.seq, hash: end.hash, signedAt: ctx.now };
    const named = [...new Set(steps.flatMap(({ agreed }) => [...(agreed?.schoolIds ?? []), ...(agreed?.scope.institutions ?? [])]))];
    const names = new Map((await this.schools.byIds(ctx, named)).map((school) => [school.id, school.name]));
    return {
      id,
      title: work.title,
      steps,
      verification,
      head: verification.ok && unsigned ? await this.key.sign(unsigned) : null,
      publicKey: (await this.key.public()).pem,
      schoolName: (school) => names.get(school) ?? school,
      language: ctx.locale,
      issuedAt: ctx.now,
    };
  }
}

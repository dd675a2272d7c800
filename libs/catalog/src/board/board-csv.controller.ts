import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readerOf } from '@deelgenoot/consent';
import { Limits, Schools } from '@deelgenoot/identity';
import { dayOf, DomainError } from '@deelgenoot/kernel';
import { disposition } from '@deelgenoot/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Request, Response } from 'express';
import { BoardCsv } from './board-csv.ts';
import { boardCsvWords } from './board-csv.words.ts';
import { demandManager } from './board.resolver.ts';
import { BoardFilterInput } from './board.type.ts';

/** The board for a spreadsheet: `/board/<school id>.csv`, with `?filter=` as JSON in the fields of `BoardFilter` and `?lang=`. */
@Controller('board')
export class BoardCsvController {
  constructor(
    private readonly csv: BoardCsv,
    private readonly schools: Schools,
    private readonly limits: Limits,
  ) {}

  @Get(':file')
  async file(@Req() req: Request, @Res() res: Response, @Param('file') name: string): Promise<void> {
    const ctx = readerOf(req);
    const schoolId = name.endsWith('.csv') ? name.slice(0, -'.csv'.length) : '';
    demandManager(ctx, schoolId);
    await this.limits.count('download', { address: req.ip ?? '', viewer: ctx.viewer.personId, email: null });
    const filter = await filterOf(req.query['filter']);
    const school = await this.schools.load(ctx, schoolId);
    res.setHeader('cache-control', 'private, no-store');
    res.setHeader('content-type', 'text/csv; charset=utf-8');
    res.setHeader('content-disposition', disposition('attachment', `${boardCsvWords(ctx.locale).file}-${school!.slug}-${dayOf(ctx.now)}.csv`));
    await pipeline(Readable.from(this.csv.pieces(ctx, schoolId, filter)), res);
  }
}

/** @throws DomainError INVALID_INPUT when it is not what a board can be filtered by */
async function filterOf(asked: unknown): Promise<BoardFilterInput> {
  const filter = plainToInstance(BoardFilterInput, asked === undefined ? {} : parsed(asked));
  const faults = await validate(filter, { forbidNonWhitelisted: true, whitelist: true });
  if (faults.length > 0) throw invalid(faults.map(({ property }) => property));
  return filter;
}

function parsed(text: unknown): object {
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // falls through to the one answer
  }
  throw invalid(['filter']);
}

const invalid = (fields: readonly string[]) => new DomainError('INVALID', 'INVALID_INPUT', { fields });

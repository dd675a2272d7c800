import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { notFound } from '@deelgenoot/kernel';
import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Metrics } from '../metrics/metrics.ts';

/** Nest token of the names of all migrations that the program needs. */
export const MIGRATION_NAMES = Symbol('migration names');

const isLoopback = (ip: string): boolean => isIP(ip) !== 0 && /^(?:::ffff:)?127\.|^::1$/.test(ip);

/** For those who run the program: is it alive, can it serve, what does it count. */
@Controller()
export class HealthController {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'METRICS_TOKEN'>,
    @Inject(MIGRATION_NAMES) private readonly migrations: readonly string[],
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive(): { ok: true } {
    return { ok: true };
  }

  /** Ready: the database answers, and has every migration. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res() res: Response): Promise<void> {
    const faults = await this.missing().then(
      (names) => (names.length > 0 ? ['migrations'] : []),
      () => ['database'],
    );
    res.status(faults.length === 0 ? 200 : 503).json({ ok: faults.length === 0, ...(faults.length > 0 ? { faults } : {}) });
  }

  private async missing(): Promise<string[]> {
    const rows = await this.database.source.query<{ name: string }[]>(
      'SELECT n AS name FROM unnest($1::text[]) AS n WHERE NOT EXISTS (SELECT FROM public.migration m WHERE m.name = n)',
      [this.migrations],
    );
    return rows.map(({ name }) => name);
  }

  /** @throws DomainError NOT_FOUND for whoever is neither on this machine nor has the token */
  @Get('metrics')
  @Header('cache-control', 'no-store')
  async read(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!isLoopback(req.ip ?? '') && !this.hasToken(req.headers.authorization)) throw notFound();
    res.type(this.metrics.contentType).send(await this.metrics.text());
  }

  private hasToken(authorization = ''): boolean {
    const [given, known] = [Buffer.from(authorization), Buffer.from(`Bearer ${this.config.METRICS_TOKEN}`)];
    return this.config.METRICS_TOKEN !== undefined && given.length === known.length && timingSafeEqual(given, known);
  }
}

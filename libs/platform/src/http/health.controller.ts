import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { Database } from '../database/database.ts';

/** For those who run the program: is it alive, can it serve, what does it count. */
@Controller()
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {
    if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  }

  @Get('healthz')
  alive(): { ok: true } {
    return { ok: true };
  }

  @Get('readyz')
  async ready(@Res() res: Response): Promise<void> {
    const ok = await this.database.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
    res.status(ok ? 200 : 503).json({ ok });
  }

  @Get('metrics')
  @Header('cache-control', 'no-store')
  async metrics(@Res() res: Response): Promise<void> {
    res.type(register.contentType).send(await register.metrics());
  }
}

import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { CONFIG, type Config } from '../config/config.ts';

/** Structured log lines. Holds no mail addresses, tokens, queries or texts that people wrote. */
@Injectable()
export class Log implements LoggerService {
  private readonly logger: Logger;

  constructor(@Inject(CONFIG) config: Pick<Config, 'LOG_LEVEL'>) {
    this.logger = pino({ level: config.LOG_LEVEL, base: null });
  }

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  info(event: string, fields: Record<string, unknown> = {}): void {
    this.logger.info(fields, event);
  }

  warn(message: unknown, fields: unknown = {}): void {
    this.logger.warn(typeof fields === 'object' ? fields : { context: fields }, String(message));
  }

  error(event: unknown, error?: unknown): void {
    const cause = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error;
    this.logger.error({ cause }, String(event));
  }
}

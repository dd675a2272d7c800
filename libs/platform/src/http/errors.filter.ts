import { DomainError, type ErrorKind } from '@deelgenoot/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { Log } from '../logging/log.ts';

const STATUS: Record<ErrorKind, number> = { NOT_FOUND: 404, DENIED: 403, INVALID: 400, CONFLICT: 409, LIMITED: 429, UNAVAILABLE: 503 };

/** Coded errors for plain HTTP routes; GraphQL has its own formatter. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const res = host.switchToHttp().getResponse<Response>();
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const send = (status: number, code: string, kind: string, details = {}) =>
      void res
        .status(status)
        .setHeader('cache-control', 'private, no-store')
        .json({ errors: [{ message: code, extensions: { code, kind, details } }] });
    if (error instanceof DomainError) return send(STATUS[error.kind], error.code, error.kind, error.details);
    if (error instanceof HttpException)
      return send(error.getStatus(), error.getStatus() === 404 ? 'NOT_FOUND' : 'INVALID_INPUT', error.getStatus() === 404 ? 'NOT_FOUND' : 'INVALID');
    this.log.error('http', error);
    send(500, 'INTERNAL', 'INTERNAL');
  }
}

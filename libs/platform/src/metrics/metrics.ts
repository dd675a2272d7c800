import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.ts';

/** Seconds; what people wait for is at the left, imports and large answers at the right. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A job that should have been done already. */
interface Backlog {
  task: string;
  waiting: number;
  oldest: number;
  failing: number;
}

/**
 * What the program counts, for those who run it. One registry for each program, so that several in one process (tests) do not
 * count for each other. Labels have few values: names from the schema and codes, never what a person typed.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  /** By root field of the schema (`search`, `answerConsents`, …) and outcome (`ok`, or the code of the first error). */
  readonly operations = new Histogram({
    name: 'deelgenoot_graphql_seconds',
    help: 'Time to answer a GraphQL operation',
    labelNames: ['operation', 'outcome'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });

  /** By root field of the schema; from the wait for a connection to the commit or rollback, attempts that met others head-on included. */
  readonly transactions = new Histogram({
    name: 'deelgenoot_transaction_seconds',
    help: 'Time that the transaction of a GraphQL mutation takes',
    labelNames: ['operation'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });

  /** Everything over HTTP, by its first path segment. */
  readonly requests = new Histogram({
    name: 'deelgenoot_http_seconds',
    help: 'Time to answer an HTTP request, until its last byte is sent',
    labelNames: ['door', 'method', 'status'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });

  constructor(database: Database) {
    collectDefaultMetrics({ register: this.registry });
    const { master: pool } = database.source.driver as unknown as { master: Pool };
    this.gauge('deelgenoot_database_connections', 'Connections of the pool by what they do; waiting are requests without one', 'state', () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }));
    const backlog = () => database.source.query<Backlog[]>('SELECT task, waiting, oldest, failing FROM platform.job_backlog()');
    const jobs = (of: 'waiting' | 'oldest' | 'failing') => async () => Object.fromEntries((await backlog()).map((row) => [row.task, row[of]]));
    this.gauge('deelgenoot_jobs_waiting', 'Jobs that are due and not done; search.index is what the search index lags behind', 'task', jobs('waiting'));
    this.gauge('deelgenoot_jobs_oldest_seconds', 'For how long the oldest of them has been due', 'task', jobs('oldest'));
    this.gauge('deelgenoot_jobs_failing', 'Jobs that failed at least once and will be tried again', 'task', jobs('failing'));
  }

  /** A number that is asked for when it is read, by the values of one label. Rooms add theirs when they start. */
  gauge(name: string, help: string, label: string, read: () => Record<string, number> | Promise<Record<string, number>>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        // what cannot be read now is absent: the rest is wanted most of all when the database is gone
        const values = await Promise.resolve()
          .then(read)
          .catch(() => ({}));
        for (const [value, number] of Object.entries(values)) gauge.set({ [label]: value }, number);
      },
    });
  }

  /** How long `engine` and its like take: a histogram with one label. */
  histogram<L extends string>(name: string, help: string, label: L): Histogram<L> {
    return new Histogram({ name, help, labelNames: [label], buckets: BUCKETS, registers: [this.registry] });
  }

  /** Everything, as Prometheus reads it. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}

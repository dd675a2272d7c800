import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** Records what came to its end by itself. */
export const SWEEP_JOB = 'consent.sweep';

/** Sees to it that an end is recorded at its instant. */
@Injectable()
export class Ends {
  constructor(private readonly jobs: Jobs) {}

  /** @param untils null: no end */
  async schedule(ctx: Ctx, untils: readonly (Date | null)[]): Promise<void> {
    const instants = new Set(untils.flatMap((until) => until?.toISOString() ?? []));
    for (const instant of instants) await this.jobs.add(ctx, SWEEP_JOB, {}, { key: `${SWEEP_JOB}:${instant}`, runAt: new Date(instant) });
  }
}

import { Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TwinRepository } from './twin.repository.ts';

const JOB = 'catalog.sketch-files';

/** Sketches what came in without, such as what was there before there were sketches. */
@Injectable()
export class TwinJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly twins: TwinRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.on(JOB, async (ctx) => {
      if ((await this.twins.catchUp(ctx)) > 0) await this.jobs.add(ctx, JOB, {}, { key: `${JOB}:next` });
    });
    this.jobs.every('*/15 * * * *', JOB);
  }
}

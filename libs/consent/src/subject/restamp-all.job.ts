import { type Ctx, Database, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConsentSubjects } from './consent-subjects.ts';

export const RESTAMP_ALL_JOB = 'consent.restamp-all';

/** Subjects per transaction. */
const BATCH = 500;

/** Works out every audience anew, after an upgrade: a newer release may store the same permissions in another way. */
@Injectable()
export class RestampAll implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly subjects: ConsentSubjects,
  ) {}

  onModuleInit(): void {
    this.jobs.on(RESTAMP_ALL_JOB, (ctx) => this.run(ctx), { transaction: false });
  }

  async run(ctx: Ctx): Promise<void> {
    const schools = await ctx.db.query<{ id: string }[]>('SELECT id FROM identity.institution ORDER BY id');
    for (const subject of this.subjects.all())
      for (const { id } of schools) {
        const ids = (await subject.idsOf(ctx, id)).sort();
        for (let at = 0; at < ids.length; at += BATCH) await this.database.transact(ctx, (inner) => subject.restamp(inner, ids.slice(at, at + BATCH)));
      }
  }
}

import { Jobs, type Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const JOB = 'identity.sweep';

/** Throws away, each night, what no longer opens or counts anything. */
@Injectable()
export class Sweep implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.on(JOB, (ctx) => this.run(ctx));
    this.jobs.every('17 3 * * *', JOB);
  }

  /** Used links stay a week longer, so that a second click is told why. */
  async run(ctx: Ctx): Promise<void> {
    await ctx.db.query('DELETE FROM identity.session WHERE expires_at < now()');
    await ctx.db.query('DELETE FROM identity.api_token WHERE expires_at < now()');
    await ctx.db.query("DELETE FROM identity.mail_token WHERE expires_at < now() - interval '7 days'");
    await ctx.db.query("DELETE FROM identity.invitation WHERE expires_at < now() - interval '90 days'");
    await ctx.db.query('DELETE FROM identity.rate_limit WHERE expire < $1', [ctx.now.getTime()]);
  }
}

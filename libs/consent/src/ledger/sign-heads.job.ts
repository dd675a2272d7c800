import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SignedHeads } from './signed-heads.ts';
import { SigningKey } from './signing-key.ts';

const SIGN_JOB = 'consent.sign-heads';

/** Chains per transaction. */
const BATCH = 500;

interface UnsignedChain {
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/** Signs, every hour, the ends of the chains that grew; what was signed cannot be cut off unseen. */
@Injectable()
export class SignHeads implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly heads: SignedHeads,
    private readonly key: SigningKey,
  ) {}

  onModuleInit(): void {
    this.jobs.on(SIGN_JOB, (ctx) => this.run(ctx));
    this.jobs.every('17 * * * *', SIGN_JOB);
  }

  async run(ctx: Ctx): Promise<void> {
    // A chain that is being added to is left for the next round, instead of keeping someone waiting.
    const chains = await ctx.db.query<UnsignedChain[]>(
      `SELECT subject_kind AS kind, subject_id AS id, seq, hash FROM consent.chain WHERE seq > signed_seq ORDER BY subject_kind, subject_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (chains.length === 0) return;
    await this.heads.add(
      ctx,
      await Promise.all(chains.map(({ kind, id, seq, hash }) => this.key.sign({ subject: { kind, id }, seq, hash, signedAt: ctx.now }))),
    );
    await ctx.db.query(
      'UPDATE consent.chain c SET signed_seq = c.seq FROM unnest($1::text[], $2::uuid[]) AS n (kind, id) WHERE c.subject_kind = n.kind AND c.subject_id = n.id',
      [chains.map(({ kind }) => kind), chains.map(({ id }) => id)],
    );
    if (chains.length === BATCH) await this.jobs.add(ctx, SIGN_JOB, {}, { key: SIGN_JOB });
  }
}

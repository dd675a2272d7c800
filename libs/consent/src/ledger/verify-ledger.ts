import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import type { ChainSubject } from './event.ts';
import { Carried } from '../transfer/carried.ts';
import { Ledger } from './ledger.ts';
import { SignedHeads } from './signed-heads.ts';
import { type SignedHead, type Verification, verifyLedger } from './verify.ts';

/** A chain that is not what it was. */
type BrokenChain = Verification & { readonly subject: ChainSubject };

/** What became of a check of the whole ledger. */
export interface LedgerReport {
  readonly chains: number;
  readonly events: number;
  readonly broken: readonly BrokenChain[];
}

/** Reads chains and what was signed of them, and has them judged. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly ledger: Ledger,
    private readonly heads: SignedHeads,
    private readonly carried: Carried,
  ) {}

  async verify(ctx: Ctx, subject: ChainSubject): Promise<Verification> {
    const heads = [...(await this.heads.of(ctx, subject)), ...(await this.carried.heads(ctx, subject))];
    return verifyLedger(subject, await this.ledger.events(ctx, subject), heads, await this.carried.verifier(ctx));
  }

  /**
   * Every chain that is known anywhere: to the ledger, or only to what was signed.
   * @param elsewhere signed ends that are kept outside the program, such as on receipts
   */
  async verifyAll(ctx: Ctx, elsewhere: readonly SignedHead[] = []): Promise<LedgerReport> {
    const isSigned = await this.carried.verifier(ctx);
    const heads = groupBy([...(await this.heads.all(ctx)), ...(await this.carried.heads(ctx, null)), ...elsewhere], ({ subject }) => keyOf(subject));
    const inLedger = await ctx.db.query<ChainSubject[]>('SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM consent.event');
    const subjects = new Map([...inLedger, ...[...heads.values()].map(([head]) => head!.subject)].map((subject) => [keyOf(subject), subject]));
    let events = 0;
    const broken: BrokenChain[] = [];
    for (const [key, subject] of subjects) {
      const verification = verifyLedger(subject, await this.ledger.events(ctx, subject), heads.get(key) ?? [], isSigned);
      events += verification.events;
      if (!verification.ok) broken.push({ ...verification, subject });
    }
    return { chains: subjects.size, events, broken };
  }
}

const keyOf = ({ kind, id }: ChainSubject): string => `${kind} ${id}`;

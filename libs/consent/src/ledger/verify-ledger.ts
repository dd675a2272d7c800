import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import { CheckRecords } from '../records/check-records.ts';
import type { RecordFault } from '../records/record-fault.ts';
import { Carried } from '../transfer/carried.ts';
import type { ChainSubject, LedgerEvent } from './event.ts';
import { Ledger } from './ledger.ts';
import { SignedHeads } from './signed-heads.ts';
import { type SignedHead, type Verification, verifyLedger } from './verify.ts';

/** Subjects whose chains are in memory at once. */
const BATCH = 200;

/** A chain that is not what it was, or whose records say something else. A text or a roster stands for itself. */
type Broken = Verification & { readonly subject: ChainSubject };

/** What became of a check of the whole ledger, and of every record that it tells of. */
export interface LedgerReport {
  readonly chains: number;
  readonly events: number;
  readonly broken: readonly Broken[];
}

/** Reads chains, what was signed of them and the records they tell of, and has them judged. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly ledger: Ledger,
    private readonly heads: SignedHeads,
    private readonly carried: Carried,
    private readonly records: CheckRecords,
  ) {}

  /** Whether history is what it was, and the records of this subject are what history says. */
  async verify(ctx: Ctx, subject: ChainSubject): Promise<Verification> {
    const events = await this.ledger.events(ctx, subject);
    const record = (await this.records.of(ctx, subject.kind, new Map([[subject.id, events]]))).get(subject.id) ?? null;
    return withRecord(await this.judge(ctx, subject, events), record);
  }

  /** Whether history is what it was, whatever became of the records. */
  async verifyChain(ctx: Ctx, subject: ChainSubject): Promise<Verification> {
    return this.judge(ctx, subject, await this.ledger.events(ctx, subject));
  }

  /**
   * Every chain that is known anywhere: to the ledger, to a record, or only to what was signed.
   * @param elsewhere signed ends that are kept outside the program, such as on receipts
   */
  async verifyAll(ctx: Ctx, elsewhere: readonly SignedHead[] = []): Promise<LedgerReport> {
    const isSigned = await this.carried.verifier(ctx);
    const heads = groupBy([...(await this.heads.all(ctx)), ...(await this.carried.heads(ctx, null)), ...elsewhere], ({ subject }) => keyOf(subject));
    const inLedger = await ctx.db.query<ChainSubject[]>('SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM consent.event');
    const known = [...inLedger, ...(await this.records.subjects(ctx)), ...[...heads.values()].map(([head]) => head!.subject)];
    const subjects = new Map(known.map((subject) => [keyOf(subject), subject]));
    let events = 0;
    const broken: Broken[] = (await this.records.frame(ctx)).map((record) => ({ ...alone(record), subject: { kind: record.kind, id: record.id } }));
    for (const [kind, of] of groupBy([...subjects.values()], (subject) => subject.kind))
      for (let at = 0; at < of.length; at += BATCH) {
        const chains = new Map<string, readonly LedgerEvent[]>();
        for (const subject of of.slice(at, at + BATCH)) chains.set(subject.id, await this.ledger.events(ctx, subject));
        const records = await this.records.of(ctx, kind, chains);
        for (const [id, chain] of chains) {
          const subject = { kind, id };
          const verification = withRecord(verifyLedger(subject, chain, heads.get(keyOf(subject)) ?? [], isSigned), records.get(id) ?? null);
          events += chain.length;
          if (!verification.ok) broken.push({ ...verification, subject });
        }
      }
    return { chains: subjects.size, events, broken };
  }

  private async judge(ctx: Ctx, subject: ChainSubject, events: readonly LedgerEvent[]): Promise<Verification> {
    const heads = [...(await this.heads.of(ctx, subject)), ...(await this.carried.heads(ctx, subject))];
    return verifyLedger(subject, events, heads, await this.carried.verifier(ctx));
  }
}

const withRecord = (verification: Verification, record: RecordFault | null): Verification => ({
  ...verification,
  ok: verification.ok && record === null,
  record,
});

const alone = (record: RecordFault): Verification => ({ ok: false, events: 0, firstBadSeq: null, fault: null, record, signedHeadAt: null });

const keyOf = ({ kind, id }: ChainSubject): string => `${kind} ${id}`;

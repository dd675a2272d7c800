import { eventHash, genesisHash, type ChainSubject, type LedgerEvent } from './event.ts';
import type { RecordFault } from '../records/record-fault.ts';

/** The end of a chain at some hour, signed with a key that is kept outside the database. */
export interface SignedHead {
  readonly subject: ChainSubject;
  readonly seq: number;
  readonly hash: string;
  readonly signedAt: Date;
  /** Ed25519, base64. */
  readonly signature: string;
  /** The key that signed, when it is that of another system; the own one when absent. */
  readonly key?: string;
}

type LedgerFault =
  /** An event says something else than what its hash was made of, or does not follow from the one before. */
  | 'altered'
  /** An event is not in its place: removed, doubled or put elsewhere. */
  | 'misplaced'
  /** The whole chain was made anew: it no longer is what was signed. */
  | 'rewritten'
  /** Events that were signed are gone from the end. */
  | 'truncated'
  /** A head that the key did not sign. */
  | 'forged';

/** What became of a check of a chain, and of the records that it tells of when those were checked too. `firstBadSeq` names the first event that is not. */
export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  readonly firstBadSeq: number | null;
  readonly fault: LedgerFault | null;
  /** The first record that says something else than the chain; null when there is none, or none was looked at. */
  readonly record: RecordFault | null;
  /** Until when history is proven by a signature. */
  readonly signedHeadAt: Date | null;
}

/**
 * Checks a chain against itself and against what was signed. Finds any edit, reorder and removal, and a truncation behind
 * the last signed head; what was appended and removed since that hour it cannot know.
 * @param events in order of their number
 * @param isSigned whether the key made the head's signature
 */
export function verifyLedger(
  subject: ChainSubject,
  events: readonly LedgerEvent[],
  heads: readonly SignedHead[],
  isSigned: (head: SignedHead) => boolean,
): Verification {
  const faults = [faultOfChain(subject, events), ...heads.map((head) => faultOfHead(events, head, isSigned))].filter((fault) => fault !== null);
  const first = faults.sort((a, b) => a.seq - b.seq)[0];
  const signedHeadAt = heads.filter(isSigned).reduce<Date | null>((last, { signedAt }) => (last === null || signedAt > last ? signedAt : last), null);
  return { ok: first === undefined, events: events.length, firstBadSeq: first?.seq ?? null, fault: first?.fault ?? null, record: null, signedHeadAt };
}

interface Fault {
  readonly seq: number;
  readonly fault: LedgerFault;
}

function faultOfChain(subject: ChainSubject, events: readonly LedgerEvent[]): Fault | null {
  let previous = genesisHash(subject);
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq) return { seq, fault: 'misplaced' };
    if (event.previousHash !== previous || event.hash !== eventHash(previous, event.body) || !saysTheSame(subject, event)) return { seq, fault: 'altered' };
    previous = event.hash;
  }
  return null;
}

/** The columns beside the hashed body are there to be searched; they may not tell another story. */
const saysTheSame = (subject: ChainSubject, { seq, type, at, body }: LedgerEvent): boolean =>
  body.seq === seq && body.type === type && body.at === at.toISOString() && body.subject.kind === subject.kind && body.subject.id === subject.id;

function faultOfHead(events: readonly LedgerEvent[], head: SignedHead, isSigned: (head: SignedHead) => boolean): Fault | null {
  if (!isSigned(head)) return { seq: head.seq, fault: 'forged' };
  const event = events[head.seq - 1];
  if (event === undefined) return { seq: events.length + 1, fault: 'truncated' };
  return event.hash === head.hash ? null : { seq: head.seq, fault: 'rewritten' };
}

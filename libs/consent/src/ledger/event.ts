import { hashOf } from './canonical.ts';

/** What can happen, in the words of the ledger. */
export type EventType =
  | 'REQUEST'
  | 'REMIND'
  | 'GRANT'
  | 'DECLINE'
  | 'LAPSE'
  | 'CANCEL'
  | 'WITHDRAW'
  | 'EXPIRE'
  | 'SUPERSEDE'
  | 'REVOKE'
  | 'CLEAR'
  | 'CLEARANCE_ENDED'
  | 'AUTHOR_ADDED'
  | 'AUTHOR_REMOVED'
  | 'RULE_SET'
  | 'RULE_ENDED';

/** The actor of what the program does by itself. */
export const SYSTEM = 'system';

/** How it is known who acted. */
export interface Evidence {
  /** `session`: signed in at a browser; `token`: a personal API token; `link`: a signed link in a mail; `system`: the program itself. */
  readonly authenticated: 'session' | 'token' | 'link' | 'system';
  readonly channel: 'web' | 'api' | 'mail' | 'job';
  /** Of the interface. */
  readonly language: string;
  /** Which link it was, by its id. */
  readonly link?: string;
  /** The case in which a moderator decided it, with the reason; by its id. */
  readonly case?: string;
}

/** Whose chain an event is in. Each subject has one. */
export interface ChainSubject {
  readonly kind: string;
  readonly id: string;
}

/** All that an event says. People are named by commitments, so that erasing a person leaves every hash as it is. */
export interface EventBody {
  readonly subject: ChainSubject;
  readonly seq: number;
  readonly type: EventType;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Who did it: a commitment, or `system`. */
  readonly actor: string;
  /** The consent or clearance it is about; null for authors. */
  readonly record: string | null;
  /** The author it is about, as a commitment. */
  readonly author: string | null;
  /** `individual`, or the standing rule that answered. */
  readonly basis: string | null;
  /** The version of the work, and the SHA-256 of what it held. */
  readonly version: number | null;
  readonly content: string | null;
  /** SHA-256 of the terms with the schools there were, and of the text the author read. */
  readonly terms: string | null;
  readonly text: string | null;
  readonly evidence: Evidence;
}

/** Something to write down. What is left out does not apply. */
export interface Entry extends Partial<Pick<EventBody, 'record' | 'basis' | 'version' | 'content' | 'terms' | 'text'>> {
  readonly subject: ChainSubject;
  readonly type: EventType;
  readonly authorId?: string;
  /** Whose doing it is: the acting person's unless told that the program did it by itself. */
  readonly by?: 'viewer' | 'system';
  /** The case in which a moderator decided it. */
  readonly caseId?: string | undefined;
}

/** Who acts, when, and how that is known. */
export interface Act {
  /** Null: the program itself. */
  readonly personId: string | null;
  readonly at: Date;
  readonly evidence: Evidence;
  /** The commitment that stands for a person. */
  readonly nameOf: (personId: string) => string;
}

/** What the ledger says of something, but for its place in the chain. */
export const bodyOf = ({ subject, type, authorId, by, caseId, ...entry }: Entry, { personId, at, evidence, nameOf }: Act): Omit<EventBody, 'seq'> => ({
  subject,
  type,
  at: at.toISOString(),
  actor: by === 'system' || personId === null ? SYSTEM : nameOf(personId),
  record: entry.record ?? null,
  author: authorId === undefined ? null : nameOf(authorId),
  basis: entry.basis ?? null,
  version: entry.version ?? null,
  content: entry.content ?? null,
  terms: entry.terms ?? null,
  text: entry.text ?? null,
  evidence: caseId === undefined ? evidence : { ...evidence, case: caseId },
});

/** An event in its place in the chain. */
export interface LedgerEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly body: EventBody;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first event of a chain follows: nothing but the subject itself. */
export const genesisHash = ({ kind, id }: ChainSubject): string => hashOf({ subject: { kind, id } });

/** SHA-256 over the event and the hash of the one before it. */
export const eventHash = (previousHash: string, body: EventBody): string => hashOf({ previousHash, body });

/** The next event of a chain. */
export function nextEvent(chain: { readonly seq: number; readonly hash: string }, entry: Omit<EventBody, 'seq'>): LedgerEvent {
  const body: EventBody = { ...entry, seq: chain.seq + 1 };
  return { seq: body.seq, type: body.type, at: new Date(body.at), body, previousHash: chain.hash, hash: eventHash(chain.hash, body) };
}

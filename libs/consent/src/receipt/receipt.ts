import type { Locale } from '@deelgenoot/platform';
import type { ConsentRow } from '../consent/consent.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import type { SignedHead } from '../ledger/verify.ts';
import { membersIn, narrowest } from '../terms/scope.ts';
import type { ConsentText } from '../text/consent-texts.ts';

/** Everything that a receipt of one consent says. */
export interface Receipt {
  readonly consent: ConsentRow;
  /** Of the version that it is about; empty when it is no longer there. */
  readonly title: string;
  readonly school: { readonly id: string; readonly name: string; readonly town: string; readonly slug: string };
  readonly author: {
    readonly name: string;
    /** What stands for them in the ledger. */
    readonly commitment: string;
  };
  readonly schoolName: (id: string) => string;
  /** What the author read. */
  readonly text: ConsentText;
  /** What happened to this consent, oldest first. */
  readonly events: readonly LedgerEvent[];
  /** The end of the chain that the events are in, signed. */
  readonly head: SignedHead;
  /** Of the key that signed: SPKI, in PEM. */
  readonly publicKey: string;
  readonly language: Locale;
  /** Whether it is read by a link in a mail, without an account. */
  readonly byLink: boolean;
  readonly issuedAt: Date;
  /** Where the platform is on the web, without a slash at the end. */
  readonly origin: string;
}

/** The schools that this answer by itself opened the work to, as they were when it was given, by id. */
export function schoolsThen({ terms, roster, institutionId }: Pick<ConsentRow, 'terms' | 'roster' | 'institutionId'>): readonly string[] {
  if (terms === null || roster === null) return [];
  return membersIn(narrowest([{ scope: terms.scope, roster }], roster), roster).filter((id) => id !== institutionId);
}

import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ChainSubject } from '../ledger/event.ts';
import { type PublicKey, publicHalf, signedBy, SigningKey } from '../ledger/signing-key.ts';
import type { SignedHead } from '../ledger/verify.ts';

/**
 * A public key as it came from elsewhere, under the name that its own content gives it.
 * @throws Error when it is no Ed25519 key
 */
export function publicKeyOf(pem: string): PublicKey & { readonly key: KeyObject } {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return { ...publicHalf(key), key };
}

/** What another system signed of chains that began there. It counts for those chains, up to the event that came along. */
@Injectable()
export class Carried {
  constructor(private readonly own: SigningKey) {}

  /** What was signed elsewhere of this chain, or of all. */
  async heads(ctx: Ctx, subject: ChainSubject | null): Promise<SignedHead[]> {
    const rows = await ctx.db.query<(ChainSubject & { heads: (Omit<SignedHead, 'subject' | 'signedAt'> & { signedAt: string })[] })[]>(
      `SELECT subject_kind AS kind, subject_id AS id, heads FROM consent.carried WHERE $1::text IS NULL OR subject_kind = $1 AND subject_id = $2::uuid`,
      [subject?.kind ?? null, subject?.id ?? null],
    );
    return rows.flatMap(({ kind, id, heads }) => heads.map((head) => ({ ...head, subject: { kind, id }, signedAt: new Date(head.signedAt) })));
  }

  /** A test of whether a head was signed by the key that it names: the own one, or that of the system it came from. */
  async verifier(ctx: Ctx): Promise<(head: SignedHead) => boolean> {
    const rows = await ctx.db.query<{ pem: string }[]>('SELECT public_key AS pem FROM consent.carried_key');
    const keys = new Map(rows.map(({ pem }) => publicKeyOf(pem)).map(({ sha256, key }) => [sha256, key]));
    const isOwn = await this.own.verifier();
    return (head) => {
      if (head.key === undefined) return isOwn(head);
      const key = keys.get(head.key);
      return key !== undefined && signedBy(key, head);
    };
  }
}

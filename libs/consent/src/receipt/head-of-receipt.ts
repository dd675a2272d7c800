import { z } from 'zod';
import type { SignedHead } from '../ledger/verify.ts';

const receipt = z.object({
  proof: z.object({
    chain: z.object({ kind: z.string(), id: z.uuid() }),
    seq: z.int().min(1),
    hash: z.string(),
    signed_at: z.iso.datetime(),
    signature: z.string(),
  }),
});

/**
 * The signed end of a chain as it stands on a receipt.
 * @param path names the file in the message
 * @throws Error when it is not a receipt
 */
export function headOfReceipt(document: unknown, path: string): SignedHead {
  const read = receipt.safeParse(document);
  if (!read.success) throw new Error(`${path} is not a receipt: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  const { chain, seq, hash, signed_at: signedAt, signature } = read.data.proof;
  return { subject: chain, seq, hash, signedAt: new Date(signedAt), signature };
}

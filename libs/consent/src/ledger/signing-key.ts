import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, type Config } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from './canonical.ts';
import type { SignedHead } from './verify.ts';

/** The public half of a key that signs a ledger. */
export interface PublicKey {
  /** SHA-256 of the key in DER, hex; the name it goes by. */
  readonly sha256: string;
  readonly pem: string;
}

/**
 * The Ed25519 key that signs the ends of chains. It lies in a folder outside the database, so that whoever can rewrite the
 * database cannot make signatures for what they wrote. Made on first use; keep a copy of the public half elsewhere.
 */
@Injectable()
export class SigningKey {
  private key: Promise<KeyObject> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'KEYS_DIR'>) {}

  async sign(head: Omit<SignedHead, 'signature'>): Promise<SignedHead> {
    return { ...head, signature: sign(null, bytesOf(head), await this.load()).toString('base64') };
  }

  /** A test of whether this key signed a head. */
  async verifier(): Promise<(head: SignedHead) => boolean> {
    const key = createPublicKey(await this.load());
    return (head) => signedBy(key, head);
  }

  /** Signs what else must not be made by whoever can write to the database. @returns base64url */
  async signText(text: string): Promise<string> {
    return sign(null, Buffer.from(text), await this.load()).toString('base64url');
  }

  /** For whoever must check what this key signed. */
  async public(): Promise<PublicKey> {
    return publicHalf(createPublicKey(await this.load()));
  }

  private load(): Promise<KeyObject> {
    this.key ??= this.readOrMake().catch((error: unknown) => {
      this.key = undefined; // a folder that was unreadable may be readable next time
      throw error;
    });
    return this.key;
  }

  private async readOrMake(): Promise<KeyObject> {
    const path = join(this.config.KEYS_DIR, 'ledger.pem');
    await mkdir(this.config.KEYS_DIR, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    try {
      await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
      await writeFile(join(this.config.KEYS_DIR, 'ledger.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return createPrivateKey(await readFile(path)); // also when another process was first
  }
}

/** The public half of a key as it is kept and told. */
export const publicHalf = (key: KeyObject): PublicKey => ({
  sha256: createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex'),
  pem: key.export({ type: 'spki', format: 'pem' }).toString(),
});

/** Whether this key made the head's signature. */
export const signedBy = (key: KeyObject, head: SignedHead): boolean => verify(null, bytesOf(head), key, Buffer.from(head.signature, 'base64'));

const bytesOf = ({ subject, seq, hash, signedAt }: Omit<SignedHead, 'signature'>): Buffer =>
  Buffer.from(canonicalJson({ subject: { kind: subject.kind, id: subject.id }, seq, hash, signedAt: signedAt.toISOString() }));

import { hash, verify } from '@node-rs/argon2';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password may be typed in two Unicode forms on two keyboards. */
const normal = (password: string): string => password.normalize('NFKC');

@Injectable()
export class Passwords {
  /** Stands in for the hash of an unknown address, so that both take equally long. */
  private readonly nobody = this.hash('nobody has this password');

  hash(password: string): Promise<string> {
    return hash(normal(password), COST);
  }

  /** Whether this is the password of the person; without a person or a password always false, and just as slow. */
  async matches(ctx: Ctx, personId: string | null, password: string): Promise<boolean> {
    const [row] =
      personId === null ? [] : await ctx.db.query<{ password_hash: string | null }[]>('SELECT password_hash FROM identity.person WHERE id = $1', [personId]);
    const same = await this.fits(row?.password_hash ?? (await this.nobody), password);
    return same && row?.password_hash != null;
  }

  /** Whether this password belongs to this hash. */
  fits(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, normal(password));
  }

  async set(ctx: Ctx, personId: string, passwordHash: string): Promise<void> {
    await ctx.db.query('UPDATE identity.person SET password_hash = $2 WHERE id = $1', [personId, passwordHash]);
  }
}

import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes, in base64url; far beyond guessing, so a plain hash keeps it well. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

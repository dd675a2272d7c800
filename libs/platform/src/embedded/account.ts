import { accessSync, chownSync, constants, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account that runs the server, when that is not our own. */
export interface Account {
  uid: number;
  gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of the data that is already there, and else as
 * "nobody"; any other user simply runs it themselves (`null`).
 */
export function serverAccount(existing: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (!existsSync(existing)) return NOBODY;
  const { uid, gid } = statSync(existing);
  return uid === 0 ? NOBODY : { uid, gid };
}

/** May this account pass through every folder down to `path`? */
export function canReach(account: Account, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & pass)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Gives a folder and everything in it to the account. */
export function giveTo(account: Account, path: string): void {
  if (lstatSync(path).isSymbolicLink()) return;
  chownSync(path, account.uid, account.gid);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/** Whether we may write in this folder. */
export function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

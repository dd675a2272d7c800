// Read by any Node, so nothing newer than 2020 and no other file before the version is known.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dutch = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('nl');
const own = fileURLToPath(new URL(`../node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url));

/**
 * Runs the module at `url` on the Node 24 that `npm ci` brought: here when this is it (npm scripts find it first), else in
 * a child that gets our signals, and that stops when we are gone (its IPC channel closes).
 */
export function runOnOwnNode(url) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return fail(
      dutch
        ? `Deelgenoot heeft Node 20.19 of nieuwer nodig, dit is ${process.versions.node}: installeer een nieuwere van https://nodejs.org.`
        : `Deelgenoot needs Node 20.19 or newer, this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
    );
  }
  if (major >= 24) return import(url.href);
  if (!existsSync(own)) return fail(dutch ? 'Draai eerst: npm ci' : 'Run this first: npm ci');
  const child = spawn(own, [fileURLToPath(url), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

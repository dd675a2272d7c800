import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.cache/deelgenoot/built');
const PRODUCTS = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];
const NOT_SOURCES = new Set(['dist', 'node_modules', '.nx']);

/** Whether anything that a build reads has changed since the last one, by path, size and time: 10 ms, where asking Nx takes a second. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources() && PRODUCTS.every((file) => existsSync(join(ROOT, file)));
}

/** Names what was built last. */
export const lastBuild = () => readFileSync(STAMP, 'utf8');

/**
 * Builds every project that changed.
 * @throws Error with what the build said
 */
export function build() {
  const stamp = sources();
  rmSync(STAMP, { force: true });
  const nx = join(ROOT, 'node_modules/nx/dist/bin/nx.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NX_TUI: 'false',
      PATH: `${join(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  });
  if (status !== 0) throw error ?? new Error(`${stdout}\n${stderr}`.trim());
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}

function sources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile()) add(path);
      else if (entry.isDirectory() && !NOT_SOURCES.has(entry.name)) walk(path);
    }
  };
  walk('apps');
  walk('libs');
  for (const file of ['package-lock.json', '.swcrc', 'tsconfig.base.json', 'nx.json', 'schema.graphql']) if (existsSync(join(ROOT, file))) add(file);
  return hash.digest('hex');
}

// Everything that can be said of the code without running it. Prints each check with its time; ends with the count.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const node = bin('node');

const CHECKS = {
  format: [bin('oxfmt'), ['--check']],
  lint: [bin('oxlint'), ['--deny-warnings', 'apps', 'libs', 'test', 'tools']],
  types: [bin('nx'), ['run-many', '-t', 'typecheck', '--outputStyle=static']],
  'types of tests': [bin('tsc'), ['-p', 'test/tsconfig.json']],
  boundaries: [node, ['tools/boundaries.mjs']],
  'unused code': [bin('knip'), ['--no-progress']],
  'duplicate code': [bin('jscpd'), ['--config', '.jscpd.json']],
  'compose file': [node, ['tools/compose.mjs']],
};

const asked = process.argv.slice(2);
let failed = 0;
for (const [name, [command, args]] of Object.entries(CHECKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
    maxBuffer: 64 * 1024 ** 2,
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed += 1;
    console.log(`${stdout ?? ''}${stderr ?? ''}`.slice(-8000));
  }
}
if (failed > 0) process.exit(1);

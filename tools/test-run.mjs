// npm test [project…] [-- arguments for jest]: the projects one after another, and what came of them all together.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbedded, startEmbedded } from '../libs/platform/src/embedded/index.ts';
import { ROOT, build, isBuilt } from './build.mjs';
import { describeRun, readReport, summarize } from './test-report.mjs';

const ALL = ['unit', 'db', 'api', 'browser'];
const KNOWN = [...ALL, 'deep'];
/** Those that run the built program. */
const NEED_BUILD = ['api', 'browser', 'deep'];
const NEED_DATABASE = ['db', 'api', 'browser', 'deep'];
/** How many spec files run at once: a page, its browser, its program and the database share two processors well, and the long runs want the machine to themselves. */
const WORKERS = { browser: Math.max(2, Math.floor(availableParallelism() / 2)), deep: 1 };
const CACHE = join(ROOT, 'node_modules/.cache/deelgenoot-test');

const args = process.argv.slice(2);
const named = args.filter((arg) => KNOWN.includes(arg));
const forJest = args.filter((arg) => !KNOWN.includes(arg));
const projects = named.length ? KNOWN.filter((project) => named.includes(project)) : ALL;
const dataDir = join(CACHE, `run-${process.pid}`);
let jest = null;
let stopped = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('disconnect', stop); // whoever started us is gone
process.channel?.unref();

if (args[0] === 'stop') await removeEmbedded(join(CACHE, 'shared'));
else process.exitCode = await run();

async function run() {
  const runs = [];
  const reports = mkdtempSync(join(tmpdir(), 'deelgenoot-reports-'));
  try {
    if (projects.some((project) => NEED_BUILD.includes(project)) && !isBuilt()) runs.push(...tryBuild());
    const database = projects.some((project) => NEED_DATABASE.includes(project)) ? await testDatabase() : undefined;
    for (const project of projects) if (!stopped) runs.push(await runProject(project, join(reports, `${project}.json`), database));
  } finally {
    await removeEmbedded(dataDir);
    rmSync(reports, { recursive: true, force: true });
  }
  if (stopped) console.log('\nStopped before the end.');
  return summarize(runs) && !stopped ? 0 : 1;
}

/** A build that fails is a failure of its own; the tests still run and tell what else is wrong. */
function tryBuild() {
  console.log('Building …');
  try {
    build();
    return [];
  } catch (error) {
    console.error(error.message);
    return [{ project: 'build', passed: 0, failed: ['the program does not build'], skipped: [], seconds: 0 }];
  }
}

/** A server for this run alone, so that two runs never meet; those of runs that were killed are cleared away. */
async function testDatabase() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  for (const left of leftRuns()) await removeEmbedded(join(CACHE, left));
  return (await startEmbedded({ dataDir, durable: false })).url();
}

function leftRuns() {
  try {
    return readdirSync(CACHE).filter((name) => name.startsWith('run-') && !isAlive(Number(name.slice(4))));
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function runProject(project, report, database) {
  console.log(describeRun(project));
  const started = Date.now();
  const code = await new Promise((done) => {
    const workers = forJest.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)/.test(arg)) ? [] : [`--maxWorkers=${WORKERS[project] ?? '100%'}`];
    jest = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        join(ROOT, 'node_modules/jest/bin/jest.js'),
        '--selectProjects',
        project,
        '--passWithNoTests',
        '--json',
        `--outputFile=${report}`,
        ...workers,
        ...forJest,
      ],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...(database ? { TEST_DATABASE_URL: database } : {}) } },
    );
    jest.on('exit', done);
  });
  return { project, seconds: (Date.now() - started) / 1000, ...readReport(report, code) };
}

function stop() {
  stopped = true;
  jest?.kill('SIGTERM');
}

// What jest wrote about a run, and the lines at the end of `npm test`.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './build.mjs';

/** The heading above a project's run. */
export const describeRun = (project) => `\n── ${project} ${'─'.repeat(Math.max(3, 70 - project.length))}`;

/** Names of what passed, failed and was skipped. A spec file that does not load counts as one failure, and so does a run that breaks off. */
export function readReport(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: [`the run ended without a report (exit code ${code})`], skipped: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const result = { passed: 0, failed: [], skipped: [] };
  for (const suite of report.testResults) {
    const path = relative(ROOT, suite.name);
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') result.passed++;
      else (test.status === 'failed' ? result.failed : result.skipped).push(`${test.fullName}  (${path})`);
    }
    if (suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')) result.failed.push(`${path} did not run to its end`);
  }
  if (code !== 0 && result.failed.length === 0) result.failed.push(`the run ended with exit code ${code}`);
  return result;
}

/** Prints the summary, `N passed, N failed` last. Returns whether all is well; nothing run at all is not well. */
export function summarize(runs) {
  console.log(describeRun('summary'));
  for (const { project, passed, failed, skipped, seconds } of runs) {
    console.log(
      `${project.padEnd(9)}${String(passed).padStart(6)} passed ${String(failed.length).padStart(4)} failed ${String(skipped.length).padStart(4)} skipped ${seconds.toFixed(1).padStart(8)} s`,
    );
  }
  list('SKIPPED, so not tested:', runs, 'skipped');
  list('FAILED:', runs, 'failed');
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  const count = (kind) => runs.reduce((sum, run) => sum + run[kind].length, 0);
  if (passed + count('failed') === 0) console.log('\nNo test ran at all.');
  console.log(`\n${passed} passed, ${count('failed')} failed${count('skipped') ? `, ${count('skipped')} skipped` : ''}`);
  return passed > 0 && count('failed') === 0;
}

function list(title, runs, kind) {
  const lines = runs.flatMap((run) => run[kind].map((name) => `  [${run.project}] ${name}`));
  if (lines.length) console.log(`\n${title}\n${lines.join('\n')}`);
}

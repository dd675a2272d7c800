import type { Measured } from './measure.ts';
import type { Scenario } from './scenarios.ts';

export const print = (text: string): void => console.log(text);

/** A number with as many digits as mean something. */
export const row = (value: number | null): string =>
  value === null || Number.isNaN(value) ? '-' : value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

const COLUMNS = ['req/s', 'p50 ms', 'p99 ms', 'cpu ms', 'MB'];

export function title(): void {
  print(
    `\n${'what, connections'.padEnd(20)}${COLUMNS.map((name) => name.padStart(9)).join('')}   | bare${COLUMNS.map((name) => name.padStart(9)).join('')}   | ratio`,
  );
}

/** Ratio of requests per second, the program's to the bare server's. */
export function line(scenario: Scenario, connections: number, program: Measured, bare: Measured): void {
  const cells = ({ count, seconds, p50, p99, cpuMs, rssMb }: Measured): string =>
    [count / seconds, p50, p99, cpuMs, rssMb].map((value) => row(value).padStart(9)).join('');
  const ratio = program.count / program.seconds / (bare.count / bare.seconds);
  const aim = scenario.aim === null ? (scenario.name === 'comment' && connections === 8 ? '  (aim: 300 req/s)' : '') : `  (aim ${scenario.aim})`;
  print(`${`${scenario.name}, ${connections}`.padEnd(20)}${cells(program)}   |     ${cells(bare)}   | ${ratio.toFixed(2)}${aim}`);
}

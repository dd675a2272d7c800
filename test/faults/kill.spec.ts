import { describeIf } from '@deelgenoot/testing';
import { survives } from './expectations.ts';

describeIf(process.platform !== 'win32', 'processes are found with ps')('after kill -9 of worker, API and database, in turn, while eight people write', () => {
  survives(['worker', 'api', 'database'], 180_000);
});

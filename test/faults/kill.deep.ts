import { survives } from './expectations.ts';

describe('after four rounds of kill -9, of every part, while eight people write', () => {
  survives(Array.from({ length: 4 }, () => ['database', 'worker', 'api'] as const).flat(), 400_000);
});

import type { BoardFilter } from './rows.ts';
import { type Narrowing, questionOf } from './narrow.ts';

it.each<[BoardFilter | null, string, Narrowing, object]>([
  [null, '', {}, {}],
  ['ASKED', '', {}, { status: 'ASKED' }],
  ['SHARED', '', {}, { shared: true }],
  ['OLDER', '', {}, { olderOnly: true }],
  ['ENDING', '', {}, { ending: true }],
  ['LAPSING', '', {}, { lapsing: true }],
  [null, 'anna lassen', { maker: 'm', domain: 'zorg' }, { text: 'anna lassen', makerId: 'm', domain: 'zorg' }],
  [null, '', { age: '0-1' }, { from: '2025-11-22T00:00:00.000Z' }],
  [null, '', { age: '1-3' }, { from: '2023-11-22T00:00:00.000Z', before: '2025-11-22T00:00:00.000Z' }],
  [null, '', { age: '3-' }, { before: '2023-11-22T00:00:00.000Z' }],
])('%s %j %j', (filter, text, narrowing, expected) =>
  expect(questionOf('s', filter, text, narrowing, '2026-11-22')).toEqual({ schoolId: 's', filter: expected }),
);

import type { SchoolStatusValue } from './school.entity.ts';
import { mayBecome } from './school.policy.ts';
import { slugOf } from './schools.ts';

const ALL: SchoolStatusValue[] = ['reference', 'member', 'left', 'merged'];
const ALLOWED = new Set(['reference→member', 'member→left', 'left→member', ...ALL.map((status) => `${status}→${status}`)]);

it.each(ALL.flatMap((from) => ALL.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  expect(mayBecome(from, to) === true).toBe(ALLOWED.has(`${from}→${to}`));
});

it.each([
  ["Groen College 't Veld", 'groen-college-t-veld'],
  ['ROC Noordster', 'roc-noordster'],
  ['Coöperatief Één', 'cooperatief-een'],
  ['学校', 'school'],
])('%s stands at %s', (name, slug) => expect(slugOf(name)).toBe(slug));

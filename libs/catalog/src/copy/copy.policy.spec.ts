import { viewerOf } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import { inOrder, licenceOfCopy, mayAdapt, staysHome } from './copy.policy.ts';

const at = (institutionId: string, more = {}) =>
  viewerOf({ personId: 'p', memberships: [{ institutionId, roles: ['teacher'], memberSchool: true }], platformRoles: [], suspended: false, ...more });
const work = (licence: Licence | null, status = 'published') => ({ institutionId: 'home', status, licence });

describe('who may adapt a work', () => {
  it.each<[string, ReturnType<typeof mayAdapt>, string | true]>([
    ['a colleague elsewhere', mayAdapt(at('away'), work('adapt')), true],
    ['under a licence for using only', mayAdapt(at('away'), work('use')), 'LICENCE_NO_ADAPTING'],
    ['without any agreement', mayAdapt(at('away'), work(null)), 'LICENCE_NO_ADAPTING'],
    ['Creative Commons', mayAdapt(at('away'), work('cc-by-sa')), true],
    ['Creative Commons without derivatives', mayAdapt(at('away'), work('cc-by-nd')), 'LICENCE_NO_ADAPTING'],
    ['at its own school', mayAdapt(at('home'), work('adapt')), 'NOT_ALLOWED'],
    ['a draft', mayAdapt(at('away'), work('adapt', 'draft')), 'NOT_ALLOWED'],
    ['suspended', mayAdapt(at('away', { suspended: true }), work('adapt')), 'SUSPENDED'],
  ])('%s', (_, decision, expected) => expect(decision === true || decision.code).toBe(expected));
});

it.each<[Licence, boolean, Licence]>([
  ['adapt', true, 'adapt'],
  ['cc-by-sa', false, 'cc-by-sa'],
  ['cc-by', false, 'cc-by'],
])('a copy under %s stays at its school: %s', (licence, stays, own) => {
  expect([staysHome(licence), licenceOfCopy(licence)]).toEqual([stays, own]);
});

it.each<[string, [string, string | null][], string[]]>([
  [
    'each copy follows what it was made from',
    [
      ['b', 'root'],
      ['a1', 'a'],
      ['a', 'root'],
      ['a2', 'a'],
    ],
    ['b', 'a', 'a1', 'a2'],
  ],
  [
    'what lies between may be unknown here',
    [
      ['late', 'gone'],
      ['alone', null],
      ['a', 'root'],
    ],
    ['late', 'alone', 'a'],
  ],
  [
    'a ring, which only a file from elsewhere can say, is no family',
    [
      ['x', 'y'],
      ['y', 'x'],
      ['a', 'root'],
    ],
    ['a'],
  ],
])('in a family %s', (_, copies, expected) => {
  expect(
    inOrder(
      copies.map(([materialId, parentId]) => ({ materialId, parentId })),
      'root',
    ).map(({ materialId }) => materialId),
  ).toEqual(expected);
});

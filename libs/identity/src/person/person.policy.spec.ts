import { ANONYMOUS, viewerOf } from '@deelgenoot/access';
import { mayOpenProfile } from './person.policy.ts';

const at = (school: string, { memberSchool = true, suspended = false, personId = 'someone' } = {}) =>
  viewerOf({ personId, memberships: [{ institutionId: school, roles: ['teacher'], memberSchool }], platformRoles: [], suspended });

const closed = { id: 'anna', profileOpen: false, schoolIds: ['noord'] };
const open = { ...closed, profileOpen: true };

it.each([
  ['nobody', ANONYMOUS, false, false],
  ['oneself', at('noord', { personId: 'anna' }), true, true],
  ['oneself, suspended', at('noord', { personId: 'anna', suspended: true }), true, true],
  ['a colleague', at('noord'), true, true],
  ['a suspended colleague', at('noord', { suspended: true }), false, false],
  ['someone of another school', at('zuid'), false, true],
  ['someone of a school that left', at('zuid', { memberSchool: false }), false, false],
])('%s opens a closed profile: %s, an open one: %s', (_, viewer, whenClosed, whenOpen) => {
  expect([mayOpenProfile(viewer, closed), mayOpenProfile(viewer, open)]).toEqual([whenClosed, whenOpen]);
});

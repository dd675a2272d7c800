import { ANONYMOUS, viewerOf, type Viewer } from '@deelgenoot/access';
import type { Subject } from '@deelgenoot/catalog';
import type { Decision } from '@deelgenoot/kernel';
import type { ContributionKindValue } from './contribution.entity.ts';
import { mayContribute, maySolve } from './contribution.policy.ts';

const at = (personId: string, institutionId: string, { suspended = false, memberSchool = true } = {}) =>
  viewerOf({ personId, memberships: [{ institutionId, roles: ['teacher'], memberSchool }], platformRoles: [], suspended });
const chris = at('chris', 'b');
const outcome = (decision: Decision) => decision === true || decision.code;

const work: Subject = { institutionId: 'a', createdBy: 'anna', status: 'published', restrictedAt: null, authorIds: ['anna'] };

it.each<[string, Viewer, ContributionKindValue, string | null, Subject | null, true | string]>([
  ['a teacher shares a tip', chris, 'tip', 'b', null, true],
  ['a teacher asks about a work', chris, 'question', 'b', work, true],
  ['a teacher reviews a work', chris, 'review', 'b', work, true],
  ['a maker reviews their own work', at('anna', 'a'), 'review', 'a', work, 'REVIEW_OWN_WORK'],
  ['a maker shares a tip about their own work', at('anna', 'a'), 'tip', 'a', work, true],
  ['a teacher talks about a draft', chris, 'tip', 'b', { ...work, status: 'draft' }, 'NOT_ALLOWED'],
  ['a teacher speaks for another school', chris, 'tip', 'a', null, 'NOT_ALLOWED'],
  ['someone without a school', viewerOf({ personId: 'x', memberships: [], platformRoles: [], suspended: false }), 'tip', null, null, 'NOT_ALLOWED'],
  [
    'a moderator without a school',
    viewerOf({ personId: 'mo', memberships: [], platformRoles: ['moderator'], suspended: false }),
    'tip',
    null,
    null,
    'NOT_ALLOWED',
  ],
  ['someone of a school that left', at('leo', 'c', { memberSchool: false }), 'tip', 'c', null, 'NOT_ALLOWED'],
  ['someone suspended', at('sam', 'b', { suspended: true }), 'tip', 'b', null, 'SUSPENDED'],
  ['a visitor', ANONYMOUS, 'tip', null, null, 'SIGN_IN_REQUIRED'],
])('%s', (_, viewer, kind, institutionId, subject, expected) => expect(outcome(mayContribute(viewer, kind, institutionId, subject))).toBe(expected));

const question = { kind: 'question', authorId: 'chris', hiddenAt: null, deletedAt: null };
it.each<[string, Viewer, typeof question | (Omit<typeof question, 'hiddenAt'> & { hiddenAt: Date }), true | string]>([
  ['its asker', chris, question, true],
  ['someone else', at('anna', 'a'), question, 'NOT_ALLOWED'],
  ['the writer of a tip', chris, { ...question, kind: 'tip' }, 'NOT_ALLOWED'],
  ['its asker when it was hidden', chris, { ...question, hiddenAt: new Date() }, 'NOT_ALLOWED'],
  ['its asker while suspended', at('chris', 'b', { suspended: true }), question, 'SUSPENDED'],
  ['a visitor', ANONYMOUS, question, 'SIGN_IN_REQUIRED'],
])('%s says what solved it', (_, viewer, asked, expected) => expect(outcome(maySolve(viewer, asked))).toBe(expected));

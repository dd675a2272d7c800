import { ANONYMOUS, viewerOf, type PlatformRole, type Role, type Viewer } from '@deelgenoot/access';
import type { Decision } from '@deelgenoot/kernel';
import { mayDeleteWords, mayEditWords, mayModerateWords, mayNoticeWords, mayReactTo, mayTakePart, type WordsFacts } from './words.policy.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const someone = (
  personId: string,
  institutionId: string,
  roles: Role[] = ['teacher'],
  changes: { platformRoles?: PlatformRole[]; suspended?: boolean; memberSchool?: boolean } = {},
) =>
  viewerOf({
    personId,
    memberships: [{ institutionId, roles, memberSchool: changes.memberSchool ?? true }],
    platformRoles: changes.platformRoles ?? [],
    suspended: changes.suspended ?? false,
  });

const author = someone('bram', 'a');
const suspended = someone('bram', 'a', ['teacher'], { suspended: true });
const colleague = someone('anna', 'a');
const school = someone('ria', 'a', ['moderator']);
const otherSchool = someone('rob', 'b', ['moderator']);
const platform = viewerOf({ personId: 'mo', memberships: [], platformRoles: ['moderator'], suspended: false });
const ownJudge = someone('bram', 'a', ['moderator'], { platformRoles: ['moderator'] });
const left = someone('leo', 'c', ['teacher'], { memberSchool: false });

const standing: WordsFacts = { authorId: 'bram', institutionId: 'a', hiddenAt: null, deletedAt: null };
const hidden: WordsFacts = { ...standing, hiddenAt: NOW };
const deleted: WordsFacts = { ...standing, deletedAt: NOW };

const outcome = (decision: Decision) => decision === true || decision.code;

it.each<[string, Viewer, true | string]>([
  ['a teacher', colleague, true],
  ['a platform moderator without a school', platform, true],
  ['someone of a school that left', left, 'NOT_ALLOWED'],
  ['a suspended teacher', suspended, 'SUSPENDED'],
  ['a visitor', ANONYMOUS, 'SIGN_IN_REQUIRED'],
])('%s takes part: %s', (_, viewer, expected) => expect(outcome(mayTakePart(viewer))).toBe(expected));

it.each<[string, (viewer: Viewer, words: WordsFacts) => Decision, Viewer, WordsFacts, true | string]>([
  ['the author edits', mayEditWords, author, standing, true],
  ['a colleague edits', mayEditWords, colleague, standing, 'NOT_ALLOWED'],
  ['the author edits what was hidden', mayEditWords, author, hidden, 'COMMENT_REMOVED'],
  ['the suspended author edits', mayEditWords, suspended, standing, 'SUSPENDED'],
  ['the author deletes', mayDeleteWords, author, standing, true],
  ['the author deletes what was hidden', mayDeleteWords, author, hidden, true],
  ['the suspended author deletes', mayDeleteWords, suspended, standing, true],
  ['the author deletes twice', mayDeleteWords, author, deleted, 'COMMENT_REMOVED'],
  ['a moderator deletes', mayDeleteWords, school, standing, 'NOT_ALLOWED'],
  ['a visitor deletes', mayDeleteWords, ANONYMOUS, standing, 'SIGN_IN_REQUIRED'],
  ['a colleague reacts', mayReactTo, colleague, standing, true],
  ['a colleague reacts to a stub', mayReactTo, colleague, hidden, 'COMMENT_REMOVED'],
  ['a colleague gives notice', mayNoticeWords, colleague, standing, true],
  ['the author gives notice', mayNoticeWords, author, standing, 'NOT_ALLOWED'],
  ['a platform moderator judges', mayModerateWords, platform, standing, true],
  ['the school’s moderator judges', mayModerateWords, school, hidden, true],
  ['another school’s moderator judges', mayModerateWords, otherSchool, standing, 'NOT_ALLOWED'],
  ['a moderator judges own words', mayModerateWords, ownJudge, standing, 'OWN_CASE'],
  ['a moderator judges what is gone', mayModerateWords, platform, deleted, 'COMMENT_REMOVED'],
])('%s', (_, may, viewer, words, expected) => expect(outcome(may(viewer, words))).toBe(expected));

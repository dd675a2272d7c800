import { pluralFor } from '../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** Tools and what schools agreed about them, English. */
export const en: typeof nl = {
  title: 'What is allowed at your school?',
  titleAll: 'Which tools do schools use?',
  lead: 'For each tool you see what your school thinks of it, and what colleagues do with it.',
  search: 'Find a tool',
  filter: 'At your school',
  filters: { all: 'All', allowed: 'Allowed', conditional: 'Allowed, on a condition', not: 'Not allowed', unknown: 'Unknown' },
  status: { allowed: 'Allowed', conditional: 'Allowed, on a condition', not: 'Not allowed' },
  unknown: 'Unknown',
  unknownText: 'Your school has not decided on this yet.',
  askSchool: 'Ask your i-coach or manager.',
  since: 'since',
  tips: (n) => plural(n, { zero: 'no tips yet', one: '# tip', other: '# tips' }),
  kinds: {
    lesson: 'Making lessons',
    quiz: 'Quiz',
    video: 'Video',
    board: 'Digital board',
    device: 'Device',
    ai: 'Artificial intelligence',
    simulation: 'Simulation',
    audio: 'Sound',
    interactive: 'Interactive',
    notes: 'Notes',
    design: 'Design',
    meeting: 'Online lesson',
    calculation: 'Calculating',
    practice: 'Practice',
    code: 'Programming',
    fieldwork: 'Outside school',
  },
  none: 'Nothing found',
  noneText: 'Try another word, or another agreement.',
  loading: 'Loading tools',
  mine: (school) => `At ${school}`,
  mineTitle: (name, status) =>
    status === 'allowed'
      ? `${name} is allowed at your school`
      : status === 'conditional'
        ? `${name} is allowed at your school, on a condition`
        : status === 'not'
          ? `${name} is not allowed at your school`
          : name,
  change: 'Change what was agreed',
  set: 'Agree on something',
  setTitle: (school) => `What does ${school} agree on?`,
  options: {
    allowed: ['Allowed', 'Everyone at school can use it.'],
    conditional: ['Allowed, on a condition', 'Write what people must do or leave.'],
    not: ['Not allowed', 'Write why, and what can be used instead.'],
  },
  reason: 'Explanation',
  reasonHelp: 'Colleagues read this with the tool and with material that uses it.',
  reasonNeeded: 'Write the condition or the reason.',
  chooseStatus: 'Choose what was agreed.',
  save: 'Save what was agreed',
  saving: 'Saving',
  saved: 'It is saved.',
  cancel: 'Leave it',
  about: 'About this tool',
  kind: 'Kind',
  website: 'Website',
  account: 'Account for students',
  accountYes: 'Needed',
  accountNo: 'Not needed',
  accountUnknown: 'Unknown',
  privacy: 'Mind with data',
  elsewhere: 'What other schools agreed',
  elsewhereNone: 'No other school has agreed on anything yet.',
  elsewhereCount: (allowed, all) => `${allowed} of ${all} schools that agreed on something allow it.`,
  school: 'School',
  agreed: 'Agreed',
  when: 'Since',
};

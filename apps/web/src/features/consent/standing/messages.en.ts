import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const works = (n: number) => plural(n, { zero: 'Nothing yet', one: '# material', other: '# materials' });

/** Standing rules: an answer in advance for everything you make for a school. */
export const en: typeof nl = {
  title: 'Will you say once what may be done with all your work?',
  lead: 'With a standing rule Deelgenoot answers for you when your academy asks. Saying no or stopping per material is always possible, and comes first. About material that you once answered for yourself, we keep asking you.',
  school: (name) => `Everything you make for ${name}`,
  none: 'You have no standing rule here. Your academy asks you each time.',
  make: 'Make a standing rule',
  change: 'Change',
  stop: 'Stop the rule',
  since: (day) => `Since ${day}`,
  shares: (n) => `${works(n)} shared by this rule`,
  formTitle: (name) => `What may be done with everything you make for ${name}?`,
  formLead: (n) =>
    n === 0
      ? 'This holds for what your academy asks from now on. What waits for your answer now, you answer yourself.'
      : `This holds for what your academy asks from now on, and at once for the ${works(n).toLowerCase()} that your rule shares now.`,
  opens: 'Who would see your work',
  own: 'Your school',
  save: 'Yes, this is my rule',
  saving: 'One moment',
  back: 'Back',
  saved: 'Your standing rule holds.',
  stopText: 'When you stop the rule, your academy asks you each time again. What is shared stays shared.',
  stopAll: (n) => `Stop, and also stop the ${n === 1 ? 'material that is shared' : `${n} materials that are shared`}`,
  stopped: (n) => (n === 0 ? 'Your standing rule has stopped.' : 'Your rule and the sharing have stopped.'),
  stoppedText: (n) =>
    n === 0
      ? 'You stopped this rule. Your academy now asks you each time. You can take this back for a day.'
      : `You stopped this rule, and the ${n === 1 ? 'material' : `${n} materials`} shared by it. You can take this back for a day.`,
  resume: 'Keep it after all',
  resumed: 'Your standing rule holds again, as before.',
  noSchool: 'You do not belong to a school yet',
  noSchoolText: 'You make standing rules about what you make for a school.',
};

import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const schools = (n: number) => plural(n, { one: '# school', other: '# schools' });

/** The words of an agreement: who, what, your name, how long. English. */
export const en: typeof nl = {
  who: 'Who may see it?',
  what: 'What may they do with it?',
  name: 'What does it say about you?',
  nameAsked: 'What does it say about the maker?',
  until: 'Until when?',
  newVersions: 'New versions',
  asked: (words) => `Your academy asked: ${words}. You may choose otherwise.`,

  all: 'All schools',
  allText: 'All schools that take part in Deelgenoot.',
  include: 'Some schools',
  includeText: 'You name them. New schools are not included.',
  except: 'All schools, except …',
  exceptText: 'The schools you name see nothing, not even the title.',
  everyone: 'Everyone, also beyond mbo',
  everyoneText: 'It is open on the internet. You can also choose a Creative Commons licence then.',
  later: 'Also schools that join Deelgenoot later',
  which: 'Which schools?',
  whichNot: 'Which schools not?',
  exceptNone: 'Name at least one school that may not see it, or choose “All schools”.',
  moreSchools: 'Find another school',
  schoolsLoading: 'Loading schools',

  adapt: 'Use and adapt',
  adaptText: 'At their own school. Stopping is always possible.',
  use: 'Only use',
  useText: 'No changes. Stopping is always possible.',
  cc: 'A Creative Commons licence',
  ccText: 'Then everyone may pass it on too. You cannot take this back later, so we ask twice.',
  ccNeedsPublic: 'A Creative Commons licence is possible only when everyone may see it.',
  ccWhich: 'Which one?',

  full: 'My name',
  role: 'My role and school',
  none: 'Nothing about me',
  fullAsked: 'The name',
  roleAsked: 'The role and the school',
  noneAsked: 'Nothing about the maker',
  fullText: (name, school) => (school ? `${name}, ${school}` : name),
  roleText: (school) => (school ? `For example: teacher, ${school}` : 'For example: teacher, with the school'),
  noneText: 'Only the school is named. A name in the text itself stays.',

  year: 'This school year',
  open: 'Until I stop',
  openAsked: 'Until the maker stops',
  openText: 'You can always stop, in one click.',
  day: 'Another day',
  dayText: 'Choose a date yourself.',
  lastDay: 'Up to and including',
  untilDay: (day) => `Up to and including ${day}`,

  versions: {
    THIS: { short: 'only this version', title: 'Only this version', text: 'For a new version we ask again.' },
    MINOR: { short: 'small changes are included', title: 'Small changes too', text: 'A typing error or a new date is fine. For a big change we ask again.' },
    ALL: { short: 'all new versions are included', title: 'All new versions', text: 'A new version comes with a message.' },
  },

  short: {
    all: (later, given) => (later ? 'all schools, also those that join later' : `all schools of ${given ? 'that time' : 'today'}`),
    include: (n, names, by) => (n <= 3 ? `only ${names}` : `only ${schools(n)} that ${by === 'author' ? 'you name' : 'the maker named'}`),
    except: (n, names, later, given) =>
      `${later ? 'all schools, also those that join later,' : `all schools of ${given ? 'that time' : 'today'},`} except ${n <= 3 ? names : schools(n)}`,
    everyone: 'everyone, also beyond mbo',
    adapt: 'use and adapt',
    use: 'only use',
    attribution: { FULL: 'with name', ROLE_SCHOOL: 'with role and school', NONE: 'without name' },
    until: (day) => `up to and including ${day}`,
    open: 'until you stop',
    openAsked: 'until the maker stops',
    count: {
      all: (later) => (later ? 'all schools' : 'all schools of that time'),
      include: schools,
      except: (n, later) => `${later ? 'all' : 'all of that time'} except ${n}`,
      everyone: 'everyone',
    },
  },

  preview: {
    everyone: 'Everyone',
    everyoneRest: 'also beyond mbo',
    reach: (seen, total) => `${seen} of ${total} schools`,
    own: 'Your school',
    home: 'Own school',
    in: 'Sees it',
    out: 'Does not see it',
    left: 'You leave out',
    allSee: 'All schools see it.',
    nobody: 'No other school sees it.',
    someSee: (n) => plural(n, { one: 'One other school sees it.', other: '# other schools see it.' }),
    allBut: (names) => `All schools see it, except ${names}.`,
    web: 'Everyone on the internet can find and read it.',
    whoSees: (n) => `Who sees it (${n})`,
    whoNot: (n) => `Who does not see it (${n})`,
    others: 'What other makers already said counts here. Whoever has not answered can make it less.',
    twoSchools: 'Someone who works at two schools sees it when one of those schools does.',
    map: (seen, not) => `Map: ${seen} ${seen === 1 ? 'school sees' : 'schools see'} it, ${not} do not. The names are in the list.`,
    mapIn: (name) => `${name} sees it`,
    mapOut: (name) => `${name} does not see it`,
    failed: 'We cannot show who would see it now. You can still answer.',
  },

  confirmCc: {
    title: 'A Creative Commons licence cannot be taken back',
    text: 'Then everyone may copy your material and pass it on, also when you stop later. Are you sure?',
    textAsked: 'Then everyone may copy the material and pass it on, also when a maker stops later. Are you sure you want to ask this?',
    yes: 'Yes, I want that',
    no: 'No, go back',
  },
};

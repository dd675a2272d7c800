import type { IconName } from '../ui/icons.ts';
import type { nl } from './messages.nl.ts';
import { isManager, type Me } from './session.ts';

/** A place in the menus: its address, its icon, its word. */
export interface Place {
  readonly to: string;
  readonly icon: IconName;
  readonly word: keyof (typeof nl)['places'];
}

const PLACES = {
  home: { to: '/', icon: 'home', word: 'home' },
  search: { to: '/zoeken', icon: 'search', word: 'search' },
  talks: { to: '/gesprekken', icon: 'chat', word: 'talks' },
  mine: { to: '/mijn-materiaal', icon: 'doc', word: 'mine' },
  consents: { to: '/toestemming', icon: 'check', word: 'consents' },
  school: { to: '/mijn-school', icon: 'school', word: 'school' },
  materials: { to: '/mijn-materiaal', icon: 'doc', word: 'materials' },
  board: { to: '/toestemming/bord', icon: 'check', word: 'board' },
  queue: { to: '/moderatie', icon: 'shield', word: 'queue' },
  tools: { to: '/hulpmiddelen', icon: 'tool', word: 'tools' },
  schools: { to: '/scholen', icon: 'school', word: 'schools' },
  accounts: { to: '/beheer/mensen', icon: 'people', word: 'accounts' },
  audit: { to: '/beheer/logboek', icon: 'doc', word: 'audit' },
  academies: { to: '/beheer/academies', icon: 'upload', word: 'academies' },
  waiting: { to: '/wacht', icon: 'bell', word: 'waiting' },
  settings: { to: '/instellingen', icon: 'sliders', word: 'settings' },
} as const satisfies Record<string, Place>;

/** What can be shared; the four answers behind the one button. */
export const SHARE: readonly Place[] = [
  { to: '/delen/tip', icon: 'tip', word: 'shareTip' },
  { to: '/delen/vraag', icon: 'question', word: 'shareQuestion' },
  { to: '/delen/beoordeling', icon: 'star', word: 'shareReview' },
  { to: '/importeren', icon: 'doc', word: 'shareMaterial' },
];

export const WAITING: Place = PLACES.waiting;

export const FOOTER: readonly Place[] = [
  { to: '/hulp', icon: 'info', word: 'help' },
  { to: '/toegankelijkheid', icon: 'eye', word: 'accessibility' },
  { to: '/huisregels', icon: 'people', word: 'rules' },
  { to: '/zo-modereren-we', icon: 'shield', word: 'moderation' },
  { to: '/privacy', icon: 'lock', word: 'privacy' },
  { to: '/cookies', icon: 'info', word: 'cookies' },
  { to: '/contact', icon: 'mail', word: 'contact' },
];

/** Someone's one school; of more than one, the list to choose from. */
const ownSchool = (me: Me): Place => {
  const [first, ...more] = me.memberships;
  return first && more.length === 0 ? { ...PLACES.school, to: `/school/${first.school.slug}` } : PLACES.school;
};

/** The people of the one school that someone manages, or the list to choose from. */
const people = (me: Me): Place => {
  const [first, ...more] = me.viewerCan.manageSchools;
  return { to: first && more.length === 0 ? `/school/${first.slug}/leden` : '/mijn-school', icon: 'people', word: 'people' };
};

/** Says which tools a school allows. */
const isCoach = (me: Me): boolean => me.memberships.some(({ roles }) => roles.includes('ICOACH'));

/** The four daily places of someone, by what they do most. */
export function dailyPlaces(me: Me | null): readonly Place[] {
  if (!me) return [PLACES.home, PLACES.search, PLACES.schools];
  if (me.viewerCan.administer) return [PLACES.home, PLACES.schools, PLACES.accounts, PLACES.audit];
  if (isManager(me)) return [PLACES.home, PLACES.materials, PLACES.board, ownSchool(me)];
  if (me.viewerCan.moderate) return [PLACES.home, PLACES.queue, PLACES.talks, ownSchool(me)];
  if (isCoach(me)) return [PLACES.home, PLACES.tools, PLACES.talks, ownSchool(me)];
  return [PLACES.home, PLACES.talks, PLACES.mine, ownSchool(me)];
}

/** How many of the daily places fit in the bar of a phone, beside Delen and what waits. */
const IN_BAR = 2;

/** The daily places in the bar at the bottom of a phone; a visitor has room for all. */
export const barPlaces = (me: Me | null): readonly Place[] => (me ? dailyPlaces(me).slice(0, IN_BAR) : dailyPlaces(null));

/** The daily places that have no room there: on a phone they stand behind the own disc, before the others. */
export const beyondBar = (me: Me): readonly Place[] => dailyPlaces(me).slice(IN_BAR);

/** Everything else that is theirs, behind their own disc. */
export function ownPlaces(me: Me): readonly Place[] {
  const daily = dailyPlaces(me).map(({ to }) => to);
  const all: readonly Place[] = [
    { to: `/mensen/${me.id}`, icon: 'person', word: 'profile' },
    PLACES.mine,
    PLACES.consents,
    PLACES.talks,
    ...(isManager(me) ? [people(me)] : []),
    ...(me.viewerCan.moderate ? [PLACES.queue] : []),
    PLACES.tools,
    PLACES.schools,
    ...(me.viewerCan.administer ? [PLACES.academies] : []),
    PLACES.settings,
  ];
  return all.filter(({ to }) => !daily.includes(to));
}

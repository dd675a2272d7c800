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
  materials: { to: '/academie/materialen', icon: 'doc', word: 'materials' },
  board: { to: '/academie/toestemming', icon: 'check', word: 'board' },
  people: { to: '/academie/mensen', icon: 'people', word: 'people' },
  queue: { to: '/moderatie', icon: 'shield', word: 'queue' },
  schools: { to: '/beheer/scholen', icon: 'school', word: 'schools' },
  waiting: { to: '/wacht', icon: 'bell', word: 'waiting' },
  settings: { to: '/instellingen', icon: 'sliders', word: 'settings' },
  profile: { to: '/ik', icon: 'person', word: 'profile' },
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
  { to: '/privacy', icon: 'lock', word: 'privacy' },
  { to: '/zo-modereren-we', icon: 'shield', word: 'moderation' },
];

/** The four daily places of someone, by what they do most. */
export function dailyPlaces(me: Me | null): readonly Place[] {
  if (!me) return [PLACES.home, PLACES.search];
  if (me.viewerCan.administer) return [PLACES.home, PLACES.schools, PLACES.queue, PLACES.talks];
  if (isManager(me)) return [PLACES.home, PLACES.materials, PLACES.board, PLACES.school];
  if (me.viewerCan.moderate) return [PLACES.home, PLACES.queue, PLACES.talks, PLACES.school];
  return [PLACES.home, PLACES.talks, PLACES.mine, PLACES.school];
}

/** Everything else that is theirs, behind their own disc. */
export function ownPlaces(me: Me): readonly Place[] {
  const daily = dailyPlaces(me);
  const all: readonly Place[] = [
    PLACES.profile,
    PLACES.mine,
    PLACES.consents,
    PLACES.talks,
    ...(isManager(me) ? [PLACES.people] : []),
    ...(me.viewerCan.moderate ? [PLACES.queue] : []),
    PLACES.settings,
  ];
  return all.filter((place) => !daily.includes(place));
}

import type { IconName } from '../../ui/icons.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  material: 'doc',
  question: 'question',
  tip: 'tip',
  review: 'star',
  tool: 'tool',
  person: 'person',
  school: 'school',
  comment: 'chat',
  word: 'search',
};

/** The icon of a kind of thing that can be found: a material, a tip, a school. */
export const thingIcon = (kind: string): IconName => ICONS[kind] ?? 'doc';

import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of works that are the same twice, Dutch. */
export const nl = {
  title: 'Lijkt op',
  same: 'Hetzelfde bestand',
  near: (part: string) => `Voor ${part} dezelfde tekst`,
  already: (n: number) => plural(n, { one: 'Een van deze bestanden is er al', other: '# van deze bestanden zijn er al' }),
  alreadyText: 'Kijk of het echt twee keer nodig is. Misschien is een nieuwe versie beter.',
  is: 'lijkt op',
  overlap: 'Wat andere scholen ook hebben',
  overlapHint: 'Geteld over wat jij mag zien. Zo weet je met wie je kunt samenwerken.',
  school: 'School',
  sameCount: 'Zelfde bestand',
  nearCount: 'Bijna dezelfde tekst',
};

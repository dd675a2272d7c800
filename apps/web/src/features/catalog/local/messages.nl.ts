import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of core and local parts, Dutch. */
export const nl = {
  title: 'Voor je eigen school',
  hint: 'Wat hier staat, ziet alleen je eigen school.',
  files: (n: number) =>
    plural(n, {
      one: 'De school van dit materiaal heeft er een eigen bestand bij. Dat blijft daar.',
      other: 'De school van dit materiaal heeft er # eigen bestanden bij. Die blijven daar.',
    }),
  empty: 'Nog niet ingevuld.',
  fill: 'Vul in voor je eigen school',
  fillFor: (school: string) => `Vul in voor ${school}`,
  change: 'Verander',
  text: (title: string) => `${title}, op je eigen school`,
  save: 'Bewaar',
  saving: 'Bezig met bewaren',
  cancel: 'Toch niet',
  add: 'Nieuwe plek',
  addLabel: 'Wat vult elke school zelf in?',
  addHelp: 'Bijvoorbeeld: rooster en lokaal, of wie je kunt bellen. Deze titel ziet iedereen.',
  adding: 'Bezig',
  remove: 'Haal deze plek weg',
  removeTitle: 'Wil je deze plek weghalen?',
  removeText: 'Wat scholen hier schreven, verdwijnt ook.',
  removeYes: 'Ja, haal weg',
  removing: 'Bezig met weghalen',
  keep: 'Nee, laat staan',
  isLocal: 'Alleen voor de eigen school',
  makeLocal: 'Houd op de eigen school',
  makeCore: 'Laat meegaan met het materiaal',
  madeLocal: 'Andere scholen zien dit bestand niet meer.',
  madeCore: 'Dit bestand gaat weer mee met het materiaal.',
};

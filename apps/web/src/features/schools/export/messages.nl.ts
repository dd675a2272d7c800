import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of taking a whole academy along, Dutch. */
export const nl = {
  title: (school: string) => `Alles van ${school} meenemen`,
  lead: 'Maak één zip-bestand met al het materiaal van de academie, de makers, hun toestemmingen en het logboek.',
  what: 'Wat zit erin?',
  whatText: [
    'Alle bestanden, versies, titels en lokale delen. Een lijst die opent in Excel.',
    'Wat makers antwoordden, met de teksten die ze lazen, en de vrijgaven van de school.',
    'Het logboek, zo dat een ander kan nagaan dat er niets is veranderd.',
    'Namen van makers. Een e-mailadres alleen van mensen van jullie school, en van wie jullie uitnodigden.',
  ],
  care: 'Er staan persoonsgegevens in',
  careText: 'Bewaar het bestand goed en gooi het weg als je het niet meer nodig hebt. Stopt een maker later met delen, dan verandert dit bestand niet mee.',
  start: 'Maak het bestand',
  starting: 'Begint…',
  running: 'Het bestand wordt gemaakt',
  runningText: 'Je kunt deze pagina sluiten. Het gaat door.',
  progress: (done: number, total: number) => (total === 0 ? 'Verzamelen' : `${done} van ${total}`),
  stop: 'Stop',
  list: 'Gemaakte bestanden',
  none: 'Nog geen bestand gemaakt',
  noneText: 'Hier staat straks wat je hebt gemaakt, een week lang.',
  columns: { made: 'Zoals het was op', holds: 'Inhoud', state: 'Stand', get: 'Halen' },
  holds: (works: number, files: number, size: string) =>
    `${plural(works, { one: '# materiaal', other: '# materialen' })}, ${plural(files, { one: '# bestand', other: '# bestanden' })}, ${size}`,
  states: { RUNNING: 'Bezig', DONE: 'Klaar', CANCELLED: 'Gestopt', FAILED: 'Niet gelukt', EXPIRED: 'Verlopen' },
  until: 'Te halen tot',
  download: 'Download',
  downloadOf: (moment: string) => `Download het bestand van ${moment}`,
  key: 'Vingerafdruk van dit systeem',
  keyText: 'Wie het bestand in een ander systeem zet, vergelijkt daar deze vingerafdruk. Geef hem door op een andere manier dan met het bestand.',
  notYours: 'Dit is voor de beheerder van deze school',
  notYoursText: 'Alleen wie de academie beheert, kan alles meenemen. Na het stoppen van een school kan dat nog 90 dagen.',
};

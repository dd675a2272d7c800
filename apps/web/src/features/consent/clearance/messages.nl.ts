import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { one: 'dit materiaal', other: 'deze # materialen' });

/** Vrijgave door de school, naast het ja van de makers. */
export const nl = {
  title: (school: string) => `Wat mag er van ${school} naar andere scholen?`,
  titleWorks: (n: number) =>
    plural(n, { one: 'Mag dit materiaal van de school naar andere scholen?', other: 'Mogen deze # materialen van de school naar andere scholen?' }),
  lead: 'Zonder vrijgave van de school gaat er niets naar buiten, ook niet als de makers ja zeiden. Wie makers om toestemming vraagt, geeft daarmee vrij wat gevraagd wordt.',
  over: 'Vrijgave van',
  standing: 'Vaste vrijgave voor een soort materiaal',
  standingHint: 'Geldt ook voor wat er later bij komt. Wat je over één materiaal zegt, gaat voor.',
  none: 'Er is nog geen vaste vrijgave.',
  all: 'Al het materiaal',
  since: (day: string) => `sinds ${day}`,
  end: 'Stop deze vrijgave',
  ended: 'De vrijgave is gestopt. Wat alleen daardoor gedeeld was, is nu weg bij andere scholen.',
  add: 'Nog een vaste vrijgave',
  domains: 'Domeinen',
  levels: 'Niveaus',
  forms: 'Vormen',
  whatHelp: 'Kies niets, dan geldt het voor alles.',
  whoWorks: 'Voor wie geef je het vrij?',
  give: 'Geef vrij',
  giveWorks: (n: number) => `Geef ${works(n)} vrij`,
  withhold: (n: number) => `Houd ${works(n)} binnen de school`,
  busy: 'Even geduld',
  given: 'De vrijgave geldt.',
  withheld: (n: number) => plural(n, { one: 'Dit materiaal blijft binnen de school.', other: 'Deze # materialen blijven binnen de school.' }),
  board: 'Naar het bord',
};

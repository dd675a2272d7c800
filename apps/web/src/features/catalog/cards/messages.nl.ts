import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of title-only cards, Dutch. */
export const nl = {
  title: 'Nog niet met jou gedeeld',
  hint: 'Van deze materialen zie je alleen de titel. Vraag ernaar: dan legt de academie het voor aan de makers.',
  ask: 'Vraag of je dit mag zien',
  asking: 'Bezig met vragen',
  asked: 'Je hebt hierom gevraagd',
  askedNow: 'Je vraag ligt bij de academie. Je hoort of je het mag zien.',
  word: 'Zeg erbij waarom',
  wordHelp: 'Mag ook leeg. Alleen de academie leest dit.',
  waiting: (n: number) =>
    plural(n, { one: 'Een collega van een andere school vraagt om materiaal', other: '# collega’s van andere scholen vragen om materiaal' }),
  waitingHint: 'Je legt het in één keer voor aan de makers. Ze kiezen zelf.',
  send: 'Vraag de makers',
  sending: 'Bezig met vragen',
  sent: 'De makers hebben bericht. Wie erom vroeg, hoort wat eruit komt.',
  withMakers: 'Dit ligt bij de makers',
  withMakersSince: (date: string) => `Dit ligt bij de makers sinds ${date}`,
  waitsFor: (names: string) => `Wacht nog op ${names}. Wie erom vroeg, hoort wat eruit komt.`,
  notAskable: 'De makers kun je hier nu niet om vragen',
  given: 'ziet het nu',
  ended: 'ziet het niet, en weet dat',
  settled: 'Collega’s van andere scholen kregen antwoord',
  clear: 'Haal van het bord',
  aside: 'Nu niet',
  asideDone: 'Dit staat niet meer op je bord.',
  setting: 'Titels van niet-gedeeld materiaal tonen',
  settingText:
    'Collega’s van andere scholen zien dan de titel, het domein en jullie naam, en verder niets. Ze kunnen erom vragen. Van materiaal waarvan een maker nee zei of stopte, tonen we niets.',
  settingOn: 'Andere scholen zien nu de titels.',
  settingOff: 'Andere scholen zien geen titels meer.',
};

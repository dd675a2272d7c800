import { pluralFor } from '../../../i18n/words.ts';
import type { BoardFilter } from './rows.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { one: '# materiaal', other: '# materialen' });
const questions = (n: number) => plural(n, { one: '# vraag', other: '# vragen' });

/** In one row. */
const statusOne = {
  NEVER_ASKED: 'nog niet gevraagd',
  ASKED: 'wacht op een maker',
  ANSWERED_NO: 'nee',
  SHARED: 'gedeeld',
  LAPSED: 'geen antwoord',
  BLOCKED: 'tegengehouden',
  STOPPED: 'gestopt',
  EXPIRED: 'afgelopen',
  REVOKED: 'ja bleek niet van de maker',
  TO_ASK: 'nog niet alle makers gevraagd',
};

/** The board of an academy manager, Dutch. */
export const nl = {
  over: 'Academie van',
  title: (shared: number, total: number) =>
    total === 0
      ? 'Jouw academie heeft nog niets om te delen'
      : plural(shared, {
          zero: `Nog geen van de ${works(total)} is gedeeld`,
          one: `# van de ${works(total)} is gedeeld met andere scholen`,
          other: `# van de ${works(total)} zijn gedeeld met andere scholen`,
        }),
  lead: 'Je ziet het antwoord van iedere maker, nooit de reden.',
  school: 'Academie',
  ask: 'Vraag toestemming',
  askNew: (n: number) => plural(n, { one: 'Vraag toestemming voor # nieuw materiaal', other: 'Vraag toestemming voor # nieuwe materialen' }),
  askAgain: 'Vraag opnieuw',
  canAgain: (date: string) => `Kan weer op ${date}`,
  notOnline: 'Zet het eerst online',
  openWork: 'Bekijk',
  remind: 'Herinner',
  remindSoon: 'Deze week al herinnerd',
  cancel: 'Trek vraag in',
  log: 'Logboek',
  more: (title: string) => `Meer met ${title}`,

  tiles: 'Welke materialen wil je zien?',
  status: {
    NEVER_ASKED: () => 'nog niet gevraagd',
    ASKED: (n: number) => plural(n, { one: 'wacht op een maker', other: 'wachten op een maker' }),
    ANSWERED_NO: (n: number) => plural(n, { one: 'kreeg een nee', other: 'kregen een nee' }),
    SHARED: () => 'gedeeld met andere scholen',
    LAPSED: () => 'zonder antwoord',
    BLOCKED: () => 'tegengehouden',
    STOPPED: () => 'gestopt',
    EXPIRED: () => 'afgelopen',
    REVOKED: () => 'ja bleek niet van de maker',
    TO_ASK: (n: number) => plural(n, { one: 'heeft nog een vraag nodig', other: 'hebben nog een vraag nodig' }),
    OLDER: () => 'alleen in een oudere versie gedeeld',
    ENDING: (n: number) => plural(n, { one: 'stopt binnen een maand', other: 'stoppen binnen een maand' }),
    LAPSING: () => 'met een vraag die binnen twee weken vervalt',
  } as Readonly<Record<BoardFilter, (n: number) => string>>,
  /** Where the newest version stands; `versions`: the older one that is shared, and the newest. */
  standing: (status: keyof typeof statusOne, versions: readonly [number, number] | null): string =>
    versions === null ? statusOne[status] : `versie ${versions[0]} gedeeld; versie ${versions[1]}: ${statusOne[status]}`,
  narrow: {
    any: 'Alles',
    maker: 'Maker',
    domain: 'Domein',
    age: 'Hoe oud',
    ages: { '0-1': 'korter dan een jaar hier', '1-3': 'een tot drie jaar hier', '3-': 'langer dan drie jaar hier' },
  },
  search: 'Zoek op titel of maker',
  shown: (shown: number, all: number) => (shown === all ? works(all) : `${shown} van de ${works(all)}`),
  all: 'Alles laten zien',
  noneShown: 'Niets gevonden met dit filter',
  none: 'Er zijn nog geen materialen',
  noneText: 'Zet eerst bestanden op Deelgenoot. Daarna vraag je hier de makers om toestemming.',
  import: 'Zet materiaal erop',
  note: 'Zonder antwoord blijft een materiaal binnen de school. Herinneren kan één keer per week.',

  caption: 'Materialen en de antwoorden van hun makers',
  columns: {
    work: 'Materiaal',
    makers: 'Makers en hun antwoord',
    makersShort: 'Makers',
    seen: 'Zichtbaar voor',
    seenShort: 'Zichtbaar',
    until: 'Tot',
    act: 'Doen',
  },
  pick: (title: string) => `Kies ${title}`,
  pickAll: (n: number) => plural(n, { zero: 'Kies alles', one: 'Kies dit ene', other: 'Kies alle #' }),
  version: (n: number) => `versie ${n}`,
  about: (n: number) => `over versie ${n}`,
  draft: 'nog niet online',
  lapses: (day: string) => `vervalt op ${day}`,
  waits: (days: number) => plural(days, { zero: 'sinds vandaag', one: '# dag', other: '# dagen' }),
  ofTotal: (total: number) => `van ${total}`,
  seeOlder: (older: number, newest: number) => `zien versie ${older}; versie ${newest} blijft op je school`,
  noMaker: 'Nog geen maker',
  untilNot: 'Nog niet',
  /** Why it is not shared any more, or will not be; else `untilNot`. */
  until: { ANSWERED_NO: 'Blijft binnen', STOPPED: 'Gestopt', EXPIRED: 'Afgelopen', REVOKED: 'Vervallen' } as Readonly<Record<string, string>>,
  untilOpen: 'Tot een maker stopt',
  blocked: 'Wacht op:',
  blockedBy: {
    author: 'een maker',
    answer: 'een antwoord',
    clearance: 'de toestemming van de school',
    publication: 'online zetten op je school',
    question: 'een vraag aan een maker',
    version: 'een ja van alle makers tegen de nieuwste versie',
    moderation: 'een besluit van de moderator',
  } as Readonly<Record<string, string>>,

  chosen: (n: number) => `${works(n)} gekozen`,
  clear: 'Wis keuze',
  tooMany: (max: number) => `Kies er hoogstens ${max} tegelijk`,
  clearN: (n: number) => `Vrijgave (${n})`,
  clearAll: 'Vrijgave door de school',
  askN: (n: number) => `Vraag toestemming (${n})`,
  remindN: (n: number) => `Herinner (${n})`,
  cancelN: (n: number) => `Trek vraag in (${n})`,
  nothingToAsk: 'Niets om te vragen',
  nothingToRemind: 'Nu niemand te herinneren',
  nothingToCancel: 'Geen open vraag',
  reminded: (n: number) => plural(n, { one: 'De maker is herinnerd aan # vraag.', other: 'De makers zijn herinnerd aan # vragen.' }),
  cancelled: (n: number) => `${questions(n)} ingetrokken. Opnieuw vragen kan meteen.`,
  cancelTitle: (n: number) => plural(n, { one: 'Deze vraag intrekken?', other: 'Deze # vragen intrekken?' }),
  cancelText: 'De makers hoeven dan niet meer te antwoorden. Je kunt het later opnieuw vragen.',
  cancelYes: 'Ja, trek in',
  cancelNo: 'Nee, laat staan',
  busy: 'Even geduld',

  csv: 'Download als CSV',
};

import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { one: '# materiaal', other: '# materialen' });
const questions = (n: number) => plural(n, { one: '# vraag', other: '# vragen' });

/** The board of an academy manager, Dutch. */
export const nl = {
  over: 'Academie van',
  title: (shared: number, total: number) => (total === 0 ? 'Jouw academie heeft nog niets om te delen' : plural(shared, { zero: `Nog geen van de ${works(total)} is gedeeld`, one: `# van de ${works(total)} is gedeeld met andere scholen`, other: `# van de ${works(total)} zijn gedeeld met andere scholen` })),
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
    NEVER_ASKED: 'nog niet gevraagd', ASKED: 'wachten op een maker', ANSWERED_NO: 'kregen een nee', SHARED: 'gedeeld met andere scholen', LAPSED: 'zonder antwoord', BLOCKED: 'tegengehouden', STOPPED: 'gestopt',
  },
  /** In one row. */
  statusOne: {
    NEVER_ASKED: 'nog niet gevraagd', ASKED: 'wacht op een maker', ANSWERED_NO: 'nee', SHARED: 'gedeeld', LAPSED: 'geen antwoord', BLOCKED: 'tegengehouden', STOPPED: 'gestopt',
  },
  ending: 'stoppen binnen een maand',
  search: 'Zoek op titel of maker',
  shown: (shown: number, all: number) => (shown === all ? works(all) : `${shown} van de ${works(all)}`),
  loadingMore: (n: number) => `${works(n)} geladen, de rest komt`,
  all: 'Alles laten zien',
  noneShown: 'Niets gevonden met dit filter',
  none: 'Er zijn nog geen materialen',
  noneText: 'Zet eerst bestanden op Deelgenoot. Daarna vraag je hier de makers om toestemming.',
  import: 'Zet materiaal erop',
  note: 'Zonder antwoord blijft een materiaal binnen de school. Herinneren kan één keer per week.',

  caption: 'Materialen en de antwoorden van hun makers',
  columns: { work: 'Materiaal', makers: 'Makers en hun antwoord', makersShort: 'Makers', seen: 'Zichtbaar voor', seenShort: 'Zichtbaar', until: 'Tot', act: 'Doen' },
  pick: (title: string) => `Kies ${title}`,
  pickAll: (n: number) => `Kies alle ${n}`,
  version: (n: number) => `versie ${n}`,
  draft: 'nog niet online',
  waits: (days: number) => plural(days, { zero: 'sinds vandaag', one: '# dag', other: '# dagen' }),
  ofTotal: (total: number) => `van ${total}`,
  noMaker: 'Nog geen maker',
  untilNot: 'Nog niet',
  untilNo: 'Blijft binnen',
  untilStopped: 'Gestopt',
  untilOpen: 'Tot een maker stopt',
  blocked: 'Wacht op:',
  blockedBy: {
    author: 'een maker', answer: 'een antwoord', clearance: 'de toestemming van de school', publication: 'online zetten op je school', moderation: 'een besluit van de moderator',
  } as Readonly<Record<string, string>>,

  chosen: (n: number) => `${works(n)} gekozen`,
  clear: 'Wis keuze',
  tooMany: (max: number) => `Kies er hoogstens ${max} tegelijk`,
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
  csvFile: (school: string, day: string) => `toestemming-${school}-${day}.csv`,
  csvColumns: { title: 'Materiaal', version: 'Versie', status: 'Stand', makers: 'Makers en hun antwoord', schools: 'Scholen die het zien', blocked: 'Wacht op', until: 'Tot en met', askAt: 'Vragen kan weer op', url: 'Adres' },
};

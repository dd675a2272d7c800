import type { ReactNode } from 'react';
import type { BoardStatus } from '../../gql/home.ts';
import { pluralFor, rich } from '../../i18n/words.ts';

const plural = pluralFor('nl');
const WORDS = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
const word = (n: number) => WORDS[n] ?? String(n);
const things = (n: number) => (n === 1 ? 'één ding' : `${word(n)} dingen`);
const schools = (n: number) => (n === 1 ? 'één school' : `${word(n)} scholen`);

/** The words of the start page, Dutch. */
export const nl = {
  title: 'Start',
  greeting: (name: string, day: string) => `Dag ${name}, het is ${day}`,
  headline: (waiting: number, fresh: number): string =>
    waiting === 0 && fresh === 0
      ? 'Er wacht niets op jou.'
      : waiting === 0
        ? `Er is nieuw werk van ${schools(fresh)}.`
        : fresh === 0
          ? `${waiting === 1 ? 'Er wacht' : 'Er wachten'} ${things(waiting)} op jou.`
          : `${waiting === 1 ? 'Er wacht' : 'Er wachten'} ${things(waiting)} op jou en er is nieuw werk van ${schools(fresh)}.`,
  /** The same sentence with its two findings as links. */
  headlineLinks: (waiting: number, fresh: number, link: (to: 'wacht' | 'nieuw', text: string) => ReactNode): ReactNode => {
    if (waiting === 0 && fresh === 0) return 'Er wacht niets op jou.';
    const work = link('nieuw', `nieuw werk van ${schools(fresh)}`);
    if (waiting === 0) return rich('Er is ', work, '.');
    const begin = rich(waiting === 1 ? 'Er wacht ' : 'Er wachten ', link('wacht', `${things(waiting)} op jou`));
    return fresh === 0 ? rich(begin, '.') : rich(begin, ' en er is ', work, '.');
  },
  suspended: 'Je account staat stil',
  suspendedText: 'Je kunt niets plaatsen. Lezen, stoppen met delen en bezwaar maken kan wel.',
  suspendedWhy: 'Lees waarom, en wat je kunt doen',
  waiting: 'Wacht op jou',
  waitingNone: 'Er wacht niets op jou',
  waitingNoneText: 'Vragen om toestemming, antwoorden en besluiten komen hier te staan.',
  waitingAll: (n: number) => `Alles wat wacht (${n})`,
  waitingPage: (n: number) => (n === 0 ? 'Er wacht niets op jou' : n === 1 ? 'Er wacht één ding op jou' : `Er wachten ${things(n)} op jou`),
  loadingWaiting: 'Laden wat op jou wacht',
  seen: 'Gezien',
  look: 'Bekijk en antwoord',
  kinds: {
    'consent-asked': 'Toestemming',
    'consent-answered': 'Antwoord van een maker',
    'consent-withdrawn': 'Gestopt met delen',
    'consent-ending': 'Stopt bijna',
    'consent-expired': 'Afgelopen',
    'consent-lapsed': 'Geen antwoord',
    'consent-changed': 'Een antwoord is veranderd',
    'leave-asked': 'Vraag over een maker',
    'maker-left': 'Een maker minder',
    'maker-stayed': 'Een maker blijft',
    'maker-removed': 'Besluit over een maker',
    'consent-revoked': 'Een ja is vervallen',
    reply: 'Antwoord op jouw bericht',
    answer: 'Antwoord op jouw vraag',
    solved: 'Jouw antwoord hielp',
    review: 'Beoordeling van jouw materiaal',
    comment: 'Bericht bij jouw materiaal',
    tip: 'Tip bij jouw materiaal',
    question: 'Vraag over jouw materiaal',
    decision: 'Besluit van een moderator',
    'decision-lifted': 'Een besluit is teruggenomen',
    'version-new': 'Nieuwe versie van jouw materiaal',
    'access-asked': 'Een collega elders vraagt hierom',
    'access-given': 'Je mag dit nu zien',
    'access-ended': 'Dit blijft bij die school',
    'work-adapted': 'Jouw materiaal ging verder',
    'source-stopped': 'Een origineel wordt niet meer gedeeld',
    'download-stopped': 'Iets wat je downloadde',
    import: 'Bestanden',
    invitation: 'Uitnodiging',
  } as Readonly<Record<string, string>>,
  otherKind: 'Bericht',
  askedOne: (title: string) => `Mag je academie dit delen: ${title}?`,
  askedMany: (n: number) => `Je academie wil ${n} materialen van jou delen`,
  answered: (author: string, yes: number, no: number) =>
    yes + no === 1
      ? `${author} zei ${yes === 1 ? 'ja' : 'nee'}`
      : `${author} zei ${[yes > 0 && `${yes} keer ja`, no > 0 && `${no} keer nee`].filter(Boolean).join(' en ')}`,
  stoppedBy: (author: string, n: number) => `${author} stopte met delen van ${plural(n, { one: '# materiaal', other: '# materialen' })}`,
  changedBy: (author: string, n: number) => `${author} veranderde het antwoord over ${plural(n, { one: '# materiaal', other: '# materialen' })}`,
  /** `title` of one, null for several; `day`: the first one's last day. */
  ending: (title: string | null, n: number, day?: string): string =>
    title === null ? `Delen van ${n} materialen stopt bijna${day ? `, het eerste na ${day}` : ''}` : `Delen stopt ${day ? `na ${day}` : 'bijna'}: ${title}`,
  endingOwn: 'Wil je langer delen? Kies “Verander”.',
  endingAsked: 'De maker kan het verlengen. Daarna kun je het opnieuw vragen.',
  expired: (title: string | null, n: number): string =>
    title === null ? `De afspraak over ${n} materialen is afgelopen` : `De afspraak is afgelopen: ${title}`,
  expiredOwn: 'Andere scholen zien het niet meer. Je academie kan het opnieuw vragen.',
  expiredAsked: 'Andere scholen zien het niet meer. Je kunt het opnieuw vragen.',
  lapsedOf: (author: string, n: number) => `${author} gaf geen antwoord over ${plural(n, { one: '# materiaal', other: '# materialen' })}`,
  newVersion: (title: string, minor: boolean) => `${title}: ${minor ? 'een kleine wijziging' : 'een nieuwe versie'}`,
  newVersionCovered: 'Wat jij afsprak, geldt ook hiervoor. Andere scholen zien deze versie dus ook.',
  newVersionNot: 'Andere scholen zien nog de oudere versie, tot alle makers ook ja zeggen tegen deze.',
  adaptedBy: (school: string) => `${school} ging met jouw materiaal verder`,
  adaptedCopy: (title: string) => `Ze bewerkten een bewerking van ${title}`,
  sourceStopped: (title: string) => `${title} wordt niet meer gedeeld`,
  sourceStoppedOwn: 'Jullie bewerking mag op jullie eigen school blijven. Geef hem niet door.',
  downloadStoppedOwn: 'Wat je downloadde, mag je op je eigen school blijven gebruiken. Geef het niet door.',
  downloadStoppedOpen: 'Wat je downloadde, mag je houden en doorgeven onder dezelfde licentie.',
  sourceStoppedOpen: 'Jullie bewerking mag blijven, en mag gedeeld worden onder dezelfde licentie.',
  accessEnded: (school: string) => `Materiaal van ${school} wordt niet met jouw school gedeeld`,
  accessEndedText: (date: string) => `Je vroeg erom op ${date}. Vraag gerust naar ander materiaal.`,
  leaveAsked: (title: string) => `Heb jij dit gemaakt: ${title}?`,
  makerLeft: (author: string) => `${author} zei: ik heb dit niet gemaakt`,
  makerStayed: (author: string) => `${author} zei: ik heb dit wel gemaakt`,
  makerRemoved: (author: string | undefined) =>
    author === undefined ? 'Een moderator haalde je weg als maker' : `Een moderator haalde ${author} weg als maker`,
  consentRevoked: (author: string | undefined) =>
    author === undefined ? 'Een ja in jouw naam geldt niet meer' : `Het ja van ${author} geldt niet meer: het kwam niet van de maker`,
  among: (title: string) => `Onder andere: ${title}`,
  askedText: 'Jij kiest welke scholen het zien. Nee zeggen mag altijd.',
  fresh: 'Nieuw van andere scholen',
  freshAll: 'Alles van andere scholen',
  freshNone: 'Nog niets van andere scholen',
  freshNoneText: 'Zodra makers van een andere school ja zeggen, staat hun werk hier.',
  freshSearch: 'Zoek in alle scholen',
  loadingFresh: 'Laden wat nieuw is',
  questions: 'Misschien weet jij dit',
  questionsAll: 'Alle gesprekken',
  answers: (n: number) => plural(n, { zero: 'nog geen antwoord', one: '# antwoord', other: '# antwoorden' }),
  board: (school: string) => `Materialen van ${school}`,
  boardAll: 'Naar het overzicht',
  boardNone: 'Er staan nog geen materialen in',
  boardImport: 'Zet bestanden erin',
  boardStatus: {
    SHARED: () => 'gedeeld met andere scholen',
    ASKED: (n: number) => plural(n, { one: 'wacht op een antwoord', other: 'wachten op een antwoord' }),
    NEVER_ASKED: () => 'nog niet gevraagd',
    ANSWERED_NO: () => 'nee van een maker',
    LAPSED: () => 'zonder antwoord',
    BLOCKED: (n: number) => plural(n, { one: 'wacht op iets anders', other: 'wachten op iets anders' }),
    STOPPED: () => 'gestopt',
    EXPIRED: () => 'afgelopen',
    REVOKED: () => 'ja bleek niet van de maker',
    OLDER: () => 'alleen in een oudere versie gedeeld',
    TO_ASK: (n: number) => plural(n, { one: 'heeft nog een vraag nodig', other: 'hebben nog een vraag nodig' }),
  } as Readonly<Record<BoardStatus | 'OLDER', (n: number) => string>>,
  cases: 'Meldingen',
  casesOpen: (n: number, more: boolean) =>
    more ? `Meer dan ${n} zaken staan open` : plural(n, { zero: 'Geen enkele zaak staat open', one: '# zaak staat open', other: '# zaken staan open' }),
  casesAll: 'Naar de wachtrij',
  welcome: 'Wat een docent weet, hoeft een ander niet opnieuw te bedenken',
  welcomeLead: 'Op Deelgenoot delen mbo-scholen lesmateriaal, tips en antwoorden. Elke maker zegt zelf ja, en kiest welke scholen het zien.',
  signIn: 'Inloggen',
  signUp: 'Account maken',
  open: 'Open voor iedereen',
  openHint: 'De makers hiervan delen het met iedereen.',
  openNone: 'Er is nog niets voor iedereen open',
  openNoneText: 'De meeste makers delen met scholen. Log in om te zien wat jouw school mag zien.',
};

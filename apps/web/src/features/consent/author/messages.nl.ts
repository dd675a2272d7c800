import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { one: 'dit materiaal', other: 'deze # materialen' });

/** What a maker reads and says about permissions, Dutch. */
export const nl = {
  title: 'Mag je academie dit delen met andere scholen?',
  titleNone: 'Er wacht geen vraag op jou',
  leadNone: 'Hieronder staat wat je eerder antwoordde. Stoppen of veranderen kan altijd.',
  lead: (n: number) =>
    plural(n, {
      one: 'Jij hebt dit materiaal gemaakt. Jij beslist wie het ziet.',
      other: 'Jij hebt deze # materialen gemaakt. Jij beslist wie ze ziet, per materiaal of voor alles tegelijk.',
    }),
  from: 'Vraag van de academie van',
  questionOf: (name: string | null, date: string) => (name === null ? `gesteld op ${date}` : `gesteld door ${name} op ${date}`),
  days: (first: string, last: string) => `${first} en later, voor het laatst op ${last}`,
  answerUntil: (date: string) => `Antwoorden kan tot en met ${date}`,
  answerUntilOf: (first: string, last: string) => `Antwoorden kan tot en met ${first}, voor wat later gevraagd is tot en met ${last}`,
  scope: 'Waarvoor geldt je antwoord?',
  perAll: (n: number) => `Eén antwoord voor alle ${n}`,
  perQuestion: 'Per vraag',
  perWork: 'Per materiaal',
  suspended: 'Je account staat stil, dus je kunt nu geen antwoord geven. Stoppen met delen kan wel.',

  version: (n: number) => `versie ${n}`,
  newer: (asked: number, newest: number) => `De vraag gaat over versie ${asked}. Er is nu een versie ${newest}.`,
  newerCovered: {
    THIS: (newest: number) => `Een ja geldt niet voor versie ${newest}.`,
    MINOR: (newest: number) => `Een ja geldt voor versie ${newest} alleen als er weinig in veranderd is.`,
    ALL: (newest: number) => `Een ja geldt ook voor versie ${newest}.`,
  },
  onlyYou: 'alleen van jou',
  withOthers: (names: string) => `samen met ${names}`,
  noAnswerYet: (name: string) => `${name} (nog geen antwoord)`,
  moreWorks: (n: number) => plural(n, { one: 'Nog # materiaal', other: 'Nog # materialen' }),
  earlier: (words: string) => `Je zei hier eerder ja: ${words}. Zeg je nu nee, dan blijft dat zo.`,
  earlierAbout: (version: number, asked: number, words: string) =>
    `Je zei eerder ja over versie ${version}: ${words}. Deze vraag gaat over versie ${asked}. Zeg je nu nee, dan blijft je ja over versie ${version} zoals het is.`,
  files: 'Bestanden',
  gone: 'Een materiaal dat je niet meer kunt zien',

  askedTitle: 'Dit vraagt je academie',
  askedFor: (number: number, school: string, date: string) => `Vraag ${number}: ${school}, ${date}`,
  question: (number: number) => `Vraag ${number}`,
  askedInShort: (words: string) => `Gevraagd: ${words}.`,
  facts: {
    forever: 'Dit kun je later niet terugnemen.',
    who: 'Wie mag het zien',
    what: 'Wat mogen zij',
    name: 'Over jou',
    until: 'Tot wanneer',
    versions: 'Nieuwe versies',
  },
  yesBut: 'Ja, maar …',
  yesButText: 'Kies zelf wie het ziet, wat zij mogen, of je naam erbij staat en tot wanneer.',
  back: 'Terug naar wat er gevraagd is',
  ownTerms: (n: number) => `Jouw keuze geldt voor ${works(n)}.`,

  yesMeans: 'Ja betekent',
  nowChosen: 'Dit kies je nu',
  choice: 'Jouw antwoord',
  yes: 'Ja, deel dit zo',
  no: 'Nee, niet delen',
  sending: 'Even geduld',
  yesMeansBar: (words: string) => `Ja betekent: ${words}`,
  freeNo: 'Nee zeggen mag altijd. Je hoeft niet te zeggen waarom.',
  notSure: 'Nog niet zeker? Doe dan niets. Geen antwoord is geen ja.',
  kept: 'Je antwoord komt in het logboek. Je kunt het altijd veranderen, met even weinig klikken.',
  saidYes: (n: number) => plural(n, { one: 'Je zei ja.', other: 'Je zei ja voor # materialen.' }),
  saidNo: (n: number) => plural(n, { one: 'Je zei nee. Het blijft binnen je school.', other: 'Je zei nee voor # materialen. Ze blijven binnen je school.' }),
  saidNoEarlier: 'Je zei nee. Wat je eerder goedvond blijft zoals het was.',

  meanings: 'Wat betekent dit voor jou?',
  textVersion: (n: number) => `Dit is versie ${n} van deze tekst. Bij je antwoord onthouden we welke je las.`,

  mine: 'Al je toestemmingen',
  rules: 'Vaste afspraken',
  mineFirst: 'Dit is de eerste vraag die je krijgt. Wat je antwoordt, staat daarna hier.',
  mineNone: 'Je academie heeft je nog niets gevraagd',
  mineNoneText: 'Als ze een materiaal van jou wil delen, vraagt ze het eerst hier. Zonder jouw ja gebeurt er niets.',
  before: (n: number) => `Eerder (${n})`,
  answeredOn: (date: string) => `geantwoord op ${date}`,
  askedOn: (date: string) => `gevraagd op ${date}`,
  endedOn: (date: string) => `geëindigd op ${date}`,
  byRule: 'door je vaste afspraak',
  stopsIn: (days: number) => plural(days, { zero: 'Stopt vandaag', one: 'Stopt morgen', other: 'Stopt over # dagen' }),
  stop: 'Stop met delen',
  stopAll: (n: number) => `Stop met alle ${n} materialen die je deelt`,
  resume: 'Toch blijven delen',
  resumeAll: (n: number) => `Toch alle ${n} blijven delen`,
  change: 'Verander',
  log: 'Logboek',
  receipt: 'Bewijs',
  stoppedText:
    'Andere scholen zien dit nu niet meer. Kopieën die al gemaakt zijn blijven bestaan. Vergist? Tot een dag na het stoppen kun je het terugdraaien; daarna moet je academie het opnieuw vragen.',
  resumed: (n: number) =>
    plural(n, {
      one: 'Je deelt dit weer, zoals eerst. Dat telt als een nieuw ja.',
      other: 'Je deelt # materialen weer, zoals eerst. Dat telt als een nieuw ja.',
    }),
  stopped: (n: number) =>
    plural(n, {
      one: 'Je bent gestopt. Andere scholen zien het nu niet meer.',
      other: 'Je bent gestopt met # materialen. Andere scholen zien ze nu niet meer.',
    }),

  changeTitle: (title: string) => `Wat wil je veranderen aan “${title}”?`,
  changeLead: (words: string) => `Nu geldt: ${words}.`,
  changeGone: 'Dit kun je niet meer veranderen',
  changeGoneText: 'Er is gestopt, of er kwam een nieuw antwoord voor in de plaats.',
  changeSave: 'Bewaar dit',
  changeSame: 'Je hebt nog niets veranderd.',
  changeText: 'Smaller of ruimer, het geldt meteen. Ruimer telt als een nieuw ja van jou.',
  changed: 'Je toestemming is veranderd. Dit geldt nu.',
  toAll: 'Al je toestemmingen',
};

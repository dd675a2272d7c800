import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const schools = (n: number) => plural(n, { one: '# school', other: '# scholen' });

/** The words of an agreement: who, what, your name, how long. Dutch. */
export const nl = {
  who: 'Wie mag het zien?',
  what: 'Wat mogen zij ermee doen?',
  name: 'Wat staat erbij over jou?',
  nameAsked: 'Wat staat erbij over de maker?',
  until: 'Tot wanneer?',
  newVersions: 'Nieuwe versies',
  asked: (words: string) => `Je academie vroeg: ${words}. Jij mag iets anders kiezen.`,

  all: 'Alle scholen',
  allText: 'Alle scholen die meedoen aan Deelgenoot.',
  include: 'Sommige scholen',
  includeText: 'Jij noemt welke. Nieuwe scholen horen er niet bij.',
  except: 'Alle scholen, behalve …',
  exceptText: 'De scholen die jij noemt zien niets, ook de titel niet.',
  everyone: 'Iedereen, ook buiten het mbo',
  everyoneText: 'Het staat open op internet. Je kunt dan ook een Creative Commons-licentie kiezen.',
  later: 'Ook scholen die later bij Deelgenoot komen',
  which: 'Welke scholen wel?',
  whichNot: 'Welke scholen niet?',
  exceptNone: 'Noem minstens één school die het niet mag zien, of kies “Alle scholen”.',
  moreSchools: 'Zoek nog een school',
  schoolsLoading: 'Scholen laden',

  adapt: 'Gebruiken en aanpassen',
  adaptText: 'Op hun eigen school. Stoppen kan altijd.',
  use: 'Alleen gebruiken',
  useText: 'Niet veranderen. Stoppen kan altijd.',
  cc: 'Een Creative Commons-licentie',
  ccText: 'Iedereen mag het dan ook doorgeven. Dit kun je later niet terugnemen, dus we vragen het twee keer.',
  ccNeedsPublic: 'Een Creative Commons-licentie kan alleen als iedereen het mag zien.',
  ccWhich: 'Welke?',

  full: 'Mijn naam',
  role: 'Mijn rol en school',
  none: 'Niets over mij',
  fullAsked: 'De naam',
  roleAsked: 'De rol en de school',
  noneAsked: 'Niets over de maker',
  fullText: (name: string, school: string) => (school ? `${name}, ${school}` : name),
  roleText: (school: string) => (school ? `Bijvoorbeeld: docent, ${school}` : 'Bijvoorbeeld: docent, met de school'),
  noneText: 'Alleen de school staat erbij. Een naam in de tekst zelf blijft staan.',

  year: 'Dit schooljaar',
  open: 'Tot ik stop',
  openAsked: 'Tot de maker stopt',
  openText: 'Stoppen kan altijd, met één klik.',
  day: 'Een andere dag',
  dayText: 'Kies zelf een datum.',
  lastDay: 'Tot en met',
  untilDay: (day: string) => `Tot en met ${day}`,

  versions: {
    THIS: { short: 'alleen deze versie', title: 'Alleen deze versie', text: 'Voor een nieuwe versie vragen we het opnieuw.' },
    MINOR: {
      short: 'kleine wijzigingen horen erbij',
      title: 'Ook kleine wijzigingen',
      text: 'Een tikfout of een nieuwe datum mag. Voor een grote wijziging vragen we het opnieuw.',
    },
    ALL: { short: 'alle nieuwe versies horen erbij', title: 'Alle nieuwe versies', text: 'Bij een nieuwe versie komt er bericht.' },
  },

  /** In a sentence or a list: "alle scholen, ook nieuwe". */
  short: {
    all: (later: boolean, given: boolean): string => (later ? 'alle scholen, ook die later komen' : `alle scholen van ${given ? 'toen' : 'nu'}`),
    include: (n: number, names: string, by: 'author' | 'manager') =>
      n <= 3 ? `alleen ${names}` : `alleen ${schools(n)} die ${by === 'author' ? 'jij' : 'de maker'} noemt`,
    except: (n: number, names: string, later: boolean, given: boolean) =>
      `${later ? 'alle scholen, ook die later komen,' : `alle scholen van ${given ? 'toen' : 'nu'},`} behalve ${n <= 3 ? names : schools(n)}`,
    everyone: 'iedereen, ook buiten het mbo',
    adapt: 'gebruiken en aanpassen',
    use: 'alleen gebruiken',
    attribution: { FULL: 'met naam', ROLE_SCHOOL: 'met rol en school', NONE: 'zonder naam' },
    until: (day: string) => `tot en met ${day}`,
    open: 'tot je stopt',
    openAsked: 'tot de maker stopt',
    /** Where there is little room: the number only. */
    count: {
      all: (later: boolean): string => (later ? 'alle scholen' : 'alle scholen van toen'),
      include: schools,
      except: (n: number, later: boolean) => `${later ? 'alle' : 'alle van toen'} behalve ${n}`,
      everyone: 'iedereen',
    },
  },

  preview: {
    everyone: 'Iedereen',
    everyoneRest: 'ook buiten het mbo',
    /** What the number means, for those who hear the squares. */
    reach: (seen: number, total: number) => `${seen} van de ${total} scholen`,
    own: 'Jouw school',
    home: 'Eigen school',
    in: 'Ziet het',
    out: 'Ziet het niet',
    left: 'Laat je weg',
    allSee: 'Alle scholen zien het.',
    nobody: 'Geen enkele andere school ziet het.',
    someSee: (n: number) => plural(n, { one: 'Eén andere school ziet het.', other: '# andere scholen zien het.' }),
    allBut: (names: string) => `Alle scholen zien het, behalve ${names}.`,
    web: 'Iedereen op internet kan het vinden en lezen.',
    whoSees: (n: number) => `Wie het ziet (${n})`,
    whoNot: (n: number) => `Wie het niet ziet (${n})`,
    others: 'Wat andere makers al zeiden, telt hier mee. Wie nog niet antwoordde, kan het kleiner maken.',
    twoSchools: 'Wie op twee scholen werkt, ziet het als één van die scholen het ziet.',
    map: (seen: number, not: number) => `Kaart: ${seen} ${seen === 1 ? 'school ziet' : 'scholen zien'} het, ${not} niet. De namen staan in de lijst.`,
    mapIn: (name: string) => `${name} ziet het`,
    mapOut: (name: string) => `${name} ziet het niet`,
    failed: 'We kunnen nu niet laten zien wie het dan ziet. Antwoorden kan wel.',
  },

  confirmCc: {
    title: 'Een Creative Commons-licentie kun je niet terugnemen',
    text: 'Iedereen mag je materiaal dan kopiëren en doorgeven, ook als je later stopt. Weet je het zeker?',
    textAsked: 'Iedereen mag het materiaal dan kopiëren en doorgeven, ook als een maker later stopt. Weet je zeker dat je dit wilt vragen?',
    yes: 'Ja, dat wil ik',
    no: 'Nee, terug',
  },
};

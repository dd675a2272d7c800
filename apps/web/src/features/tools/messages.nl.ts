import { pluralFor } from '../../i18n/words.ts';

const plural = pluralFor('nl');

/** Tools and what schools agreed about them, Dutch. */
export const nl = {
  title: 'Wat mag op jouw school?',
  titleAll: 'Welke hulpmiddelen gebruiken scholen?',
  lead: 'Per hulpmiddel zie je wat jouw school ervan vindt, en wat collega’s ermee doen.',
  search: 'Zoek een hulpmiddel',
  filter: 'Op jouw school',
  filters: { all: 'Alles', allowed: 'Mag', conditional: 'Mag, met een voorwaarde', not: 'Mag niet', unknown: 'Onbekend' },
  status: { allowed: 'Mag', conditional: 'Mag, met een voorwaarde', not: 'Mag niet' } as Readonly<Record<string, string>>,
  unknown: 'Onbekend',
  unknownText: 'Jouw school sprak hierover nog niets af.',
  askSchool: 'Vraag het je i-coach of beheerder.',
  since: 'sinds',
  tips: (n: number) => plural(n, { zero: 'nog geen tips', one: '# tip', other: '# tips' }),
  kinds: {
    lesson: 'Lessen maken',
    quiz: 'Quiz',
    video: 'Video',
    board: 'Digitaal bord',
    device: 'Apparaat',
    ai: 'Kunstmatige intelligentie',
    simulation: 'Simulatie',
    audio: 'Geluid',
    interactive: 'Interactief',
    notes: 'Aantekeningen',
    design: 'Vormgeven',
    meeting: 'Online les',
    calculation: 'Rekenen',
    practice: 'Oefenen',
    code: 'Programmeren',
    fieldwork: 'Buiten de school',
  } as Readonly<Record<string, string>>,
  none: 'Niets gevonden',
  noneText: 'Probeer een ander woord, of kies een andere afspraak.',
  loading: 'Hulpmiddelen laden',
  mine: (school: string) => `Bij ${school}`,
  mineTitle: (name: string, status: string | undefined) =>
    status === 'allowed'
      ? `${name} mag op jouw school`
      : status === 'conditional'
        ? `${name} mag op jouw school, met een voorwaarde`
        : status === 'not'
          ? `${name} mag niet op jouw school`
          : name,
  change: 'Pas de afspraak aan',
  set: 'Spreek iets af',
  setTitle: (school: string) => `Wat spreekt ${school} af?`,
  options: {
    allowed: ['Mag', 'Iedereen op school kan het gebruiken.'],
    conditional: ['Mag, met een voorwaarde', 'Schrijf op wat iemand moet doen of laten.'],
    not: ['Mag niet', 'Schrijf op waarom, en wat wel kan.'],
  } as Readonly<Record<string, readonly [title: string, text: string]>>,
  reason: 'Uitleg',
  reasonHelp: 'Collega’s lezen dit bij het hulpmiddel en bij materiaal dat het gebruikt.',
  reasonNeeded: 'Schrijf de voorwaarde of de reden op.',
  chooseStatus: 'Kies wat er is afgesproken.',
  save: 'Bewaar de afspraak',
  saving: 'Bezig met bewaren',
  saved: 'De afspraak staat erop.',
  cancel: 'Toch niet',
  about: 'Over dit hulpmiddel',
  kind: 'Soort',
  website: 'Website',
  account: 'Account voor studenten',
  accountYes: 'Nodig',
  accountNo: 'Niet nodig',
  accountUnknown: 'Onbekend',
  privacy: 'Let op met gegevens',
  elsewhere: 'Wat andere scholen afspraken',
  elsewhereNone: 'Nog geen andere school sprak hierover iets af.',
  elsewhereCount: (allowed: number, all: number) => `${allowed} van ${all} scholen die iets afspraken, laten het toe.`,
  school: 'School',
  agreed: 'Afspraak',
  when: 'Sinds',
};

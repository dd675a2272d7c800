import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { one: '# materiaal', other: '# materialen' });
const schools = (n: number) => plural(n, { one: '# school', other: '# scholen' });

/** A manager asks makers, Dutch. */
export const nl = {
  title: (n: number) => plural(n, { one: 'Vraag de makers of dit gedeeld mag worden', other: 'Vraag de makers of deze # materialen gedeeld mogen worden' }),
  lead: (n: number, m: number) =>
    `${works(n)}. ${plural(m, { zero: 'Geen maker krijgt nu een bericht.', one: 'Eén maker krijgt een bericht.', other: '# makers krijgen ieder één bericht en antwoorden zelf.' })} Geen antwoord is geen ja.`,
  none: 'Je hebt nog niets gekozen',
  noneText: 'Kies op het bord de materialen waarvoor je toestemming wilt vragen.',
  toBoard: 'Naar het bord',
  whom: '1. Wat vraag je, en aan wie?',
  noMakers: 'Zonder maker',
  asks: (n: number) => plural(n, { zero: 'krijgt geen vraag', one: 'krijgt # vraag', other: 'krijgt # vragen' }),
  fewer: 'Laat materialen weg',
  fewerLegend: 'Waarvoor vraag je toestemming?',
  notPublished: 'staat nog niet online op je school',
  notAllowed: 'is niet van jouw academie',
  noMaker: 'heeft nog geen maker',
  left: 'heeft hier geen account meer',
  version: (n: number) => `versie ${n}`,
  /** `version` is empty for a work of one version. */
  alreadyAsked: (version: string) => (version ? `heeft al een vraag over ${version}` : 'heeft al een vraag'),
  saidYes: (version: string) => (version ? `zei ja over ${version}` : 'zei al ja'),
  onlyMore: 'krijgt alleen een vraag als je nu meer vraagt',
  getsQuestion: (version: string) => `krijgt een vraag over ${version}`,
  later: (date: string) => `vragen kan weer op ${date}`,
  means: 'Als alle makers ja zeggen',
  closing: {
    title: (n: number) =>
      plural(n, { one: 'Met deze vraag zien minder scholen het, meteen', other: 'Met deze vraag zien minder scholen # materialen, meteen' }),
    many: 'Dat gebeurt zodra je dit verstuurt, nog voor een maker antwoordt. Kies meer scholen als je dat niet wilt.',
    text: (before: number, after: number) =>
      `Nu zien ${before} scholen het. Zodra je dit verstuurt, zien ${schools(after)} het nog. Kies meer scholen als je dat niet wilt.`,
    fromPublic: (after: number) =>
      `Nu kan iedereen het zien. Zodra je dit verstuurt, zien alleen nog ${schools(after)} het. Kies “Iedereen” als je dat niet wilt.`,
  },
  schoolAgrees: 'Met je vraag zegt ook je school ja tegen deze afspraken.',
  send: (n: number) => plural(n, { zero: 'Verstuur de vraag', one: 'Verstuur 1 vraag', other: 'Verstuur # vragen' }),
  sending: 'Bezig met versturen',
  nobody: 'Niemand van deze makers kan nu een vraag krijgen.',
  answerDays: (n: number) => `Makers hebben ${plural(n, { one: '# dag', other: '# dagen' })} om te antwoorden. Herinneren kan één keer per week.`,
  reset: 'Begin opnieuw met deze afspraken',

  sentTitle: (n: number) => plural(n, { zero: 'Er is geen vraag verstuurd', one: 'Er is één vraag verstuurd', other: 'Er zijn # vragen verstuurd' }),
  sentLead: 'Je hoort het als een maker antwoordt.',
  requested: (n: number) => plural(n, { one: 'vraag verstuurd', other: 'vragen verstuurd' }),
  byRule: (n: number) => plural(n, { one: 'direct ja, door een vaste afspraak', other: 'direct ja, door vaste afspraken' }),
  notAsked: (n: number) => plural(n, { one: 'niet gevraagd', other: 'niet gevraagd' }),
  faults: 'Dit is niet gevraagd',
  faultAt: (maker: string, sentence: string) => (maker === '' ? sentence : `${maker}: ${sentence}`),
  unknownWork: 'Een materiaal dat er niet meer is',
};

import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The log of one work in sentences, Dutch. `actor` did it, `author` is the maker it is about. */
export const nl = {
  title: (work: string | null) => (work === null ? 'Wat er met dit materiaal is afgesproken' : `Wat er is afgesproken over “${work}”`),
  lead: 'Elke vraag en elk antwoord. Niemand kan hier iets veranderen of weghalen.',
  toMakers: 'Makers en hun antwoorden',
  toWork: 'Naar het materiaal',
  pdf: 'Download als PDF',
  download: 'Download als JSON, met bewijs',
  ok: 'Dit logboek klopt',
  okText: (n: number) =>
    plural(n, {
      one: '# stap nagerekend: er is niets veranderd en niets weg. Wat nu geldt, is wat hier staat.',
      other: '# stappen nagerekend: er is niets veranderd en niets weg. Wat nu geldt, is wat hier staat.',
    }),
  signed: (moment: string) => `Voor het laatst getekend: ${moment}.`,
  unsigned: 'Het logboek zelf is nog niet getekend: dat gebeurt elk uur. Een bewijs tekent zijn eigen stap meteen.',
  broken: 'Dit logboek klopt niet',
  brokenAt: (seq: number) => `De eerste stap die niet klopt is stap ${seq}.`,
  brokenRecord: (seq: number | null) =>
    seq === null
      ? 'Bij dit materiaal staat iets wat niet uit dit logboek komt.'
      : `Wat er nu over stap ${seq} is opgeslagen, is niet wat er toen is afgesproken.`,
  steps: 'Alle stappen, nieuwste boven',
  none: 'Er is nog niets gevraagd',
  noneText: 'Zodra iemand om toestemming vraagt, staat het hier.',
  /** What a step was about. */
  agreed: {
    asked: 'Gevraagd',
    given: 'Afgesproken',
    ended: 'Dit gold',
    all: (later: boolean): string => (later ? 'alle scholen, ook die later komen' : 'alle scholen die toen meededen'),
    include: (names: string) => `alleen ${names}`,
    except: (names: string, later: boolean) => `${later ? 'alle scholen, ook die later komen,' : 'alle scholen die toen meededen,'} behalve ${names}`,
    noEnd: 'zonder einddatum',
    schools: (n: number) => plural(n, { one: 'De # school die hiermee toen mocht kijken', other: 'De # scholen die hiermee toen mochten kijken' }),
    matches: 'Klopt met het logboek',
    differs: 'Past niet bij het logboek: dit is later veranderd',
  },
  proof: 'Bewijs',
  proofs: {
    step: 'Stap',
    hash: 'Kenmerk van deze stap',
    previous: 'Kenmerk van de stap ervoor',
    version: 'Versie',
    content: 'Inhoud',
    terms: 'Afspraken',
    text: 'Gelezen tekst',
    how: 'Hoe',
  },
  how: (authenticated: string, language: string) =>
    `${({ session: 'ingelogd op de website', token: 'met een eigen sleutel', link: 'met de link in een mail', system: 'vanzelf, door Deelgenoot' } as Readonly<Record<string, string>>)[authenticated] ?? authenticated}${language ? `, in het ${({ nl: 'Nederlands', en: 'Engels' } as Readonly<Record<string, string>>)[language] ?? language}` : ''}`,
  system: 'Deelgenoot',
  erased: 'iemand die hier niet meer is',
  events: {
    REQUEST: (actor, author) => `${actor} vroeg ${author} om toestemming.`,
    REMIND: (actor, author) => `${actor} herinnerde ${author} aan de vraag.`,
    GRANT: (_, author) => `${author} zei ja.`,
    DECLINE: (_, author) => `${author} zei nee.`,
    LAPSE: (_, author) => `De vraag aan ${author} verliep zonder antwoord.`,
    CANCEL: (actor, author) => `${actor} trok de vraag aan ${author} in.`,
    WITHDRAW: (_, author) => `${author} stopte met delen.`,
    EXPIRE: (_, author) => `Het ja van ${author} liep af.`,
    SUPERSEDE: (_, author) => `Het eerdere ja van ${author} geldt niet meer.`,
    REVOKE: (_, author) => `Het antwoord bleek niet van ${author} te zijn.`,
    CLEAR: (actor) => `${actor} gaf toestemming namens de school.`,
    CLEARANCE_ENDED: () => 'De toestemming van de school stopte.',
    AUTHOR_ADDED: (actor, author) => `${actor} zette ${author} erbij als maker.`,
    AUTHOR_REMOVED: (actor, author) => `${actor} haalde ${actor === author ? 'zichzelf' : author} weg als maker.`,
  } as Readonly<Record<string, (actor: string, author: string) => string>>,
  about: (version: number) => `(versie ${version})`,
  byRule: (author: string) => `Een vaste afspraak van ${author} zei ja.`,
  other: (type: string, actor: string) => `${actor}: ${type}`,
};

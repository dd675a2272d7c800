import { pluralFor } from '../../i18n/words.ts';

const plural = pluralFor('nl');

/** "Wie kan dit zien, en waarom", Dutch. */
export const nl = {
  title: 'Wie kan dit zien, en waarom',
  notOnline: (school: string) => `Dit staat nog niet online. Alleen de makers en de beheerders van ${school} zien het.`,
  hidden: 'Alleen de makers, hun academie en moderatoren zien dit.',
  everyone: 'Iedereen kan dit zien, ook zonder account.',
  olderShared: (number: number, n: number, total: number) =>
    `Versie ${number} blijft gedeeld: ${plural(n, { one: `# van de ${total} scholen ziet`, other: `# van de ${total} scholen zien` })} die.`,
  own: 'School van de makers',
  sees: 'Ziet dit',
  seesNot: 'Ziet dit niet',
  leftOut: 'Weggelaten',
  until: (day: string) => `Tot en met ${day}.`,
  reasons: {
    maker: 'Jij mag dit zien, want jij maakte het.',
    academy: 'Jij mag dit zien, want jij beheert deze academie.',
    school: 'Jij mag dit zien, want het is van jouw school.',
    shared: 'Jij mag dit zien, want alle makers delen het met jouw school en hun eigen school vindt dat goed.',
    public: 'Jij mag dit zien, want alle makers delen het met iedereen.',
    moderation: 'Jij mag dit zien, want jij bent moderator.',
  } as Readonly<Record<string, string>>,
  /** What each maker answered; `name` comes first. */
  maker: {
    granted: (name: string) => `${name} zegt ja`,
    requested: (name: string) => `${name} antwoordt nog`,
    declined: (name: string) => `${name} zegt nee`,
    none: (name: string) => `${name} is nog niet gevraagd`,
    lapsed: (name: string) => `${name} gaf geen antwoord`,
    withdrawn: (name: string) => `${name} is gestopt met delen`,
    expired: (name: string) => `Het ja van ${name} is voorbij`,
    older: (name: string) => `${name} zei ja tegen een oudere versie, nog niet tegen deze`,
    olderOnly: (name: string) => `${name} zei ja tegen een oudere versie, en nee tegen deze`,
    other: (name: string) => `${name} geeft nu geen toestemming`,
  },
  termUntil: (day: string) => `tot en met ${day}`,
  termOpen: 'zonder einddatum',
  attribution: { FULL: 'met de naam erbij', ROLE_SCHOOL: 'zonder naam, wel met rol en school', NONE: 'zonder naam en rol, wel met de school' },
  clearance: (school: string) => `${school} vindt het goed`,
  clearanceNot: (school: string) => `${school} heeft nog niet gezegd dat het mag`,
  publication: 'Staat online op de eigen school',
  publicationNot: 'Staat nog niet online op de eigen school',
  moderation: 'Moderatie: geen beperking',
  moderationNot: 'Verborgen door een moderator',
  narrowest: 'De smalste keuze telt. Welke scholen dit niet zien, weten alleen de makers en hun eigen academie.',
  ledger: 'Logboek: wie zei wat, en wanneer',
  which: 'Welke scholen zien dit?',
  because: (names: string) => `buiten de keuze van ${names}`,
  whichNot: 'Welke scholen zien dit niet?',
  part: (name: string, into: string) => `Wie van ${name} kwam, ziet dit ook. Die school ging op in ${into}; collega’s daar zien het niet.`,
};

import type { Locale } from '@deelgenoot/platform';
import type { EventBody } from '../ledger/event.ts';

interface EventWords {
  /** What happened to the reader, as an author. */
  readonly own: Readonly<Partial<Record<string, string>>>;
  /** What the reader did, about someone or something else. */
  readonly done: Readonly<Partial<Record<string, string>>>;
  readonly byRule: string;
  readonly how: Readonly<Record<string, string>>;
}

const NL: EventWords = {
  own: {
    REQUEST: 'De academie vroeg je toestemming.',
    REMIND: 'De academie herinnerde je aan de vraag.',
    GRANT: 'Je zei ja.',
    DECLINE: 'Je zei nee.',
    LAPSE: 'De vraag verliep zonder antwoord.',
    CANCEL: 'De vraag werd teruggenomen.',
    WITHDRAW: 'Je stopte met delen.',
    EXPIRE: 'Je toestemming liep af.',
    SUPERSEDE: 'Iets nieuws kwam in de plaats van deze toestemming.',
    REVOKE: 'Het antwoord bleek niet van jou te zijn.',
    AUTHOR_ADDED: 'Je werd maker van dit materiaal.',
    AUTHOR_REMOVED: 'Je bent geen maker van dit materiaal meer.',
    RULE_SET: 'Je maakte een vaste afspraak.',
    RULE_ENDED: 'Je stopte een vaste afspraak.',
  },
  done: {
    REQUEST: 'Je vroeg een maker om toestemming.',
    REMIND: 'Je herinnerde een maker aan de vraag.',
    CANCEL: 'Je nam een vraag aan een maker terug.',
    SUPERSEDE: 'Door wat je deed verviel een toestemming van een maker.',
    CLEAR: 'Je gaf de toestemming van de school.',
    CLEARANCE_ENDED: 'Je stopte de toestemming van de school.',
    AUTHOR_ADDED: 'Je voegde een maker toe.',
    AUTHOR_REMOVED: 'Je haalde een maker weg.',
    REVOKE: 'Je besloot dat een antwoord niet van de maker was.',
  },
  byRule: 'Je vaste afspraak zei ja.',
  how: { session: 'ingelogd op de website', token: 'met een eigen sleutel', link: 'met de link uit een mail', system: 'vanzelf, door Deelgenoot' },
};

const EN: EventWords = {
  own: {
    REQUEST: 'The academy asked your permission.',
    REMIND: 'The academy reminded you of the question.',
    GRANT: 'You said yes.',
    DECLINE: 'You said no.',
    LAPSE: 'The question lapsed without an answer.',
    CANCEL: 'The question was taken back.',
    WITHDRAW: 'You stopped sharing.',
    EXPIRE: 'Your permission ended.',
    SUPERSEDE: 'Something new took the place of this permission.',
    REVOKE: 'The answer turned out not to be yours.',
    AUTHOR_ADDED: 'You became a maker of this material.',
    AUTHOR_REMOVED: 'You are no longer a maker of this material.',
    RULE_SET: 'You made a standing rule.',
    RULE_ENDED: 'You ended a standing rule.',
  },
  done: {
    REQUEST: 'You asked a maker for permission.',
    REMIND: 'You reminded a maker of the question.',
    CANCEL: 'You took back a question to a maker.',
    SUPERSEDE: 'By what you did, a permission of a maker came to an end.',
    CLEAR: 'You gave the permission of the school.',
    CLEARANCE_ENDED: 'You ended the permission of the school.',
    AUTHOR_ADDED: 'You added a maker.',
    AUTHOR_REMOVED: 'You removed a maker.',
    REVOKE: 'You decided that an answer was not the maker’s.',
  },
  byRule: 'Your standing rule said yes.',
  how: { session: 'signed in at the website', token: 'with a personal key', link: 'by the link in a mail', system: 'by itself, by Deelgenoot' },
};

/** How it was known who acted. */
export const howWords = ({ authenticated }: EventBody['evidence'], language: Locale): string =>
  (language === 'nl' ? NL : EN).how[authenticated] ?? authenticated;

/**
 * An event in a sentence, to the person it is about.
 * @param reader the commitment that stands for whoever reads it
 */
export function sentenceOf({ type, author, basis, evidence }: EventBody, reader: string, language: Locale): string {
  const words = language === 'nl' ? NL : EN;
  const said = author !== reader ? words.done[type] : type === 'GRANT' && basis?.startsWith('standing:') ? words.byRule : words.own[type];
  return `${said ?? type} (${howWords(evidence, language)})`;
}

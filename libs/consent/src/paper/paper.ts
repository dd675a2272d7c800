import type { Locale } from '@deelgenoot/platform';

/** Something to read and to keep, in plain words: the page and the PDF both show exactly this. */
export interface Paper {
  readonly language: Locale;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PaperSection[];
  /** Stands at the foot of every sheet: what binds the paper to the ledger. */
  readonly mark: string;
}

export interface PaperSection {
  readonly heading: string;
  /** Page of this site that the heading names. */
  readonly path?: string;
  /** Of its paragraphs, when that is not the paper’s: a text stands as it was read. */
  readonly language?: Locale;
  readonly paragraphs: readonly string[];
  readonly facts: readonly PaperFact[];
}

export interface PaperFact {
  readonly label: string;
  readonly value: string;
  /** Page of this site that the value names. */
  readonly path?: string;
  /** To be compared letter by letter: a hash, a signature. */
  readonly code?: boolean;
}

const zoned = (language: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeZone: 'Europe/Amsterdam', ...options });

/** How a paper writes days, moments and lists. */
export function paperFormat(language: Locale) {
  const day = zoned(language, { dateStyle: 'long' });
  const moment = zoned(language, { dateStyle: 'long', timeStyle: 'short' });
  const names = new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return {
    day: (at: Date): string => day.format(at),
    /** The last day of something that ends at this instant. */
    lastDay: (until: Date): string => day.format(until.getTime() - 1),
    /** Dutch as the website writes it: "30 november 2026 om 15.30 uur". */
    moment: (at: Date): string => (language === 'nl' ? moment.format(at).replace(/(\d+):(\d+)$/, '$1.$2 uur') : moment.format(at)),
    list: (items: readonly string[]): string => names.format(items),
  };
}

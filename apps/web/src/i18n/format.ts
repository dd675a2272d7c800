import { useLanguage, type Language } from './language.ts';

const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Anything the API sends for an instant. */
export type Instant = Date | string | number;

/** How one language writes numbers, dates and times. Times are always those of the Netherlands. */
export interface Format {
  number(n: number, options?: Intl.NumberFormatOptions): string;
  /** One decimal: "4,3". */
  score(n: number): string;
  /** "27 november"; the year is added when it is not this year. */
  date(at: Instant): string;
  /** "dinsdag 24 november" */
  weekday(at: Instant): string;
  /** "27 nov" */
  dateShort(at: Instant): string;
  /** "15.30 uur", in English "15:30" */
  time(at: Instant): string;
  /** "vandaag om 15.30 uur", "gisteren om 9.05 uur", "12 november om 15.30 uur", as receipts write it. */
  moment(at: Instant): string;
  /** "20 minuten geleden" up to a week away, a date after that. */
  relative(at: Instant, now?: number): string;
  /** "1,2 MB", counted in steps of 1000 as people see on their disk. */
  bytes(n: number): string;
  /** "2 uur", "1 uur 30 minuten" from minutes. */
  duration(minutes: number): string;
  /** "40 seconden", from a minute on "14 minuten", rounded up: who waits so long is not too early. */
  wait(seconds: number): string;
  /** "Anna, Bram en Chris" */
  list(items: readonly string[]): string;
  /** "€ 310" */
  euro(amount: number): string;
}

/** The format of one language; components use `useFormat`. */
export function formatFor(language: Language): Format {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  const day = make({ day: 'numeric', month: 'long' });
  const dayYear = make({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayShort = make({ day: 'numeric', month: 'short' });
  const week = make({ weekday: 'long', day: 'numeric', month: 'long' });
  const clock = make({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const year = make({ year: 'numeric' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale);
  const plain = new Intl.NumberFormat(locale);
  const date = (at: Instant) => new Date(at);
  const unit = (n: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(n);
  const dayNumber = (at: Instant) => Math.floor(Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(date(at))}T00:00Z`) / DAY);

  const self: Format = {
    number: (n, options) => (options ? new Intl.NumberFormat(locale, options) : plain).format(n),
    score: (n) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(n),
    date: (at) => (year.format(date(at)) === year.format(Date.now()) ? day : dayYear).format(date(at)),
    weekday: (at) => week.format(date(at)),
    dateShort: (at) => dayShort.format(date(at)).replace('.', ''),
    time: (at) => (language === 'nl' ? `${clock.format(date(at)).replace(':', '.')} uur` : clock.format(date(at))),
    moment: (at) => {
      const days = dayNumber(at) - dayNumber(Date.now());
      return `${Math.abs(days) <= 1 ? ago.format(days, 'day') : self.date(at)} ${language === 'nl' ? 'om' : 'at'} ${self.time(at)}`;
    },
    relative: (at, now = Date.now()) => {
      const gap = date(at).getTime() - now;
      if (Math.abs(gap) < MINUTE) return ago.format(0, 'second');
      if (Math.abs(gap) < 60 * MINUTE) return ago.format(Math.trunc(gap / MINUTE), 'minute');
      if (Math.abs(gap) < DAY) return ago.format(Math.trunc(gap / (60 * MINUTE)), 'hour');
      const days = dayNumber(at) - dayNumber(now);
      return Math.abs(days) <= 7 ? ago.format(days, 'day') : self.date(at);
    },
    bytes: (n) => {
      const step = n < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(n) / 3));
      return `${new Intl.NumberFormat(locale, { maximumFractionDigits: step > 1 && n / 1000 ** step < 10 ? 1 : 0 }).format(n / 1000 ** step)} ${['bytes', 'kB', 'MB', 'GB'][step]}`;
    },
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [hours > 0 && unit(hours, 'hour'), (rest > 0 || hours === 0) && unit(rest, 'minute')].filter(Boolean).join(' ');
    },
    wait: (seconds) => (seconds < 60 ? unit(Math.ceil(seconds), 'second') : self.duration(Math.ceil(seconds / 60))),
    list: (items) => lists.format(items),
    euro: (amount) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount),
  };
  return self;
}

const formats: Partial<Record<Language, Format>> = {};

/** Numbers, dates and times as the reader writes them. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return (formats[language] ??= formatFor(language));
}

const ZONE = 'Europe/Amsterdam';

/** Minutes that Amsterdam is ahead of UTC at this instant. */
function offsetMinutes(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const get = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((wall - at.getTime()) / 60_000);
}

/**
 * The instant at which "tot en met" this calendar day ends: the next midnight in Amsterdam.
 * @param day ISO calendar day, `YYYY-MM-DD`
 */
export function endOfDay(day: string): Date {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const midnightUtc = new Date(Date.UTC(y, m - 1, d + 1));
  const guess = new Date(midnightUtc.getTime() - offsetMinutes(midnightUtc) * 60_000);
  return new Date(midnightUtc.getTime() - offsetMinutes(guess) * 60_000); // second pass: right on the days the clock changes
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of an instant in the Netherlands, such as `2027-07-31`. */
export const dayOf = (at: Date | number | string): string => days.format(new Date(at));

/** Durations in milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Terms of the platform that are counted in time; one file, so that a manager's question has one answer. */
export const DEFAULTS = {
  consentLapses: 30 * DAY,
  /** How long before a yes ends by its date its author is told. */
  tellsEnding: 30 * DAY,
  reminderEvery: 7 * DAY,
  coolDown: 183 * DAY,
  linkLives: 30 * DAY,
  resumeWithin: DAY,
  claimLapses: 30 * MINUTE,
  strikeLives: 183 * DAY,
  sessionLives: 30 * DAY,
  exportAfterLeaving: 90 * DAY,
  exportLives: 7 * DAY,
} as const;

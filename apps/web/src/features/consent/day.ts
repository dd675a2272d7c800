import { dayOf } from '@deelgenoot/kernel';

export { dayOf };

/** An end as the API gives it is the first instant that no longer counts; people read the last day that does. */
export const lastInstant = (until: string): Date => new Date(Date.parse(until) - 1);

export const lastDay = (until: string): string => dayOf(lastInstant(until));

/** The last day of the school year that a day is in: 31 July. */
export function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) <= '07-31' ? year : year + 1}-07-31`;
}

/** A yes that ends within so many days is said to stop soon. */
export const SOON = 30;

/** Whole days from now until the last day that counts; null when there is no end, or it is over or further away than `SOON`. */
export function stopsInDays(until: string | null, now: number = Date.now()): number | null {
  if (until === null) return null;
  const noon = (day: string) => Date.parse(`${day}T12:00Z`);
  const left = Math.round((noon(lastDay(until)) - noon(dayOf(now))) / 86_400_000);
  return left >= 0 && left <= SOON ? left : null;
}

import { useT } from '../../i18n/language.ts';
import { messages } from './messages.ts';

/** A place inside a file, as search and files name it: `page:4`, `slide:2`, `cue:00:03:12` or `cue:7`. */
export interface Place {
  readonly kind: string;
  readonly value: string;
}

export function readPlace(place: string | null | undefined): Place | null {
  const [, kind, value] = /^(\w+):(.+)$/.exec(place ?? '') ?? [];
  return kind && value ? { kind, value } : null;
}

/** Seconds from `00:03:12`, `3:12` or `192` when it is a time; null for the number of a cue. */
export function secondsOf(value: string): number | null {
  return value.includes(':')
    ? value
        .replace(',', '.')
        .split(':')
        .reduce((total, part) => total * 60 + Number(part), 0)
    : null;
}

/** "3.12", "1.03.12": how a player shows a time. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join('.');
}

/** "bladzijde 4", "dia 2", "bij 3.12"; null when it says nothing to a reader. */
export function usePlaceText(): (place: string | null | undefined) => string | null {
  const t = useT(messages).place;
  return (text) => {
    const place = readPlace(text);
    if (!place) return null;
    const seconds = secondsOf(place.value);
    switch (place.kind) {
      case 'page':
        return t.page(place.value);
      case 'slide':
        return t.slide(place.value);
      case 'section':
        return t.section(place.value);
      case 'cue':
        return seconds === null ? t.cue(place.value) : t.time(clock(seconds));
      default:
        return null;
    }
  };
}

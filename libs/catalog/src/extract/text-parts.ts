import type { Extracted, Place, TextPart } from './types.ts';
import { READING } from './types.ts';

/* oxlint-disable no-control-regex */
/** Text fit for the database and for search: NFC, no NUL or other controls, no soft hyphens, at most one blank line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD') // halves of a pair that lost the other
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u000B\u000C]/g, '\n')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\uFEFF]/g, '')
    .replace(/[ \t\u00A0\u2000-\u200A\u202F\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
/* oxlint-enable no-control-regex */

/** `nl` from `nl-NL`, `NL_nl` or nonsense: only a plausible primary subtag comes through. */
export function primaryLanguage(tag: unknown): string | undefined {
  const primary = typeof tag === 'string' ? /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag.trim())?.[1]?.toLowerCase() : undefined;
  return primary === 'und' || primary === 'zxx' ? undefined : primary;
}

/** Gathers parts until the limit on characters is reached. */
export class TextParts {
  readonly parts: TextPart[] = [];
  truncated = false;
  #left: number;

  constructor(maxChars: number = READING.maxChars) {
    this.#left = maxChars;
  }

  /** @returns false when there is no room for more, so that reading can stop */
  add(place: Place, raw: string): boolean {
    const text = tidy(raw);
    if (text === '') return true;
    if (text.length > this.#left) this.truncated = true;
    // a cut inside an emoji leaves half a pair, which no database takes
    const kept = text.slice(0, this.#left).replace(/[\uD800-\uDBFF]$/, '');
    const label =
      place.label === undefined
        ? ''
        : tidy(place.label)
            .replaceAll('\n', ' ')
            .slice(0, 200)
            .replace(/[\uD800-\uDBFF]$/, '');
    if (kept !== '') this.parts.push({ place: { kind: place.kind, number: place.number, ...(label && { label }) }, text: kept });
    this.#left -= kept.length;
    return !this.truncated;
  }

  result(rest: Omit<Extracted, 'parts' | 'truncated'> = {}): Extracted {
    return { parts: this.parts, ...rest, ...(this.truncated && { truncated: true }) };
  }
}

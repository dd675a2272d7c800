/** What a person would call the file; the web chooses icon and viewer by it. */
export type MediaKind = 'document' | 'presentation' | 'page' | 'captions' | 'image' | 'video' | 'audio' | 'archive' | 'other';

/** What a file is, judged by its content. `extension` is lower case, without dot, and fits the media type. */
export interface Recognised {
  mediaType: string;
  kind: MediaKind;
  extension: string;
}

/** Where in the file a text stands; numbers start at 1. `label` is what a reader sees there: a heading, a slide title, a time. */
export interface Place {
  kind: 'page' | 'slide' | 'cue' | 'section';
  number: number;
  label?: string;
}

export interface TextPart {
  place: Place;
  text: string;
}

/** The words of a file, in reading order. Parts without words are left out; `pages` and `slides` count them all. */
export interface Extracted {
  parts: TextPart[];
  pages?: number;
  slides?: number;
  /** Until the end of the last cue, in seconds. */
  durationSeconds?: number;
  /** Primary language subtag the file itself states, such as `nl`. */
  lang?: string;
  /** True when the file holds more text than is kept. */
  truncated?: boolean;
}

/** How long and until what a caller wants to wait. */
export interface Patience {
  signal?: AbortSignal;
  /** Milliseconds of work, after which the file counts as unreadable. */
  timeoutMs?: number;
}

/** Bounds on reading, so that no file can take the machine. */
export const READING = {
  maxChars: 2_000_000,
  maxPages: 2_000,
  maxCues: 20_000,
  timeoutMs: 30_000,
  /** Memory of the reading room, in bytes. */
  maxMemory: 1024 ** 3,
} as const;

/** Exit status of a reading room whose parser threw outside its job; any other status means that the room itself did not work. */
export const BROKE_ON_FILE = 70;

import type { TravellingWork } from '@deelgenoot/catalog';
import { csvOf } from '@deelgenoot/kernel';

/** What the list tells of a work; the whole work is not kept in memory for it. */
export interface WorkLine {
  readonly id: string;
  readonly title: string;
  readonly online: boolean;
  readonly version: number;
  readonly facts: readonly (string | number | null)[];
  readonly makerIds: readonly string[];
  /** Names as they were, and as they are called in the zip. */
  readonly files: readonly string[];
  readonly adaptedFrom: string | null;
  readonly sourceSchoolId: string | null;
}

const HEADER = [
  'id',
  'titel',
  'makers',
  'stand',
  'versie',
  'soort',
  'domeinen',
  'niveaus',
  'vorm',
  'minuten',
  'taal',
  'licentie',
  'trefwoorden',
  'online sinds',
  'bestanden',
  'bewerkt van',
  'van school',
];

const words = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '');

/** @param makerIds the makers of the newest version, in their order */
export function workLine(work: TravellingWork, makerIds: readonly string[], entryOf: (sha256: string) => string): WorkLine {
  const newest = work.versions.at(-1)!;
  const { kind, domains, levels, form, durationMinutes, language, licence, tags, publishedAt } = newest;
  return {
    id: work.id,
    title: newest.title,
    online: newest.status === 'published',
    version: newest.number,
    facts: [
      words(kind),
      words(domains),
      words(levels),
      words(form),
      typeof durationMinutes === 'number' ? durationMinutes : null,
      words(language),
      words(licence),
      words(tags),
      words(publishedAt).slice(0, 10),
    ],
    makerIds,
    files: newest.files.map(({ name, sha256 }) => `${name} (${entryOf(sha256)})`),
    adaptedFrom: work.adaptedFrom?.title ?? null,
    sourceSchoolId: work.adaptedFrom?.sourceInstitutionId ?? null,
  };
}

/** The newest version of each work, a row each, as a spreadsheet of this country reads it. */
export const worksCsv = (lines: readonly WorkLine[], names: ReadonlyMap<string, string>): string =>
  csvOf(
    HEADER,
    lines.map(({ id, title, online, version, facts, makerIds, files, adaptedFrom, sourceSchoolId }) => [
      id,
      title,
      makerIds.map((maker) => names.get(maker) ?? '').join(', '),
      online ? 'online' : 'concept',
      version,
      ...facts,
      files.join(', '),
      adaptedFrom,
      sourceSchoolId === null ? null : (names.get(sourceSchoolId) ?? ''),
    ]),
  );

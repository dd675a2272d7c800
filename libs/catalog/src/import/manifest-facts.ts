import type { ErrorCode } from '@deelgenoot/kernel';
import { VOCABULARIES } from '@deelgenoot/kernel';
import type { ManifestRow } from '../extract/index.ts';
import type { Version } from '../material/material.entity.ts';

/** Something in the list that was left out, though the file itself is in. */
export interface Remark {
  readonly code: ErrorCode;
  readonly field: string;
  readonly value: string;
}

/** What a row of the list says, as columns of a version; words that no vocabulary has are left out and remarked upon. */
export function factsOf(row: ManifestRow | null): { facts: Partial<Version>; remarks: Remark[] } {
  if (!row) return { facts: {}, remarks: [] };
  const remarks: Remark[] = [];
  const known = (field: keyof typeof VOCABULARIES, values: readonly string[] | undefined): string[] =>
    (values ?? []).flatMap((value) => {
      const word = VOCABULARIES[field].find((one) => one.toLowerCase() === value.trim().toLowerCase());
      if (word === undefined) remarks.push({ code: 'VOCABULARY_UNKNOWN', field, value });
      return word ?? [];
    });
  const split = (cell: string | undefined) =>
    cell
      ?.split(/[|;]/)
      .map((part) => part.trim().replace(/^niveau\s+/i, ''))
      .filter(Boolean);
  const facts: Partial<Version> = {
    domains: known('domains', split(row.domain)),
    levels: known('levels', split(row.level)),
    bateson: known('bateson', row.bateson),
    buildingBlocks: known('buildingBlocks', row.bouwstenen),
    ictCompetences: known('ictCompetences', row.ictCompetences),
    tags: row.tags ?? [],
    ...(row.title ? { title: row.title } : {}),
    ...(row.description ? { description: row.description } : {}),
    ...(row.minutes ? { durationMinutes: row.minutes } : {}),
  };
  const [form] = known('forms', row.form ? [row.form] : []);
  if (form) facts.form = form;
  const [licence] = known('licences', row.licence ? [row.licence] : []);
  if (licence) facts.licence = licence;
  return { facts, remarks };
}

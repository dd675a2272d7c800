import type { BroughtStatement } from '@deelgenoot/moderation';
import { type Shape, shapeSchema } from '@deelgenoot/platform';
import { z } from 'zod';

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const MATERIAL: Shape = {
  table: 'catalog.material',
  columns: { id: 'id uuid', institutionId: 'institution_id uuid', createdBy: 'created_by uuid', createdAt: 'created_at timestamptz' },
};

/** Who sees a version is not taken along: it follows from the consents, and is made anew where it arrives. */
const VERSION: Shape = {
  table: 'catalog.version',
  columns: {
    id: 'id uuid',
    materialId: 'material_id uuid',
    number: 'number int',
    institutionId: 'institution_id uuid',
    status: 'status text',
    title: 'title text',
    description: 'description text?',
    kind: 'kind text',
    domains: 'domains text[]',
    levels: 'levels text[]',
    form: 'form text?',
    durationMinutes: 'duration_minutes int?',
    language: 'language text',
    toolIds: 'tool_ids uuid[]',
    bateson: 'bateson text[]',
    buildingBlocks: 'building_blocks text[]',
    ictCompetences: 'ict_competences text[]',
    tags: 'tags text[]',
    licence: 'licence text',
    minor: 'minor boolean',
    minorSince: 'minor_since int',
    note: 'note text?',
    rolledBackTo: 'rolled_back_to int?',
    contentHash: 'content_hash text',
    thumbnailSha256: 'thumbnail_sha256 text?',
    createdBy: 'created_by uuid',
    createdAt: 'created_at timestamptz',
    updatedAt: 'updated_at timestamptz',
    publishedAt: 'published_at timestamptz?',
    restrictedAt: 'restricted_at timestamptz?',
  },
};

const FILE: Shape = {
  table: 'catalog.file',
  columns: {
    id: 'id uuid',
    versionId: 'version_id uuid',
    position: 'position int',
    name: 'name text',
    sha256: 'sha256 text',
    size: 'size bigint',
    mediaType: 'media_type text',
    kind: 'kind text',
    pages: 'pages int?',
    slides: 'slides int?',
    durationSeconds: 'duration_seconds int?',
    local: 'local boolean',
  },
};

const TEXT: Shape = { table: 'catalog.file_text', columns: { fileId: 'file_id uuid', position: 'position int', place: 'place text', text: 'text text' } };
const PART: Shape = {
  table: 'catalog.local_part',
  columns: { id: 'id uuid', materialId: 'material_id uuid', title: 'title text', createdAt: 'created_at timestamptz' },
};
const FILL: Shape = {
  table: 'catalog.local_fill',
  columns: { partId: 'part_id uuid', institutionId: 'institution_id uuid', text: 'text text', personId: 'person_id uuid', updatedAt: 'updated_at timestamptz' },
};

/** What it goes back to, and what elsewhere goes back to it: a line each, never the work at the other end. */
const LINE: Shape = {
  table: 'catalog.copy',
  columns: {
    materialId: 'material_id uuid',
    institutionId: 'institution_id uuid',
    personId: 'person_id uuid',
    sourceId: 'source_id uuid',
    sourceNumber: 'source_number int',
    sourceInstitutionId: 'source_institution_id uuid',
    title: 'title text',
    makerIds: 'maker_ids uuid[]',
    licence: 'licence text',
    at: 'at timestamptz',
    stoppedAt: 'stopped_at timestamptz?',
    generation: 'generation int',
  },
};

export const WORK_SHAPES = { MATERIAL, VERSION, FILE, TEXT, PART, FILL, LINE };

/** Zips of before there were generations hold the first only. */
const LINE_SCHEMA = shapeSchema(LINE).extend({ generation: z.int32().positive().default(1) });

/** A work of a school with all that it holds, as it leaves one system and enters another. */
export const TRAVELLING_WORK = z.strictObject({
  ...shapeSchema(MATERIAL).shape,
  versions: z
    .array(
      z.strictObject({
        ...shapeSchema(VERSION).shape,
        thumbnailSha256: SHA256.nullable(),
        title: z.string().min(1),
        number: z.int32().positive(),
        files: z.array(z.strictObject({ ...shapeSchema(FILE).shape, sha256: SHA256, name: z.string().min(1), texts: z.array(shapeSchema(TEXT)) })),
      }),
    )
    .min(1),
  localParts: z.array(z.strictObject({ ...shapeSchema(PART).shape, fills: z.array(shapeSchema(FILL)) })),
  adaptedFrom: LINE_SCHEMA.nullable(),
  /** What that goes back to in its turn, nearest first. */
  earlier: z.array(LINE_SCHEMA).default([]),
  /** Why moderators hid it, while they do. */
  hidden: z.strictObject({ rule: z.string(), reason: z.string(), at: z.iso.datetime() }).nullable(),
  adaptations: z.array(LINE_SCHEMA),
});

/** A row by its name outside; which names there are, the schema says. */
type Row = Readonly<Record<string, unknown>>;

/** What the code that carries works needs to know of them; the rest goes through it unread. */
export interface TravellingWork extends Row {
  readonly id: string;
  readonly institutionId: string;
  readonly versions: readonly (Row & {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly status: string;
    readonly thumbnailSha256: string | null;
    readonly files: readonly (Row & {
      readonly id: string;
      readonly name: string;
      readonly sha256: string;
      readonly size: number;
      readonly texts: readonly (Row & { readonly text: string })[];
    })[];
  })[];
  readonly localParts: readonly (Row & { readonly fills: readonly Row[] })[];
  readonly hidden: BroughtStatement | null;
  readonly adaptedFrom: (Row & { readonly sourceInstitutionId: string; readonly title: string }) | null;
  readonly earlier: readonly Row[];
  readonly adaptations: readonly (Row & { readonly institutionId: string; readonly materialId: string })[];
}

import { TRAVELLING_CHAIN, TRAVELLING_FRAME, TRAVELLING_RIGHTS } from '@deelgenoot/consent';
import { TRAVELLING_WORK } from '@deelgenoot/catalog';
import { TRAVELLING_PERSON } from '@deelgenoot/identity';
import { z } from 'zod';

/** Raised when a reader of the last version could misread what is written now. */
export const FORMAT_VERSION = 1;
export const FORMAT = 'deelgenoot-academy';

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const COUNT = z.int().min(0);
const SCHOOL = z.strictObject({ id: z.guid(), slug: z.string(), name: z.string() });

/** The only entry that tells of the others; `manifest.sig` is its Ed25519 signature in base64url by the key that it names. */
export const MANIFEST = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** The one instant at which everything was as the zip tells. */
  madeAt: z.iso.datetime(),
  school: SCHOOL,
  /** The system that it comes from: the SHA-256 of the key with which it signs its ledger, and that key. */
  system: z.strictObject({ key: SHA256, publicKey: z.string() }),
  counts: z.strictObject({ works: COUNT, versions: COUNT, files: COUNT, people: COUNT, consents: COUNT, events: COUNT }),
  entries: z.array(z.strictObject({ name: z.string(), size: COUNT, sha256: SHA256 })),
});
export type Manifest = z.infer<typeof MANIFEST>;
export type Counts = Manifest['counts'];

/** The school, and by name what others in the zip are called by id. */
export const REFERENCE = z.strictObject({
  school: z.strictObject({ ...SCHOOL.shape, kind: z.string(), town: z.string(), showsCards: z.boolean() }),
  schools: z.array(SCHOOL),
  tools: z.array(SCHOOL),
});
export type Reference = z.infer<typeof REFERENCE>;

export const PEOPLE = z.strictObject({
  people: z.array(z.strictObject({ ...TRAVELLING_PERSON.shape, commitments: z.array(SHA256) })),
});
export type People = z.infer<typeof PEOPLE>;

export const CONSENTS = z.strictObject({ works: z.array(TRAVELLING_RIGHTS), ...TRAVELLING_FRAME.shape });

export const LEDGER = z.strictObject({
  chains: z.array(TRAVELLING_CHAIN),
  keys: z.array(z.strictObject({ sha256: SHA256, pem: z.string() })),
});

/** What each entry of JSON must be, by the start of its name. */
export const ENTRIES = {
  'manifest.json': MANIFEST,
  'school.json': REFERENCE,
  'people.json': PEOPLE,
  'consents.json': CONSENTS,
  'ledger.json': LEDGER,
  'works/': TRAVELLING_WORK,
};

/** Who must know which of these mean the same calls them this. */
export const workEntry = (id: string): string => `works/${id}.json`;

/** A file by its content, with an ending that lets a desktop open it. */
export const fileEntry = (sha256: string, ending: string): string => `files/${sha256}.${ending}`;

/** The ending of a file's name, as far as it is one; `bin` for everything else. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';

/** JSON Schema (draft 2020-12) of every entry of JSON; docs/export-format.schema.json is this. */
export const formatSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `${FORMAT} ${FORMAT_VERSION}`,
  $defs: Object.fromEntries(Object.entries(ENTRIES).map(([name, schema]) => [name, withoutDialect(z.toJSONSchema(schema))])),
});

const withoutDialect = ({ $schema: _, ...schema }: Record<string, unknown>): object => schema;

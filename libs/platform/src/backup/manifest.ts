import { z } from 'zod';

/** Of the archive's form; a newer one may not be readable by an older program. */
export const BACKUP_FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const JOBS = 'jobs.json';

/** Below the files folder, in small letters, digits, dots and dashes; no way up. */
const filePath = z.string().regex(/^[a-z]+(\/[0-9a-z][0-9a-z.-]*)+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** What an archive holds, and what each part must hash to. It is its last entry: without it the archive was cut off. */
export const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that gave the tables their form, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()), sha256 })),
  /** The value last given; null when none was. */
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string().nullable() })),
  jobs: z.object({ count, sha256 }),
  files: z.array(z.object({ path: filePath, size: count, sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Table = Omit<Manifest['tables'][number], 'sha256'>;

export const entryOfTable = ({ schema, name }: { schema: string; name: string }): string => `tables/${schema}.${name}`;
export const entryOfFile = (path: string): string => `files/${path}`;

/** Work that a change left for the worker, not done yet. */
export const jobsSchema = z.array(
  z.object({
    task: z.string(),
    payload: z.unknown(),
    queue: z.string().nullable(),
    runAt: z.string(),
    maxAttempts: z.number(),
    key: z.string().nullable(),
    priority: z.number(),
  }),
);

/** Why a backup or restore could not be done, in one sentence for who runs it. */
export class BackupFault extends Error {}

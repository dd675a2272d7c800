import type pg from 'pg';
import type { Manifest, Table } from './manifest.ts';

/** Schemas that belong to the program's rooms: not PostgreSQL's own, not the worker's, and not that of extensions. */
const OWN = "nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public', 'graphile_worker')";

/** Every table of the program with the columns that hold what was put in; generated ones follow by themselves. */
export async function readTables(db: pg.ClientBase): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND ${OWN} AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows;
}

export async function readSequences(db: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await db.query<Manifest['sequences'][number]>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences JOIN pg_namespace ON nspname = schemaname WHERE ${OWN} ORDER BY 1, 2`,
  );
  return rows;
}

/** References between the program's tables, as the statements that take them away and put them back. */
export async function readReferences(db: pg.ClientBase): Promise<{ drop: string; add: string }[]> {
  const { rows } = await db.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %I.%I DROP CONSTRAINT %I', nspname, relname, conname) AS drop,
       format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', nspname, relname, conname, pg_get_constraintdef(o.oid)) AS add
     FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE o.contype = 'f' AND ${OWN} ORDER BY 1`,
  );
  return rows;
}

/** Names of the migrations done, oldest first; null when the database was never migrated. */
export async function readMigrations(db: pg.ClientBase): Promise<string[] | null> {
  const { rows: known } = await db.query<{ there: boolean }>("SELECT to_regclass('public.migration') IS NOT NULL AS there");
  if (!known[0]?.there) return null;
  const { rows } = await db.query<{ name: string }>('SELECT name FROM public.migration ORDER BY id');
  return rows.map(({ name }) => name);
}

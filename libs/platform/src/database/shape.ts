import { z } from 'zod';

/** What a column holds, in the words of SQL; with `?` it may be empty. */
type ColumnType = 'uuid' | 'text' | 'int' | 'bigint' | 'boolean' | 'timestamptz' | 'uuid[]' | 'text[]' | 'jsonb';

/**
 * Rows as they leave one system and enter another: each column by its name outside, with its name and type in the table. Written
 * once, so that what is read, what is written, what is checked and what is documented cannot differ.
 */
export interface Shape {
  readonly table: string;
  readonly columns: Readonly<Record<string, `${string} ${ColumnType}${'' | '?'}`>>;
  /** What the JSON of a `jsonb` column must be. */
  readonly json?: Readonly<Record<string, z.ZodType>>;
}

/** A row as it is outside: strings for ids and instants. */
export type ShapedRow = Record<string, unknown>;

const partsOf = (column: string) => {
  const [name, type] = column.split(' ') as [string, string];
  return { name, type: type.replace('?', '') as ColumnType, optional: type.endsWith('?') };
};

/** SQL of a row as one JSON object, under the alias. Instants are in UTC, as the connection is. */
export const shapeSql = ({ columns }: Shape, alias: string): string =>
  `jsonb_build_object(${Object.entries(columns)
    .map(([key, column]) => `'${key}', ${alias}.${partsOf(column).name}`)
    .join(', ')})`;

/**
 * SQL that writes the rows of the JSON array `$1`.
 * @param onConflict `ignore`: what is there already stays as it is
 */
export function insertShapeSql({ table, columns }: Shape, onConflict: 'fail' | 'ignore' = 'fail'): string {
  const all = Object.entries(columns).map(([key, column]) => ({ key, ...partsOf(column) }));
  return `INSERT INTO ${table} (${all.map(({ name }) => name).join(', ')})
    SELECT ${all.map(({ key }) => `r."${key}"`).join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (${all.map(({ key, type }) => `"${key}" ${type}`).join(', ')})${onConflict === 'ignore' ? ' ON CONFLICT DO NOTHING' : ''}`;
}

const INSTANT = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(\+00:00|Z)$/);
const TYPES: Record<Exclude<ColumnType, 'jsonb'>, z.ZodType> = {
  uuid: z.guid(),
  text: z.string(),
  int: z.int32(),
  bigint: z.int(),
  boolean: z.boolean(),
  timestamptz: INSTANT,
  'uuid[]': z.array(z.guid()),
  'text[]': z.array(z.string()),
};

/** What a row must be to be taken in: these columns and no others. */
export function shapeSchema({ columns, json }: Shape): z.ZodObject<Record<string, z.ZodType>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(columns).map(([key, column]) => {
        const { type, optional } = partsOf(column);
        const schema = type === 'jsonb' ? (json?.[key] ?? z.json()) : TYPES[type];
        return [key, optional ? schema.nullable() : schema];
      }),
    ),
  );
}

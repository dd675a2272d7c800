import { createHash } from 'node:crypto';
import pg from 'pg';

const MARK = '/* kept */ ';

/**
 * Marks a statement that every connection plans once and keeps (a prepared statement): for short ones that run all the time, of
 * which planning costs more than running. The plan is made without knowing the values, so only for statements that find their
 * rows by key whatever the values are, and whose text is always the same.
 */
export const kept = (sql: string): string => MARK + sql;

/**
 * A condition that a column is one of these ids, and its parameter, for kept statements that transactions ask one id of. Of a list
 * PostgreSQL does not know how long it is, and so would rather plan each time anew.
 */
export const among = (placeholder: string, ids: readonly string[]): [condition: string, parameter: unknown] =>
  ids.length === 1 ? [`= ${placeholder}::uuid`, ids[0]] : [`= ANY(${placeholder}::uuid[])`, ids];

/** Whether a statement was marked so. */
export const isKept = (sql: unknown): sql is string => typeof sql === 'string' && sql.startsWith(MARK);

const names = new Map<string, string>();

/** PostgreSQL cuts off names at 63 bytes, so a statement goes by its hash. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}

const named = (config: unknown): unknown => (isKept(config) ? { name: nameOf(config), text: config } : config);

/** A connection that keeps what {@link kept} marks. */
export class KeepingClient extends pg.Client {}
KeepingClient.prototype.query = function (this: pg.Client, config: unknown, ...rest: unknown[]): unknown {
  return Reflect.apply(pg.Client.prototype.query as (...args: unknown[]) => unknown, this, [named(config), ...rest]);
} as typeof pg.Client.prototype.query;

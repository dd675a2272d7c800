import pg from 'pg';

/** What a refused attempt may leave behind: that it was made. */
const COUNTERS = ['identity.rate_limit', 'community.action_limit'];

/** Writes down, in the same transaction, every row that the program adds, changes or removes. */
export class Watch {
  private constructor(private readonly db: pg.Client) {}

  static async over(databaseUrl: string): Promise<Watch> {
    const db = new pg.Client(databaseUrl);
    await db.connect();
    await db.query(`CREATE SCHEMA watch; CREATE TABLE watch.change (at text);
      CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN INSERT INTO watch.change VALUES (TG_OP || ' ' || TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME); RETURN NULL; END $$`);
    const { rows } = await db.query<{ name: string }>(
      `SELECT schemaname || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'watch', 'graphile_worker')`,
    );
    for (const { name } of rows) {
      if (COUNTERS.includes(name)) continue;
      // A session's and a token's moment of last use is written at any request.
      const what = ['identity.session', 'identity.api_token'].includes(name) ? 'INSERT OR DELETE' : 'INSERT OR UPDATE OR DELETE';
      await db.query(`CREATE TRIGGER watch AFTER ${what} ON ${name} FOR EACH ROW EXECUTE FUNCTION watch.note()`);
    }
    return new Watch(db);
  }

  /** What changed since it was asked last. Attempts that were counted are forgotten, so that the next one is not one too many. */
  async changes(): Promise<string[]> {
    const forget = COUNTERS.map((table) => `DELETE FROM ${table};`).join(' ');
    const answers = (await this.db.query<{ at: string }>(`${forget} DELETE FROM watch.change RETURNING at`)) as unknown as pg.QueryResult<{ at: string }>[];
    const rows = answers.at(-1)?.rows ?? [];
    return rows.map(({ at }) => at);
  }

  stop(): Promise<void> {
    return this.db.end();
  }
}

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client } from '../support/client.ts';

/** Someone of a school, signed in. */
export interface Member {
  readonly id: string;
  readonly schoolId: string;
  readonly client: Client;
}

/** One school and so many people who are signed in, written straight into the database: passwords are not what is tested here. */
export async function peopleOf(url: string, databaseUrl: string, count: number): Promise<Member[]> {
  const schoolId = randomUUID();
  const people = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    membership: randomUUID(),
    session: randomUUID(),
    at,
    secret: randomBytes(24).toString('base64url'),
  }));
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query("INSERT INTO identity.institution (id, slug, name, kind, town, status) VALUES ($1, 'roc-storm', 'ROC Storm', 'roc', 'Ergens', 'member')", [
      schoolId,
    ]);
    const rows = [JSON.stringify(people.map(({ secret, ...row }) => ({ ...row, hash: `\\x${createHash('sha256').update(secret).digest('hex')}` })))];
    const from = 'FROM json_to_recordset($1::json) AS r (id uuid, membership uuid, session uuid, at int, hash bytea)';
    await db.query(`INSERT INTO identity.person (id, email, name) SELECT r.id, 'docent' || r.at || '@storm.example', 'Docent ' || r.at ${from}`, rows);
    await db.query(
      `INSERT INTO identity.membership (id, person_id, institution_id, roles) SELECT r.membership, r.id, '${schoolId}', '{teacher}' ${from}`,
      rows,
    );
    await db.query(
      `INSERT INTO identity.session (id, token_hash, person_id, device, expires_at) SELECT r.session, r.hash, r.id, 'test', now() + interval '1 day' ${from}`,
      rows,
    );
  } finally {
    await db.end();
  }
  return people.map(({ id, secret }) => ({ id, schoolId, client: new Client(url, `deelgenoot=${secret}`) }));
}

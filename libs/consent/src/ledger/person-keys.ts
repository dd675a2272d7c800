import { createHmac, randomBytes } from 'node:crypto';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What stands for a person in the ledger: without the key nobody can tell who it is, or make it again. */
export const commitment = (key: Uint8Array, personId: string): string => createHmac('sha256', key).update(personId).digest('hex');

/** A key for each person who is in the ledger. Deleting it takes the person out, and leaves every chain valid. */
@Injectable()
export class PersonKeys {
  /** The commitment of each person, with a new key for whoever has none. */
  async commitmentsOf(ctx: Ctx, personIds: Iterable<string>): Promise<Map<string, string>> {
    const ids = [...new Set(personIds)].sort();
    const known = await this.read(ctx, ids);
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return known;
    const keys = missing.map(() => randomBytes(32));
    const fresh = missing.map((id, n) => commitment(keys[n]!, id));
    await ctx.db.query(
      `INSERT INTO consent.person_key (person_id, key, commitment) SELECT n.* FROM unnest($1::uuid[], $2::bytea[], $3::text[]) AS n (id, key, commitment)
       WHERE NOT EXISTS (SELECT FROM identity.person p WHERE p.id = n.id AND p.erased_at IS NOT NULL) ON CONFLICT (person_id) DO NOTHING`,
      [missing, keys, fresh],
    );
    // Whoever was erased gets no key again: what is still told of them is told of somebody, each time another.
    return new Map([...missing.map((id, n): [string, string] => [id, fresh[n]!]), ...(await this.read(ctx, ids))]);
  }

  /** What proves which commitments are a person's; for that person alone. Null when the ledger never named them. */
  async openingOf(ctx: Ctx, personId: string): Promise<{ key: Buffer; commitment: string } | null> {
    const [row] = await ctx.db.query<{ key: Buffer; commitment: string }[]>('SELECT key, commitment FROM consent.person_key WHERE person_id = $1', [personId]);
    return row ?? null;
  }

  /** Takes a person out of the ledger. What they did remains, by somebody. */
  async forget(ctx: Ctx, personId: string): Promise<void> {
    for (const table of ['person_key', 'carried_name']) await ctx.db.query(`DELETE FROM consent.${table} WHERE person_id = $1`, [personId]);
  }

  /** Who is meant by these commitments; the forgotten are left out. */
  async peopleBehind(ctx: Ctx, commitments: Iterable<string>): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ person: string; commitment: string }[]>(
      `SELECT person_id AS person, commitment FROM consent.person_key WHERE commitment = ANY($1)
       UNION SELECT person_id, commitment FROM consent.carried_name WHERE commitment = ANY($1)`,
      [[...new Set(commitments)]],
    );
    return new Map(rows.map((row) => [row.commitment, row.person]));
  }

  private async read(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ person: string; commitment: string }[]>(
      kept('SELECT person_id AS person, commitment FROM consent.person_key WHERE person_id = ANY($1::uuid[])'),
      [ids],
    );
    return new Map(rows.map((row) => [row.person, row.commitment]));
  }
}

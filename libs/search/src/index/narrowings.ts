import { type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** A narrowing as it was when someone looked; a later one of the same thing has another token. */
export interface Narrowing {
  readonly kind: string;
  readonly id: string;
  readonly token: string;
}

/** What searches leave out because an index may still show it to too many. */
@Injectable()
export class Narrowings {
  /** Of these documents or folds, their whole folds included. */
  of(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Narrowing[]> {
    return ctx.db.query(
      `WITH fold AS MATERIALIZED (SELECT DISTINCT fold_id AS id FROM search.document WHERE kind = $1 AND (id = ANY($2::uuid[]) OR fold_id = ANY($2::uuid[])))
       SELECT kind, id, token FROM search.narrowed WHERE kind = $1 AND (id = ANY($2::uuid[]) OR id IN (TABLE fold)
         OR id IN (SELECT d.id FROM search.document d JOIN fold f ON f.id = d.fold_id WHERE d.kind = $1))`,
      [kind, ids],
    );
  }

  /** Those that wait longer than they should, because a job was lost. */
  overdue(ctx: Ctx): Promise<Narrowing[]> {
    return ctx.db.query("SELECT kind, id, token FROM search.narrowed WHERE at < now() - interval '10 minutes' ORDER BY kind, id");
  }

  /** This engine's index holds the new audience. Nothing, when it was narrowed again meanwhile. */
  async confirm(ctx: Ctx, narrowings: readonly Narrowing[], engine: string): Promise<void> {
    if (narrowings.length === 0) return;
    await ctx.db.query(
      `UPDATE search.narrowed n SET confirmed = array_append(n.confirmed, $2) FROM unnest($1::bigint[]) AS seen (token)
        WHERE n.token = seen.token AND NOT $2 = ANY(n.confirmed)`,
      [narrowings.map((each) => each.token), engine],
    );
  }

  /** Every engine confirmed: nothing needs to be left out any more. */
  async lift(ctx: Ctx, narrowings: readonly Narrowing[], engines: readonly string[]): Promise<void> {
    if (narrowings.length === 0) return;
    await ctx.db.query('DELETE FROM search.narrowed n USING unnest($1::bigint[]) AS seen (token) WHERE n.token = seen.token AND n.confirmed @> $2::text[]', [
      narrowings.map((each) => each.token),
      engines,
    ]);
  }
}

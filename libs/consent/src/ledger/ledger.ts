import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import { type Act, bodyOf, type ChainSubject, type Entry, type Evidence, genesisHash, type LedgerEvent, nextEvent } from './event.ts';
import { Rosters } from '../terms/rosters.ts';
import { PersonKeys } from './person-keys.ts';

interface Chain {
  readonly seq: number;
  readonly hash: string;
}

/** The ledger: one chain of events per subject, to which is only ever added. */
@Injectable()
export class Ledger {
  /** The ends of the chains that a transaction holds, by its connection and by kind: nobody else changes those meanwhile. */
  private readonly held = new WeakMap<Ctx['db'], Map<string, Map<string, Chain>>>();

  constructor(
    private readonly people: PersonKeys,
    private readonly rosters: Rosters,
  ) {}

  /**
   * Waits until nobody else changes the answers about these subjects, until the transaction ends. Locks are taken in id
   * order, so that two people who change the same works wait for each other instead of meeting head-on.
   * @returns how many events each chain holds
   */
  async lock(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, number>> {
    const chains = await this.chains(ctx, kind, ids);
    return new Map(ids.map((id) => [id, chains.get(id)?.seq ?? 0]));
  }

  /** Adds to the chains of these subjects, in this order. */
  async append(ctx: Ctx, entries: readonly Entry[]): Promise<void> {
    const names = await this.people.commitmentsOf(
      ctx,
      [ctx.viewer.personId, ...entries.map(({ authorId }) => authorId)].filter((id) => id != null),
    );
    const act: Act = { personId: ctx.viewer.personId, at: ctx.now, evidence: evidenceOf(ctx), nameOf: (id) => names.get(id)! };
    for (const [kind, ofKind] of groupBy(entries, ({ subject }) => subject.kind)) {
      const chains = await this.chains(
        ctx,
        kind,
        ofKind.map(({ subject }) => subject.id),
      );
      const events = ofKind.map((entry) => {
        const event = nextEvent(chains.get(entry.subject.id)!, bodyOf(entry, act));
        chains.set(entry.subject.id, { seq: event.seq, hash: event.hash });
        return event;
      });
      await this.write(ctx, kind, events);
    }
  }

  /** A chain from its first event on. */
  async events(ctx: Ctx, { kind, id }: ChainSubject): Promise<LedgerEvent[]> {
    return ctx.db.query(
      `SELECT seq, type, at, body, previous_hash AS "previousHash", hash FROM consent.event WHERE subject_kind = $1 AND subject_id = $2 ORDER BY seq`,
      [kind, id],
    );
  }

  private async chains(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, Chain>> {
    const held = this.heldBy(ctx, kind);
    const sorted = [...new Set(ids)].filter((id) => !held.has(id)).sort();
    if (sorted.length === 0) return held;
    const [, , rows] = await Promise.all([
      this.rosters.hold(ctx),
      ctx.db.query(kept('INSERT INTO consent.chain (subject_kind, subject_id, hash) SELECT $1, * FROM unnest($2::uuid[], $3::text[]) ON CONFLICT DO NOTHING'), [
        kind,
        sorted,
        sorted.map((id) => genesisHash({ kind, id })),
      ]),
      ctx.db.query<(Chain & { id: string })[]>(
        kept('SELECT subject_id AS id, seq, hash FROM consent.chain WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[]) ORDER BY subject_id FOR UPDATE'),
        [kind, sorted],
      ),
    ]);
    for (const { id, seq, hash } of rows) held.set(id, { seq, hash });
    return held;
  }

  private heldBy(ctx: Ctx, kind: string): Map<string, Chain> {
    if (!ctx.db.queryRunner?.isTransactionActive) return new Map();
    const byKind = this.held.get(ctx.db) ?? new Map<string, Map<string, Chain>>();
    this.held.set(ctx.db, byKind);
    const held = byKind.get(kind) ?? new Map<string, Chain>();
    byKind.set(kind, held);
    return held;
  }

  private async write(ctx: Ctx, kind: string, events: readonly LedgerEvent[]): Promise<void> {
    const ends = [...new Map(events.map((event) => [event.body.subject.id, event])).values()];
    await Promise.all([
      ctx.db.query(
        kept(`INSERT INTO consent.event (subject_kind, subject_id, seq, type, at, body, previous_hash, hash)
         SELECT $1, (e.body->'subject'->>'id')::uuid, e.seq, e.type, e.at, e.body, e."previousHash", e.hash
         FROM jsonb_to_recordset($2::jsonb) AS e (seq int, type text, at timestamptz, body jsonb, "previousHash" text, hash text)`),
        [kind, JSON.stringify(events)],
      ),
      ctx.db.query(
        kept(
          `UPDATE consent.chain c SET seq = n.seq, hash = n.hash FROM unnest($2::uuid[], $3::int[], $4::text[]) AS n (id, seq, hash) WHERE c.subject_kind = $1 AND c.subject_id = n.id`,
        ),
        [kind, ends.map(({ body }) => body.subject.id), ends.map(({ seq }) => seq), ends.map(({ hash }) => hash)],
      ),
    ]);
  }
}

/** How it is known who acts in this context. */
function evidenceOf({ viewer, locale }: Ctx): Evidence {
  if (viewer.linkId !== undefined) return { authenticated: 'link', channel: 'mail', language: locale, link: viewer.linkId };
  if (viewer.personId === null) return { authenticated: 'system', channel: 'job', language: locale };
  if (viewer.tokenScopes !== null) return { authenticated: 'token', channel: 'api', language: locale };
  return { authenticated: 'session', channel: 'web', language: locale };
}

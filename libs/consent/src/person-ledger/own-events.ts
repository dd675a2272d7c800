import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ChainSubject, LedgerEvent } from '../ledger/event.ts';
import { SYSTEM } from '../ledger/event.ts';

/** Events about a person, or of their doing. The second part of each half is what the indexes hold. */
const OWN = `(e.body->>'author' = $1 AND e.body->>'author' IS NOT NULL OR e.body->>'actor' = $1 AND e.body->>'actor' <> '${SYSTEM}')`;

/** What the ledger says of one person, by the commitment that stands for them. */
@Injectable()
export class OwnEvents {
  /** Newest first. */
  async newest(ctx: Ctx, commitment: string, limit: number): Promise<LedgerEvent[]> {
    return ctx.db.query(
      `SELECT e.seq, e.type, e.at, e.body, e.previous_hash AS "previousHash", e.hash FROM consent.event e WHERE ${OWN}
       ORDER BY e.at DESC, e.subject_id, e.seq DESC LIMIT $2`,
      [commitment, limit],
    );
  }

  /** The chains that they are in, each once. */
  async chains(ctx: Ctx, commitment: string): Promise<ChainSubject[]> {
    return ctx.db.query(`SELECT DISTINCT e.subject_kind AS kind, e.subject_id AS id FROM consent.event e WHERE ${OWN} ORDER BY 1, 2`, [commitment]);
  }
}

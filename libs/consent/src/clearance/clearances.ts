import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Ends } from '../consent/ends.ts';
import { hashOf } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { Rosters } from '../terms/rosters.ts';
import { ClearanceRepository, type NewClearance } from './clearance.repository.ts';

/** What schools permit, in table and ledger together. Whoever calls stamps the subjects anew. */
@Injectable()
export class Clearances {
  constructor(
    private readonly clearances: ClearanceRepository,
    private readonly ledger: Ledger,
    private readonly rosters: Rosters,
    private readonly ends: Ends,
  ) {}

  /** Gives these; what held before for the same subjects ends. */
  async give(ctx: Ctx, kind: string, clearances: readonly NewClearance[]): Promise<void> {
    if (clearances.length === 0) return;
    const { sha256: roster } = await this.rosters.today(ctx);
    const ids = await this.clearances.give(ctx, kind, clearances);
    const entryOf = ({ subjectId, scope, until }: NewClearance): Entry => {
      const terms = hashOf({ scope, until, roster });
      return { subject: { kind, id: subjectId }, type: 'CLEAR', record: ids.get(subjectId)!, terms };
    };
    await this.ledger.append(ctx, clearances.map(entryOf));
    const untils = clearances.map(({ until }) => until);
    await this.ends.schedule(ctx, untils);
  }

  /** A school that leaves takes its permission with it. */
  async endAllOf(ctx: Ctx, kind: string, institutionId: string): Promise<string[]> {
    return this.end(ctx, kind, await this.clearances.idsOfInstitution(ctx, kind, institutionId), 'all');
  }

  /** Ends the clearances of these works. */
  async endOf(ctx: Ctx, kind: string, subjectIds: readonly string[]): Promise<string[]> {
    return this.end(ctx, kind, subjectIds, 'all');
  }

  /** Ends the clearances of this kind whose time is over. */
  async endDue(ctx: Ctx, kind: string, limit: number): Promise<string[]> {
    return this.end(ctx, kind, await this.clearances.idsDue(ctx, kind, limit), 'due');
  }

  private async end(ctx: Ctx, kind: string, subjectIds: readonly string[], which: 'all' | 'due'): Promise<string[]> {
    if (subjectIds.length === 0) return [];
    await this.ledger.lock(ctx, kind, subjectIds);
    const ended = await this.clearances.end(ctx, kind, subjectIds, which);
    const entryOf = ({ id, subjectId }: (typeof ended)[number]): Entry => ({
      subject: { kind, id: subjectId },
      type: 'CLEARANCE_ENDED',
      record: id,
      by: 'system',
    });
    await this.ledger.append(ctx, ended.map(entryOf));
    return ended.map(({ subjectId }) => subjectId);
  }
}

import { mayAdminister } from '@deelgenoot/identity';
import { decodeCursor, DEFAULTS, isId, notFound, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Arrival, type ArrivalLine, type Verdict } from './arrival.entity.ts';

const RECENT = 10;

/** How many lines of a kind have this verdict. */
export interface ArrivalCount {
  readonly arrivalId: string;
  readonly kind: ArrivalLine['kind'];
  readonly verdict: Verdict;
  readonly n: number;
}

/** SQL of academies that come in. They are the business of administrators. */
@Injectable()
export class ArrivalRepository {
  /** @throws DomainError NOT_FOUND when it is absent, or for who is no administrator */
  async get(ctx: Ctx, id: string, { lock = false } = {}): Promise<Arrival> {
    const may = mayAdminister(ctx.viewer) === true && isId(id);
    const found = may ? await ctx.db.findOne(Arrival, { where: { id }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) }) : null;
    if (!found) throw notFound();
    return found;
  }

  recent(ctx: Ctx): Promise<Arrival[]> {
    return ctx.db.find(Arrival, { order: { createdAt: 'DESC' }, take: RECENT });
  }

  /** Without a viewer: for the job. */
  find(ctx: Ctx, id: string): Promise<Arrival | null> {
    return ctx.db.findOneBy(Arrival, { id });
  }

  /** Looked at, and waiting for a decision for as long as exports are kept. */
  forgotten(ctx: Ctx): Promise<Arrival[]> {
    return ctx.db.find(Arrival, { where: { state: 'checked', createdAt: LessThan(new Date(ctx.now.getTime() - DEFAULTS.exportLives)) } });
  }

  async insert(ctx: Ctx, one: Arrival): Promise<void> {
    await ctx.db.insert(Arrival, one as object);
  }

  /** Changes an import that is in this state. @returns whether it was */
  async advance(ctx: Ctx, { id, state }: Pick<Arrival, 'id' | 'state'>, changes: Partial<Arrival>): Promise<boolean> {
    const { affected } = await ctx.db.update(Arrival, { id, state }, changes as object);
    return affected === 1;
  }

  async setLines(ctx: Ctx, id: string, lines: readonly ArrivalLine[]): Promise<void> {
    await ctx.db.query('DELETE FROM interop.arrival_line WHERE arrival_id = $1', [id]);
    await ctx.db.query(
      `INSERT INTO interop.arrival_line (arrival_id, position, kind, subject_id, name, verdict)
       SELECT $1, r.position, r.kind, r."subjectId", r.name, r.verdict FROM jsonb_to_recordset($2::jsonb) AS r (position int, kind text, "subjectId" uuid, name text, verdict text)`,
      [id, JSON.stringify(lines)],
    );
  }

  /** What went in by this import stays so, also when a run that goes on finds it here. */
  async setVerdict(ctx: Ctx, id: string, workId: string, verdict: Verdict): Promise<void> {
    await ctx.db.query(`UPDATE interop.arrival_line SET verdict = $3 WHERE arrival_id = $1 AND kind = 'work' AND subject_id = $2 AND verdict <> 'in'`, [
      id,
      workId,
      verdict,
    ]);
  }

  /** What is in the zip, in one order: schools, people, works. */
  async lines(ctx: Ctx, id: string, page: PageArgs): Promise<Page<ArrivalLine>> {
    const first = pageSize(page.first);
    const [after] = page.after ? decodeCursor(page.after, 1) : [null];
    const rows = await ctx.db.query<ArrivalLine[]>(
      `SELECT position, kind, subject_id AS "subjectId", name, verdict FROM interop.arrival_line
       WHERE arrival_id = $1 AND ($2::int IS NULL OR position > $2::int) ORDER BY position LIMIT $3`,
      [id, after, first + 1],
    );
    return toPage(rows, first, ({ position }) => [String(position)]);
  }

  counts(ctx: Ctx, ids: readonly string[]): Promise<ArrivalCount[]> {
    return ctx.db.query(
      `SELECT arrival_id AS "arrivalId", kind, verdict, count(*)::int AS n FROM interop.arrival_line WHERE arrival_id = ANY($1::uuid[])
       GROUP BY arrival_id, kind, verdict ORDER BY kind, verdict`,
      [ids],
    );
  }
}

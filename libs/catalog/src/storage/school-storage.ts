import { demand, invalid } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { hasRoom, maySetStorage, type Storage, STORAGE_DEFAULT } from './storage.policy.ts';

/** Room for the files of each school. A file that stands in several works or versions counts once. */
@Injectable()
export class SchoolStorage {
  of(ctx: Ctx, institutionId: string): Promise<Storage> {
    return loader(ctx, SchoolStorage, () => new DataLoader((ids: readonly string[]) => this.read(ctx, ids))).load(institutionId);
  }

  /** @throws DomainError STORAGE_FULL when so many bytes more do not fit */
  async demandRoom(ctx: Ctx, institutionId: string, more: number): Promise<void> {
    const [storage] = await this.read(ctx, [institutionId]);
    demand(hasRoom(storage!, more));
  }

  /**
   * Before a file comes in, which is before it is told for which school.
   * @throws DomainError STORAGE_FULL when it fits at none of the schools of the viewer
   */
  async demandRoomSomewhere(ctx: Ctx, more: number): Promise<void> {
    const schools = ctx.viewer.memberships.filter(({ memberSchool }) => memberSchool).map(({ institutionId }) => institutionId);
    const decisions = (await this.read(ctx, schools)).map((storage) => hasRoom(storage, more));
    const [first] = decisions;
    if (first !== undefined && !decisions.includes(true)) demand(first);
  }

  /**
   * @param max in bytes; null: what any school may
   * @throws DomainError NOT_ALLOWED, INVALID_INPUT
   */
  async setMax(ctx: Ctx, institutionId: string, max: number | null): Promise<void> {
    demand(maySetStorage(ctx.viewer));
    if (max !== null && (!Number.isSafeInteger(max) || max < 0)) throw invalid('INVALID_INPUT', { fields: ['maxBytes'] });
    await ctx.db.query(
      `INSERT INTO catalog.school_setting (institution_id, storage_max, changed_by, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (institution_id) DO UPDATE SET storage_max = $2, changed_by = $3, changed_at = $4`,
      [institutionId, max, ctx.viewer.personId, ctx.now],
    );
  }

  private async read(ctx: Ctx, ids: readonly string[]): Promise<Storage[]> {
    const rows = await ctx.db.query<{ id: string; used: number; max: number | null }[]>(
      `SELECT s.id, coalesce((SELECT sum(b.size) FROM (SELECT DISTINCT f.sha256, f.size FROM catalog.version v JOIN catalog.file f ON f.version_id = v.id
          WHERE v.institution_id = s.id) b), 0)::float8 AS used,
         (SELECT storage_max FROM catalog.school_setting WHERE institution_id = s.id)::float8 AS max FROM unnest($1::uuid[]) AS s (id)`,
      [ids],
    );
    const found = new Map(rows.map(({ id, used, max }) => [id, { used, max: max ?? STORAGE_DEFAULT }]));
    return ids.map((id) => found.get(id) ?? { used: 0, max: STORAGE_DEFAULT });
  }
}

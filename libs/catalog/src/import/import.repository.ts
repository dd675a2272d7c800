import { hasRole } from '@deelgenoot/access';
import { isId, newId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Import, ImportItem } from './import.entity.ts';
import { maySeeImport } from './import.policy.ts';

const RECENT = 20;

/** SQL of imports and of what became of each file. */
@Injectable()
export class ImportRepository {
  /** @throws DomainError NOT_FOUND when it is absent or not this viewer's to see */
  async get(ctx: Ctx, id: string, { lock = false } = {}): Promise<Import> {
    if (!isId(id)) throw notFound();
    const query = ctx.db.createQueryBuilder(Import, 'i').where('i.id = :id', { id });
    const found = await (lock ? query.setLock('pessimistic_write') : query).getOne();
    if (!found || !maySeeImport(ctx.viewer, found)) throw notFound();
    return found;
  }

  /** The latest imports of a school that the viewer may see. */
  recent(ctx: Ctx, institutionId: string): Promise<Import[]> {
    const all = hasRole(ctx.viewer, 'manager', institutionId);
    return ctx.db
      .createQueryBuilder(Import, 'i')
      .where('i.institutionId = :institutionId AND i.institutionId = ANY(:mine) AND (:all OR i.createdBy = :me)', {
        institutionId,
        mine: ctx.viewer.memberships.map((m) => m.institutionId),
        all,
        me: ctx.viewer.personId,
      })
      .orderBy('i.createdAt', 'DESC')
      .limit(RECENT)
      .getMany();
  }

  /** Without a viewer: for the job. */
  find(ctx: Ctx, id: string): Promise<Import | null> {
    return ctx.db.findOneBy(Import, { id });
  }

  async insert(ctx: Ctx, one: Import): Promise<void> {
    await ctx.db.insert(Import, one);
  }

  async update(ctx: Ctx, id: string, changes: Partial<Import>): Promise<void> {
    await ctx.db.update(Import, id, changes);
  }

  items(ctx: Ctx, importIds: readonly string[]): Promise<ImportItem[]> {
    return ctx.db.find(ImportItem, { where: { importId: In([...importIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Records what became of a file; a second run of the job finds it there. */
  async record(ctx: Ctx, item: Omit<ImportItem, 'id' | 'createdAt'>): Promise<void> {
    await ctx.db
      .createQueryBuilder()
      .insert()
      .into(ImportItem)
      .values({ ...item, details: item.details as object, id: newId(), createdAt: ctx.now })
      .orIgnore()
      .execute();
  }

  /** How many files of each import went in, and how many did not. */
  counts(ctx: Ctx, importIds: readonly string[]): Promise<{ importId: string; done: number; failed: number }[]> {
    return ctx.db.query(
      `SELECT import_id AS "importId", count(*) FILTER (WHERE state = 'done')::int AS done, count(*) FILTER (WHERE state = 'failed')::int AS failed
       FROM catalog.import_item WHERE import_id = ANY($1::uuid[]) GROUP BY import_id`,
      [importIds],
    );
  }
}

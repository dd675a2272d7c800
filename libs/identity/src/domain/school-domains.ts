import { isDuplicate, type Ctx } from '@deelgenoot/platform';
import { DomainError } from '@deelgenoot/kernel';
import { Injectable } from '@nestjs/common';
import { SchoolDomainRow } from './school-domain.entity.ts';

/** Reads and writes the mail domains of schools; who may is asked before. */
@Injectable()
export class SchoolDomains {
  /** The school that takes part and whose confirmed domain this is, or null. Only the very domain counts, no subdomains. */
  async schoolOf(ctx: Ctx, domain: string): Promise<string | null> {
    const [row] = await ctx.db.query<{ id: string }[]>(
      `SELECT s.id FROM identity.school_domain d JOIN identity.institution s ON s.id = d.institution_id
        WHERE d.domain = $1 AND d.confirmed_at IS NOT NULL AND s.status = 'member'`,
      [domain],
    );
    return row?.id ?? null;
  }

  async of(ctx: Ctx, institutionId: string): Promise<SchoolDomainRow[]> {
    return ctx.db.find(SchoolDomainRow, { where: { institutionId }, order: { domain: 'ASC' } });
  }

  async find(ctx: Ctx, institutionId: string, domain: string): Promise<SchoolDomainRow | null> {
    return ctx.db.findOneBy(SchoolDomainRow, { institutionId, domain });
  }

  async isConfirmed(ctx: Ctx, domain: string): Promise<boolean> {
    const rows = await ctx.db.query<unknown[]>('SELECT FROM identity.school_domain WHERE domain = $1 AND confirmed_at IS NOT NULL', [domain]);
    return rows.length > 0;
  }

  /** Adds an unconfirmed domain; one that is there already stays as it is. */
  async add(ctx: Ctx, institutionId: string, domain: string): Promise<void> {
    await ctx.db.query('INSERT INTO identity.school_domain (institution_id, domain, added_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      institutionId,
      domain,
      ctx.viewer.personId,
    ]);
  }

  /** @throws DomainError DOMAIN_TAKEN when another school has it confirmed */
  async confirm(ctx: Ctx, institutionId: string, domain: string): Promise<void> {
    try {
      await ctx.db.query(
        'UPDATE identity.school_domain SET confirmed_at = $3, confirmed_by = $4 WHERE institution_id = $1 AND domain = $2 AND confirmed_at IS NULL',
        [institutionId, domain, ctx.now, ctx.viewer.personId],
      );
    } catch (error) {
      throw isDuplicate(error, 'school_domain_confirmed_key') ? new DomainError('CONFLICT', 'DOMAIN_TAKEN') : error;
    }
  }

  async remove(ctx: Ctx, institutionId: string, domain: string): Promise<void> {
    await ctx.db.delete(SchoolDomainRow, { institutionId, domain });
  }
}

import { visibleSql } from '@deelgenoot/access';
import { Lineage, Makers, Materials } from '@deelgenoot/catalog';
import { Schools } from '@deelgenoot/identity';
import { type Ctx, Database } from '@deelgenoot/platform';
import type { INestApplication } from '@nestjs/common';

/** A work that is open to everyone on the web, as a stranger may know it. */
export interface PublicWork {
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: string;
  readonly language: string;
  readonly domains: readonly string[];
  readonly levels: readonly string[];
  readonly durationMinutes: number | null;
  readonly licence: string;
  readonly hasPicture: boolean;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly school: string;
  /** Those who want to be named. */
  readonly makers: readonly string[];
  /** What it goes back to, nearest first. */
  readonly basedOn: readonly { readonly title: string; readonly school: string; readonly makers: readonly string[]; readonly id: string | null }[];
}

/** The sitemap protocol allows so many addresses in one file. */
const SITEMAP_MAX = 50_000;

/** Reads works as somebody whom nobody knows: whatever is not public is not there. */
export class PublicWorks {
  constructor(private readonly app: INestApplication) {}

  /** The work with this id, or null when it is not public, now. */
  async find(id: string): Promise<PublicWork | null> {
    const ctx = this.app.get(Database).context();
    const [row] = await this.app.get(Materials, { strict: false }).byIds(ctx, [id]);
    if (!row || row.status !== 'published') return null;
    const school = await this.app.get(Schools, { strict: false }).load(ctx, row.institutionId);
    const makers = await this.app.get(Makers, { strict: false }).of(ctx, row);
    return {
      id: row.materialId,
      versionId: row.id,
      title: row.title,
      description: row.description,
      kind: row.kind,
      language: row.language,
      domains: row.domains,
      levels: row.levels,
      durationMinutes: row.durationMinutes,
      licence: row.sharedLicence ?? row.licence,
      hasPicture: row.thumbnailSha256 !== null,
      publishedAt: row.publishedAt,
      updatedAt: row.updatedAt,
      school: school?.name ?? '',
      makers: makers.flatMap((maker) => (maker.person ? [maker.label] : [])),
      basedOn: await this.basedOn(ctx, id),
    };
  }

  private async basedOn(ctx: Ctx, id: string): Promise<PublicWork['basedOn']> {
    const lineage = this.app.get(Lineage, { strict: false });
    const materials = this.app.get(Materials, { strict: false });
    const schools = this.app.get(Schools, { strict: false });
    return Promise.all(
      (await lineage.of(ctx, id)).map(async (row) => ({
        title: row.title,
        school: (await schools.load(ctx, row.sourceInstitutionId))?.name ?? '',
        makers: await lineage.makers(ctx, row),
        id: (await materials.load(ctx, row.sourceId))?.materialId ?? null,
      })),
    );
  }

  /** All of them, newest first. */
  all(): Promise<{ id: string; at: Date }[]> {
    const ctx = this.app.get(Database).context();
    return ctx.db.query(
      `SELECT v.material_id AS id, max(v.updated_at) AS at FROM catalog.version v WHERE v.status = 'published' AND ${visibleSql('v', '$1')}
       GROUP BY v.material_id ORDER BY at DESC LIMIT ${SITEMAP_MAX}`,
      [ctx.viewer.passes],
    );
  }
}

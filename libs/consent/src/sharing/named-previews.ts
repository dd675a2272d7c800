import { type SchoolRow, Schools } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { AudiencePreviewType } from '../terms/terms.type.ts';
import type { AudiencePreview } from './audience-preview.ts';

/** Previews with the names of the schools, by name. */
@Injectable()
export class NamedPreviews {
  constructor(private readonly schools: Schools) {}

  async name(ctx: Ctx, preview: AudiencePreview): Promise<AudiencePreviewType> {
    const schools = await this.named(ctx, preview.schools);
    const without = await this.named(ctx, preview.without);
    return { public: preview.public, count: schools.length, total: schools.length + without.length, schools, without, closing: preview.closing };
  }

  private async named(ctx: Ctx, ids: readonly string[]): Promise<SchoolRow[]> {
    return (await this.schools.byIds(ctx, ids)).sort((a, b) => a.name.localeCompare(b.name, ctx.locale));
  }
}

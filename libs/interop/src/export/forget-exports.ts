import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Zips that schools took along name their makers: those that hold someone who erased their account can be had no more, and are made anew without them. */
@Injectable()
export class ForgetExports implements PersonalData, OnModuleInit {
  readonly kind = 'export';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(private readonly owners: PersonalDataOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async forget(ctx: Ctx, { id }: PersonRow): Promise<void> {
    await ctx.db.query(
      `UPDATE interop.export SET state = CASE state WHEN 'running' THEN 'cancelled' ELSE 'expired' END, sha256 = NULL, finished_at = coalesce(finished_at, $2)
        WHERE state IN ('running', 'done') AND institution_id IN (SELECT institution_id FROM identity.membership WHERE person_id = $1
          UNION SELECT v.institution_id FROM consent.contribution c JOIN catalog.version v ON v.material_id = c.subject_id WHERE c.person_id = $1)`,
      [id, ctx.now],
    );
  }
}

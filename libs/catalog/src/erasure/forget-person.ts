import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TraceRepository } from '../trace/trace.repository.ts';

/** Works belong to their school and stay; what someone asked for or took for themselves goes, and so does their name in words about works. */
@Injectable()
export class ForgetPerson implements PersonalData, OnModuleInit {
  readonly kind = 'access-request';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(
    private readonly owners: PersonalDataOwners,
    private readonly traces: TraceRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async forget(ctx: Ctx, { id, name, email }: PersonRow): Promise<void> {
    const named = [name, email];
    await ctx.db.query('DELETE FROM catalog.access_request WHERE person_id = $1', [id]);
    await this.traces.forget(ctx, id);
    await ctx.db.query('UPDATE catalog.version SET note = identity.without(note, $1, $2) WHERE identity.names(note, $1, $2)', named);
  }
}

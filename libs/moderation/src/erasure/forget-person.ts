import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Cases, decisions and their log stay, so that they can be judged and counted; who it was about, or who gave notice, is in none of their words. */
@Injectable()
export class ForgetPerson implements PersonalData, OnModuleInit {
  readonly kind = 'case';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(private readonly owners: PersonalDataOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async forget(ctx: Ctx, { name, email }: PersonRow): Promise<void> {
    const named = [name, email];
    await ctx.db.query('UPDATE moderation.notice SET explanation = identity.without(explanation, $1, $2) WHERE identity.names(explanation, $1, $2)', named);
    await ctx.db.query('UPDATE moderation.statement SET reason = identity.without(reason, $1, $2) WHERE identity.names(reason, $1, $2)', named);
    await ctx.db.query('SELECT moderation.forget_in_log($1, $2)', named);
  }
}

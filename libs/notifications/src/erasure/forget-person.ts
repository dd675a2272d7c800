import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** News for someone who erased their account goes; news of what they did stays, without their name. */
@Injectable()
export class ForgetPerson implements PersonalData, OnModuleInit {
  readonly kind = 'notification';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(private readonly owners: PersonalDataOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async forget(ctx: Ctx, { id, name, email }: PersonRow): Promise<void> {
    await ctx.db.query('DELETE FROM notifications.notification WHERE person_id = $1', [id]);
    await ctx.db.query(
      `UPDATE notifications.notification n SET title = identity.without(n.title, $1, $2), details = identity.without_in(n.details, $1, $2)
        WHERE identity.names(n.title || coalesce(n.details::text, ''), $1, $2)`,
      [name, email],
    );
  }
}

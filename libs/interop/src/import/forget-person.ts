import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Who came in with an academy stands line by line in the look at what arrived; whoever left since, stands there no more. */
@Injectable()
export class ForgetPerson implements PersonalData, OnModuleInit {
  readonly kind = 'arrival';
  readonly choices: readonly ErasureChoice[] = [];

  constructor(private readonly owners: PersonalDataOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async forget(ctx: Ctx, { name, email }: PersonRow): Promise<void> {
    await ctx.db.query("UPDATE interop.arrival_line SET name = identity.without(name, $1, $2) WHERE kind = 'person' AND identity.names(name, $1, $2)", [
      name,
      email,
    ]);
  }
}

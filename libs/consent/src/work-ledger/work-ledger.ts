import { People } from '@deelgenoot/identity';
import { demand, isId, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ClearanceRepository } from '../clearance/clearance.repository.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { Contributions } from '../contribution/contributions.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { MATERIAL } from '../subject/material.ts';
import { RightsTransfer } from '../transfer/rights-transfer.ts';
import { type Agreed, agreedIn, type WorkParties } from './agreed.policy.ts';
import { type LedgerEvent, SYSTEM } from '../ledger/event.ts';
import { maySeeLedger } from '../ledger/ledger.policy.ts';
import { Ledger } from '../ledger/ledger.ts';
import { PersonKeys } from '../ledger/person-keys.ts';

/** What stands for someone whom the ledger no longer knows. */
export const ERASED = 'erased';

/** A step of a chain with who it names, and what was agreed in it as far as the viewer may know. */
export interface Step extends LedgerEvent {
  /** A name, `system` or `erased`. */
  readonly actor: string;
  readonly author: string | null;
  readonly agreed: Agreed | null;
}

/** The log of one work, for whoever may read it. Everything is asked in a handful of statements, however long it is. */
@Injectable()
export class WorkLedger {
  constructor(
    private readonly entries: Ledger,
    private readonly subjects: ConsentSubjects,
    private readonly contributions: Contributions,
    private readonly consents: ConsentRepository,
    private readonly clearances: ClearanceRepository,
    private readonly rights: RightsTransfer,
    private readonly keys: PersonKeys,
    private readonly people: People,
  ) {}

  /** @throws DomainError NOT_FOUND when it is absent or not for this viewer */
  async demandSeen(ctx: Ctx, id: string): Promise<WorkParties & { readonly title: string | null }> {
    if (!isId(id)) throw notFound();
    const [subject] = await this.subjects.get(MATERIAL).describe(ctx, [id]);
    const authors = (await this.contributions.authorsOf(ctx, MATERIAL, [id])).get(id) ?? [];
    demand(maySeeLedger(ctx.viewer, subject, authors));
    return { institutionId: subject?.institutionId ?? '', authors, title: subject?.title ?? null };
  }

  /** Every step, oldest first. @param work what {@link demandSeen} found */
  async steps(ctx: Ctx, id: string, work: WorkParties): Promise<Step[]> {
    const events = await this.entries.events(ctx, { kind: MATERIAL, id });
    const names = await this.names(
      ctx,
      events.flatMap(({ body }) => [body.actor, body.author ?? SYSTEM]),
    );
    const [hashed] = await this.rights.rights(ctx, [id]);
    const records = {
      consents: await this.consents.ofSubjects(ctx, MATERIAL, [id]),
      clearances: await this.clearances.history(ctx, MATERIAL, id),
      hashed: hashed!,
    };
    const given = new Map(events.filter(({ type }) => type === 'CLEAR').map(({ body }) => [body.record, body]));
    const nameOf = (commitment: string) => names.get(commitment) ?? ERASED;
    return events.map((event) => ({
      ...event,
      actor: nameOf(event.body.actor),
      author: event.body.author && nameOf(event.body.author),
      agreed: event.body.record === null ? null : agreedIn(ctx.viewer, work, records, event.body, given.get(event.body.record) ?? event.body),
    }));
  }

  private async names(ctx: Ctx, commitments: readonly string[]): Promise<Map<string, string>> {
    const ids = await this.keys.peopleBehind(ctx, commitments);
    const people = new Map((await this.people.byIds(ctx, [...ids.values()])).map(({ id, name }) => [id, name]));
    return new Map([[SYSTEM, SYSTEM], ...[...ids].map(([commitment, id]): [string, string] => [commitment, people.get(id) ?? ERASED])]);
  }
}

import { People } from '@deelgenoot/identity';
import { demand, isId, notFound } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Contributions } from '../contribution/contributions.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { MATERIAL } from '../subject/material.ts';
import { type ChainSubject, SYSTEM } from './event.ts';
import { maySeeLedger } from './ledger.policy.ts';
import { Ledger } from './ledger.ts';
import { ConsentEventType, LedgerVerificationType } from './ledger.type.ts';
import { PersonKeys } from './person-keys.ts';
import { VerifyLedger } from './verify-ledger.ts';

const ERASED = 'erased';

@Resolver()
export class LedgerResolver {
  constructor(
    private readonly entries: Ledger,
    private readonly verifier: VerifyLedger,
    private readonly subjects: ConsentSubjects,
    private readonly contributions: Contributions,
    private readonly keys: PersonKeys,
    private readonly people: People,
  ) {}

  @Query(() => [ConsentEventType], { description: 'Every step, oldest first.' })
  async ledger(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<ConsentEventType[]> {
    const subject = await this.seen(ctx, materialId);
    const events = await this.entries.events(ctx, subject);
    const names = await this.names(
      ctx,
      events.flatMap(({ body }) => [body.actor, body.author ?? SYSTEM]),
    );
    const nameOf = (commitment: string) => names.get(commitment) ?? ERASED;
    return events.map(({ body: { actor, author, record, basis, version, content, terms, text, evidence }, ...event }) => ({
      ...event,
      actor: nameOf(actor),
      details: { author: author && nameOf(author), record, basis, version, content, terms, text, evidence },
    }));
  }

  @Query(() => LedgerVerificationType, { description: 'Whether history is what it was, and what holds now is what history says.' })
  async verifyLedger(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<LedgerVerificationType> {
    return this.verifier.verify(ctx, await this.seen(ctx, materialId));
  }

  /** @throws DomainError NOT_FOUND when it is absent or not for this viewer */
  private async seen(ctx: Ctx, id: string): Promise<ChainSubject> {
    if (!isId(id)) throw notFound();
    const [subject] = await this.subjects.get(MATERIAL).describe(ctx, [id]);
    const authors = (await this.contributions.authorsOf(ctx, MATERIAL, [id])).get(id) ?? [];
    demand(maySeeLedger(ctx.viewer, subject, authors));
    return { kind: MATERIAL, id };
  }

  private async names(ctx: Ctx, commitments: readonly string[]): Promise<Map<string, string>> {
    const ids = await this.keys.peopleBehind(ctx, commitments);
    const people = new Map((await this.people.byIds(ctx, [...ids.values()])).map(({ id, name }) => [id, name]));
    return new Map([[SYSTEM, SYSTEM], ...[...ids].map(([commitment, id]): [string, string] => [commitment, people.get(id) ?? ERASED])]);
  }
}

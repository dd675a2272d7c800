import { type PersonRow, People, PersonType } from '@deelgenoot/identity';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Terms } from '../terms/terms.ts';
import { TermsType } from '../terms/terms.type.ts';
import { Beside } from './beside.ts';
import { ConsentAbilities } from './consent-abilities.ts';
import { canRemindAt, isManager, maySeeTerms } from './consent.policy.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentAbilitiesType, ConsentConnection, ConsentsArguments, ConsentType } from './consent.type.ts';

@Resolver(() => ConsentType)
export class ConsentResolver {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly people: People,
    private readonly abilities: ConsentAbilities,
    private readonly beside: Beside,
  ) {}

  @Query(() => ConsentConnection, { description: 'What the viewer was asked, newest first; only what still waits for an answer, when told so.' })
  async myConsents(@Context() ctx: Ctx, @Args() { waiting, ...page }: ConsentsArguments): Promise<Connection<ConsentRow>> {
    return toConnection(await this.consents.mine(ctx, page, waiting ?? false));
  }

  @ResolveField(() => PersonType)
  author(@Context() ctx: Ctx, @Parent() consent: ConsentRow): Promise<PersonRow | null> {
    return this.people.load(ctx, consent.authorId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async requestedBy(@Context() ctx: Ctx, @Parent() consent: ConsentRow): Promise<PersonRow | null> {
    return consent.requestedBy === null ? null : this.people.load(ctx, consent.requestedBy);
  }

  @ResolveField(() => TermsType, { nullable: true, description: 'What was agreed; for the author and the managers of the school.' })
  terms(@Context() { viewer }: Ctx, @Parent() consent: ConsentRow): Terms | null {
    return maySeeTerms(viewer, consent) ? consent.terms : null;
  }

  @ResolveField(() => ConsentType, {
    nullable: true,
    description: 'While it waits: the yes of the same author that holds meanwhile, perhaps to an older version. For the author and the managers of the school.',
  })
  earlier(@Context() ctx: Ctx, @Parent() consent: ConsentRow): Promise<ConsentRow | null> | null {
    return maySeeTerms(ctx.viewer, consent) ? this.beside.earlierYes(ctx, consent) : null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'While it waits: from when its author may be reminded, also in the past. For the managers of the school.',
  })
  canRemindAt(@Context() { viewer, now }: Ctx, @Parent() consent: ConsentRow): Date | null {
    return isManager(viewer, consent) ? canRemindAt(consent, now) : null;
  }

  @ResolveField(() => ConsentAbilitiesType)
  viewerCan(@Context() ctx: Ctx, @Parent() consent: ConsentRow): Promise<ConsentAbilitiesType> {
    return this.abilities.of(ctx, consent);
  }
}

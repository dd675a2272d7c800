import { hasRole } from '@deelgenoot/access';
import { canAskAt, type ConsentRow, ConsentType, RequestReportType } from '@deelgenoot/consent';
import { People, PersonType, Schools, SchoolType } from '@deelgenoot/identity';
import { Context, type Connection, type Ctx, loader, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Access } from '../access/access.ts';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { CardRepository } from './card.repository.ts';
import { CardService } from './card.service.ts';
import { AccessRequestType, CardConnection, cardFace, CardType } from './card.type.ts';

/** Works that are known by their title alone, and asking for them. */
@Resolver(() => CardType)
export class CardResolver {
  constructor(
    private readonly cards: CardRepository,
    private readonly service: CardService,
    private readonly schools: Schools,
  ) {}

  @Query(() => CardConnection, {
    name: 'cards',
    description: 'Works of other schools that are not shared with the viewer, where their school lets the title be known.',
  })
  async all(
    @Context() ctx: Ctx,
    @Args() page: PageArguments,
    @Args('schoolId', { type: () => ID, nullable: true }) schoolId?: string,
    @Args('text', { type: () => String, nullable: true }) text?: string,
  ): Promise<Connection<CardType>> {
    const found = await this.cards.list(ctx, { schoolId, text }, page);
    return toConnection({ ...found, items: found.items.map(cardFace) });
  }

  @Mutation(() => CardType, { description: 'Asks the academy of a work to put it to its makers.' })
  async askForAccess(
    @Context() ctx: Ctx,
    @Args('cardId', { type: () => ID }) cardId: string,
    @Args('word', { type: () => String, nullable: true }) word?: string,
  ): Promise<CardType> {
    return cardFace(await this.service.ask(ctx, cardId, word ?? null));
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() card: CardType): Promise<object | null> {
    return this.schools.load(ctx, card.institutionId);
  }
}

/** What managers do with cards and with what is asked for by them. */
@Resolver(() => AccessRequestType)
export class AccessRequestResolver {
  constructor(
    private readonly service: CardService,
    private readonly materials: Materials,
    private readonly access: Access,
    private readonly people: People,
    private readonly schools: Schools,
  ) {}

  @Query(() => [AccessRequestType], { description: 'What colleagues of other schools ask for, oldest first; for managers.' })
  async accessRequests(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<AccessRequestType[]> {
    return (await this.service.waiting(ctx, schoolId)).map((request) => ({ ...request, request }));
  }

  @Mutation(() => RequestReportType, { description: 'Asks the makers of a work whether the schools that asked for it may see it too.' })
  async sendAccessRequests(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<RequestReportType> {
    const report = await this.service.send(ctx, materialId);
    return { ...report, faults: report.faults.map(({ subjectId, ...fault }) => ({ ...fault, materialId: subjectId })) };
  }

  @Mutation(() => Boolean, { description: 'Puts what was asked about a work aside.' })
  async putAsideAccessRequests(@Context() ctx: Ctx, @Args('materialId', { type: () => ID }) materialId: string): Promise<boolean> {
    await this.service.putAside(ctx, materialId);
    return true;
  }

  @ResolveField(() => PersonType, { nullable: true })
  person(@Context() ctx: Ctx, @Parent() { request }: AccessRequestType): Promise<object | null> {
    return this.people.load(ctx, request.personId);
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { request }: AccessRequestType): Promise<object | null> {
    return this.schools.load(ctx, request.institutionId);
  }

  @ResolveField(() => [ConsentType])
  async questions(@Context() ctx: Ctx, @Parent() request: AccessRequestType): Promise<ConsentRow[]> {
    const { authorIds, answers } = await this.access.of(ctx, await this.material(ctx, request));
    return answers.filter(({ authorId, state }) => state === 'requested' && authorIds.includes(authorId));
  }

  @ResolveField(() => Boolean)
  async askable(@Context() ctx: Ctx, @Parent() request: AccessRequestType): Promise<boolean> {
    const { authorIds, answers } = await this.access.of(ctx, await this.material(ctx, request));
    const quiet = canAskAt(
      answers.filter(({ authorId }) => authorIds.includes(authorId)),
      ctx.now,
    );
    return quiet === null && authorIds.some((id) => !answers.some(({ authorId, state }) => authorId === id && state === 'requested'));
  }

  @ResolveField(() => MaterialType)
  async material(@Context() ctx: Ctx, @Parent() { request }: AccessRequestType): Promise<MaterialType> {
    return materialFace(await this.materials.get(ctx, request.materialId), true);
  }
}

@Resolver(() => SchoolType)
export class SchoolCardsResolver {
  constructor(
    private readonly cards: CardRepository,
    private readonly service: CardService,
    private readonly schools: Schools,
  ) {}

  @ResolveField(() => Boolean, { nullable: true, description: 'Whether titles of works that are not shared may be known elsewhere; only for its managers.' })
  async showsCards(@Context() ctx: Ctx, @Parent() school: SchoolType): Promise<boolean | null> {
    if (!hasRole(ctx.viewer, 'manager', school.id)) return null;
    const shows = loader(
      ctx,
      SchoolCardsResolver,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const on = await this.cards.showsCards(ctx, ids);
          return ids.map((id) => on.has(id));
        }),
    );
    return shows.load(school.id);
  }

  @Mutation(() => SchoolType)
  async setShowsCards(
    @Context() ctx: Ctx,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('on', { type: () => Boolean }) on: boolean,
  ): Promise<object | null> {
    await this.service.setShowsCards(ctx, schoolId, on);
    return this.schools.load(ctx, schoolId);
  }
}

import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SchoolRow } from '../school/school.entity.ts';
import { SchoolType } from '../school/school.type.ts';
import { Schools } from '../school/schools.ts';
import type { PersonFace, PersonRow } from './person.entity.ts';
import { mayOpenProfile } from './person.policy.ts';
import { PersonType } from './person.type.ts';
import { People } from './people.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly people: People,
    private readonly schoolList: Schools,
  ) {}

  @Query(() => PersonType)
  async person(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<PersonRow> {
    const [person] = isId(id) ? await this.people.visibleByIds(ctx, [id]) : [];
    if (!person) throw notFound();
    return person;
  }

  @ResolveField(() => Boolean)
  left(@Parent() person: PersonFace | PersonRow): boolean {
    return 'left' in person ? person.left : person.erasedAt !== null;
  }

  @ResolveField(() => [SchoolType])
  async schools(@Context() ctx: Ctx, @Parent() person: PersonFace): Promise<SchoolRow[]> {
    const ids = await this.people.schoolIds(ctx, person.id);
    const schools = await Promise.all(ids.map((id) => this.schoolList.load(ctx, id)));
    return schools.filter((school) => school !== null);
  }

  @ResolveField(() => String, { nullable: true })
  async headline(@Context() ctx: Ctx, @Parent() { id }: PersonFace): Promise<string | null> {
    return (await this.profile(ctx, id))?.headline ?? null;
  }

  @ResolveField(() => [String])
  async askMeAbout(@Context() ctx: Ctx, @Parent() { id }: PersonFace): Promise<string[]> {
    return (await this.profile(ctx, id))?.askMeAbout ?? [];
  }

  /** Null for whoever may not open it. */
  private async profile(ctx: Ctx, id: string): Promise<PersonRow | null> {
    const [person, schoolIds] = await Promise.all([this.people.load(ctx, id), this.people.schoolIds(ctx, id)]);
    return person && mayOpenProfile(ctx.viewer, { id, profileOpen: person.profileOpen, schoolIds }) ? person : null;
  }
}

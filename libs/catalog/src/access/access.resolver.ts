import { canAskAt, ConsentType, type GivenScope, membersIn, narrowest } from '@deelgenoot/consent';
import { People, Schools, type SchoolRow } from '@deelgenoot/identity';
import { isId } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { hasRole, isMemberOf } from '@deelgenoot/access';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { AccessExplanationType, AccessStepType, MakerPositionType, MaterialType, OlderVersionType } from '../material/material.type.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { Access, type Reach } from './access.ts';
import { OlderRepository, type OlderVersion } from './older.repository.ts';

@Resolver(() => MaterialType)
export class AccessResolver {
  constructor(
    private readonly access: Access,
    private readonly schools: Schools,
    private readonly people: People,
  ) {}

  /** Who can see this, and why. Others than makers and their academy learn a number, never who was left out. */
  @ResolveField(() => AccessExplanationType, { name: 'access' })
  async explain(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<AccessExplanationType> {
    const reach = await this.access.of(ctx, material);
    const { reason, until, total, detailed } = reach;
    const summary = {
      reason,
      public: reach.public,
      until,
      total,
      count: reach.schoolIds.length,
      schools: null,
      parts: null,
      without: null,
      steps: null,
      material,
      detailed,
    };
    if (!reach.detailed) return summary;
    const sees = new Set(reach.schoolIds);
    const all = await this.schools.loadAll(ctx, [...new Set([...(await this.schools.memberIds(ctx)), material.institutionId])]);
    const byName = all.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    return {
      ...summary,
      schools: byName.filter((s) => sees.has(s.id)),
      parts: await this.schools.loadAll(ctx, reach.partIds),
      without: byName.filter((s) => !sees.has(s.id)),
      steps: await this.steps(ctx, material, reach, byName),
    };
  }

  @ResolveField(() => [MakerPositionType], { nullable: true, description: 'For the managers of its school.' })
  async positions(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<MakerPositionType[] | null> {
    if (!hasRole(ctx.viewer, 'manager', material.institutionId)) return null;
    const { positions, answers } = await this.access.of(ctx, material);
    const people = await Promise.all(positions.map(({ authorId }) => this.people.load(ctx, authorId)));
    return positions.flatMap(({ authorId, ...position }, at) => {
      const person = people[at];
      const said = answers.filter((answer) => answer.authorId === authorId);
      return person ? [{ ...position, person, canAskAt: canAskAt(said, ctx.now) }] : [];
    });
  }

  /** Each link of the chain: every maker, the school, publication, moderation. */
  private async steps(ctx: Ctx, material: MaterialType, reach: Reach, all: readonly SchoolRow[]): Promise<AccessStepType[]> {
    const step = (kind: string, label: string, done: boolean, state: string, more: Partial<AccessStepType> = {}): AccessStepType => ({
      kind,
      label,
      done,
      state,
      terms: null,
      scope: null,
      person: null,
      until: null,
      keepsOut: [],
      ...more,
    });
    const others = all.filter(({ id }) => id !== material.institutionId);
    /** What a scope says of who sees it, and whom it leaves where they are. */
    const reachOf = (given: GivenScope): Pick<AccessStepType, 'scope' | 'keepsOut'> => {
      const open = new Set(membersIn(narrowest([given], reach.memberSchools), reach.memberSchools));
      return { scope: given.scope, keepsOut: others.filter(({ id }) => !open.has(id)) };
    };
    const steps: AccessStepType[] = [];
    const people = await Promise.all(reach.authorIds.map((id) => this.people.load(ctx, id)));
    for (const [index, { state, yes, covers }] of reach.positions.entries()) {
      const person = people[index] ?? null;
      // A yes to an older version shares that version, and not this one.
      const beside = state === 'declined' ? 'olderOnly' : 'older';
      const stands = covers ? 'granted' : yes ? beside : (state ?? 'none');
      const said = yes && { ...reachOf({ scope: yes.terms.scope, roster: yes.roster }), terms: yes.terms, until: yes.terms.until };
      steps.push(step('maker', person?.name ?? '', covers, stands, { person, ...said }));
    }
    const school = await this.schools.load(ctx, material.institutionId);
    const { clearance } = reach;
    const permits = clearance && { ...reachOf(clearance), until: clearance.until };
    steps.push(step('clearance', school?.name ?? '', clearance !== null, clearance ? 'given' : 'none', permits ?? {}));
    steps.push(step('publication', school?.name ?? '', material.status === 'published', material.status));
    steps.push(step('moderation', '', !material.restricted, material.restricted ? 'restricted' : 'none'));
    return steps;
  }
}

@Resolver(() => AccessExplanationType)
export class OlderVersionResolver {
  constructor(private readonly versions: OlderRepository) {}

  @ResolveField(() => OlderVersionType, { nullable: true, description: 'For makers and their academy: what more schools still see than this version.' })
  async older(@Context() ctx: Ctx, @Parent() { material, detailed, count }: AccessExplanationType): Promise<OlderVersion | null> {
    const older = detailed ? await this.versions.of(ctx, material) : null;
    return older && older.count > count ? older : null;
  }
}

@Resolver(() => ConsentType)
export class ConsentMaterialResolver {
  constructor(private readonly materials: Materials) {}

  /** The work that a consent is about, as far as the viewer may see it. */
  @ResolveField(() => MaterialType, { nullable: true })
  async material(@Context() ctx: Ctx, @Parent() consent: ConsentType): Promise<MaterialType | null> {
    const { subjectKind, subjectId } = consent;
    const row = subjectKind === MATERIAL && isId(subjectId) ? await this.materials.load(ctx, subjectId) : null;
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}

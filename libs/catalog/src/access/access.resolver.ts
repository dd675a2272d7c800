import { ConsentType } from '@deelgenoot/consent';
import { People, Schools } from '@deelgenoot/identity';
import { isId } from '@deelgenoot/kernel';
import { Context, type Ctx } from '@deelgenoot/platform';
import { isMemberOf } from '@deelgenoot/access';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { AccessExplanationType, AccessStepType, MaterialType } from '../material/material.type.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { Access, type Reach } from './access.ts';
import { OlderRepository } from './older.repository.ts';

@Resolver(() => MaterialType)
export class AccessResolver {
  constructor(
    private readonly access: Access,
    private readonly schools: Schools,
    private readonly people: People,
    private readonly older: OlderRepository,
  ) {}

  /** Who can see this, and why. Others than makers and their academy learn a number, never who was left out. */
  @ResolveField(() => AccessExplanationType, { name: 'access' })
  async explain(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<AccessExplanationType> {
    const reach = await this.access.of(ctx, material);
    const { reason, until, total } = reach;
    const summary = { reason, public: reach.public, until, total, count: reach.schoolIds.length, schools: null, without: null, steps: null, older: null };
    if (!reach.detailed) return summary;
    const sees = new Set(reach.schoolIds);
    const all = await this.schools.loadAll(ctx, [...new Set([...(await this.schools.memberIds(ctx)), material.institutionId])]);
    const older = material.versionNumber > 1 ? await this.older.of(ctx, material) : null;
    const byName = all.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    return {
      ...summary,
      schools: byName.filter((s) => sees.has(s.id)),
      without: byName.filter((s) => !sees.has(s.id)),
      steps: await this.steps(ctx, material, reach),
      older: older && older.count + 1 > reach.schoolIds.length ? { ...older, count: older.count + 1 } : null,
    };
  }

  /** Each link of the chain: every maker, the school, publication, moderation. */
  private async steps(ctx: Ctx, material: MaterialType, reach: Reach): Promise<AccessStepType[]> {
    const step = (kind: string, label: string, done: boolean, state: string, more: Partial<AccessStepType> = {}): AccessStepType => ({
      kind,
      label,
      done,
      state,
      terms: null,
      person: null,
      until: null,
      ...more,
    });
    const steps: AccessStepType[] = [];
    const people = await Promise.all(reach.authorIds.map((id) => this.people.load(ctx, id)));
    for (const [index, id] of reach.authorIds.entries()) {
      const person = people[index] ?? null;
      const mine = reach.answers.filter((a) => a.authorId === id);
      const answer = mine.find((a) => a.state === 'granted') ?? mine[0];
      const terms = answer?.state === 'granted' ? answer.terms : null;
      // A yes to an older version shares that version, and not this one.
      const older = reach.outdated.includes(id);
      const refused = mine.some(({ state, version }) => state === 'declined' && version >= material.versionNumber);
      const state = older ? (refused ? 'olderOnly' : 'older') : (answer?.state ?? 'none');
      steps.push(step('maker', person?.name ?? '', answer?.state === 'granted' && !older, state, { person, terms, until: terms?.until ?? null }));
    }
    const school = await this.schools.load(ctx, material.institutionId);
    const { clearance } = reach;
    steps.push(step('clearance', school?.name ?? '', clearance !== null, clearance ? 'given' : 'none', { until: clearance?.until ?? null }));
    steps.push(step('publication', school?.name ?? '', material.status === 'published', material.status));
    steps.push(step('moderation', '', !material.restricted, material.restricted ? 'restricted' : 'none'));
    return steps;
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

import { isPlatformModerator } from '@deelgenoot/access';
import { People, PersonType, Schools, SchoolType } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Context, type Connection, type Ctx, loader, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { StatementRow } from '../statement/statement.entity.ts';
import { StatementType } from '../statement/statement.type.ts';
import { Statements } from '../statement/statements.ts';
import { ModerationSubjects } from '../subject/moderation-subjects.ts';
import type { CaseRow, NoticeRow } from './case.entity.ts';
import { mayJudge, mayReadCase } from './case.policy.ts';
import { CaseRepository, type LogRow } from './case.repository.ts';
import { CaseConnection, CaseEventType, CaseState, CaseType, NoticeType } from './case.type.ts';
import { Moderate } from './moderate.service.ts';

@Resolver(() => CaseType)
export class CaseResolver {
  constructor(
    private readonly cases: CaseRepository,
    private readonly moderate: Moderate,
    private readonly subjects: ModerationSubjects,
    private readonly statements: Statements,
    private readonly people: People,
    private readonly schools: Schools,
  ) {}

  @Query(() => CaseConnection)
  async moderationCases(
    @Context() ctx: Ctx,
    @Args() page: PageArguments,
    @Args('state', { type: () => CaseState, nullable: true }) state?: CaseState,
  ): Promise<Connection<CaseType>> {
    const found = await this.cases.list(ctx, state ?? null, page);
    return toConnection({ ...found, items: await this.readable(ctx, found.items) });
  }

  @Query(() => CaseType)
  async moderationCase(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<CaseType> {
    const [face] = await this.readable(ctx, [await this.cases.get(ctx, id)]);
    if (!face) throw notFound(); // what it was about is gone, or no longer theirs to read
    return face;
  }

  @Query(() => [StatementType], { description: 'What was decided about the viewer’s own words and works.' })
  myStatements(@Context() ctx: Ctx): Promise<StatementRow[]> {
    return this.statements.mine(ctx);
  }

  @Mutation(() => Boolean)
  async giveNotice(
    @Context() ctx: Ctx,
    @Args('subjectKind') kind: string,
    @Args('subjectId', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @Args('explanation', { type: () => String, nullable: true }) explanation?: string,
  ): Promise<boolean> {
    await this.moderate.notice(ctx, kind, id, reason, explanation ?? null);
    return true;
  }

  @Mutation(() => CaseType)
  async hide(
    @Context() ctx: Ctx,
    @Args('subjectKind') kind: string,
    @Args('subjectId', { type: () => ID }) id: string,
    @Args('rule') rule: string,
    @Args('reason') reason: string,
  ): Promise<CaseType> {
    return this.face(ctx, await this.moderate.hide(ctx, kind, id, rule, reason));
  }

  @Mutation(() => CaseType)
  async restore(
    @Context() ctx: Ctx,
    @Args('subjectKind') kind: string,
    @Args('subjectId', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<CaseType> {
    return this.face(ctx, await this.moderate.restore(ctx, kind, id, reason));
  }

  @Mutation(() => CaseType)
  async dismissCase(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<CaseType> {
    return this.face(ctx, await this.moderate.dismiss(ctx, id, reason));
  }

  @ResolveField(() => [NoticeType])
  notices(@Context() ctx: Ctx, @Parent() one: CaseType): Promise<NoticeRow[]> {
    return loader(
      ctx,
      'moderation.notices',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.cases.notices(ctx, ids);
          return ids.map((id) => rows.filter((row) => row.caseId === id));
        }),
    ).load(one.id);
  }

  @ResolveField(() => [CaseEventType])
  log(@Context() ctx: Ctx, @Parent() one: CaseType): Promise<LogRow[]> {
    return loader(
      ctx,
      'moderation.log',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.cases.logOf(ctx, ids);
          return ids.map((id) => rows.filter((row) => row.caseId === id));
        }),
    ).load(one.id);
  }

  @ResolveField(() => PersonType, { nullable: true })
  author(@Context() ctx: Ctx, @Parent() one: CaseType): Promise<object | null> | null {
    return one.authorId ? this.people.load(ctx, one.authorId) : null;
  }

  @ResolveField(() => SchoolType, { nullable: true })
  school(@Context() ctx: Ctx, @Parent() one: CaseType): Promise<object | null> | null {
    return one.institutionId ? this.schools.load(ctx, one.institutionId) : null;
  }

  private async face(ctx: Ctx, row: CaseRow): Promise<CaseType> {
    return (await this.faces(ctx, [row]))[0] as CaseType;
  }

  private async readable(ctx: Ctx, rows: CaseRow[]): Promise<CaseType[]> {
    return (await this.faces(ctx, rows)).filter((one) =>
      mayReadCase(ctx.viewer, { ...one, open: one.state === CaseState.OPEN, restricted: one.statement !== null }),
    );
  }

  /** One description per kind for the whole list, not one per case. */
  private async faces(ctx: Ctx, rows: CaseRow[]): Promise<(CaseType & { beyondHome: boolean })[]> {
    const active = await this.cases.activeStatements(ctx, rows);
    const faces = new Map<string, CaseType & { beyondHome: boolean }>();
    for (const kind of new Set(rows.map((row) => row.subjectKind))) {
      if (!this.subjects.has(kind)) continue;
      const described = new Map(
        (
          await this.subjects.of(kind).describe(
            ctx,
            rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId),
          )
        ).map((one) => [one.id, one]),
      );
      for (const row of rows.filter((one) => one.subjectKind === kind)) {
        const subject = described.get(row.subjectId);
        if (!subject) continue;
        const judge = mayJudge(ctx.viewer, { ...row, makerIds: subject.makerIds, noticed: true }) === true;
        const statement = active.get(row.subjectId) ?? null;
        faces.set(row.id, {
          ...row,
          beyondHome: subject.sharedBeyondHome,
          state: row.state as CaseState,
          title: subject.title,
          text: subject.text,
          url: subject.url,
          statement,
          viewerCan: {
            hide: judge && !statement,
            dismiss: judge && row.state === 'open',
            restore: judge && statement !== null,
            makers: judge && subject.makersJudged === true && isPlatformModerator(ctx.viewer),
          },
        });
      }
    }
    return rows.flatMap((row) => faces.get(row.id) ?? []);
  }
}

@Resolver(() => CaseEventType)
export class CaseEventResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => PersonType, { nullable: true })
  actor(@Context() ctx: Ctx, @Parent() event: CaseEventType): Promise<object | null> {
    return this.people.load(ctx, event.actorId);
  }
}

import { MATERIAL } from '@deelgenoot/catalog';
import { AnswerConsents, Consents, RequestConsent, Sweep, type TermsWish, WithdrawConsents } from '@deelgenoot/consent';
import { Viewers } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import { type DemoAnswer, type DemoMaterial, type DemoPerson, readDemo } from './world.ts';

const ATTRIBUTIONS = { name: 'full', role: 'role-school', none: 'none' } as const;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Asks, answers and withdraws through the same services as everyone, each at its own moment in the past. */
export async function seedConsents(app: INestApplicationContext, ctx: Ctx, cast: Cast, materials: ReadonlyMap<string, string>): Promise<void> {
  const today = ctx.now;
  const ago = (days: number) => new Date(today.getTime() - days * DAY);
  const managers = new Map(
    readDemo<DemoPerson>('people')
      .filter((p) => p.roles.includes('manager'))
      .map((p) => [p.school, cast.people.get(p.key) as string]),
  );

  const termsOf = (answer: DemoAnswer | undefined): TermsWish => ({
    scope: {
      mode: answer?.scope?.mode ?? 'all',
      schoolIds: (answer?.scope?.schools ?? []).map((key) => cast.schools.get(key) as string),
      futureMembers: answer?.scope?.futureMembers ?? answer === undefined,
    },
    licence: (answer?.licence ?? 'adapt') as TermsWish['licence'],
    attribution: ATTRIBUTIONS[answer?.attribution ?? 'name'],
    versionPolicy: 'minor',
    until: answer?.untilDays === undefined ? null : dayOf(new Date(today.getTime() + answer.untilDays * DAY)),
    confirmCreativeCommons: true,
  });

  for (const one of readDemo<DemoMaterial>('materials')) {
    const { answers } = one.consent;
    const asked = answers.filter((answer) => answer.state !== 'none');
    if (one.status !== 'published' || asked.length === 0) continue;
    const id = materials.get(one.key) as string;
    const states = new Set(asked.map((answer) => answer.state));
    const askedDaysAgo = states.has('lapsed')
      ? 45
      : states.has('expired')
        ? Math.max(60, one.publishedDaysAgo)
        : states.has('requested')
          ? Math.min(3, one.publishedDaysAgo)
          : one.publishedDaysAgo;

    ctx.now = ago(askedDaysAgo);
    await app.get(Viewers).become(ctx, managers.get(one.school) as string);
    // Asked wide; each maker answers as they like. What asks for an end that has passed by now is answered with it, not asked.
    await app.get(RequestConsent).request(ctx, MATERIAL, [id], {
      ...termsOf(undefined),
      ...(asked.some((a) => a.scope?.mode === 'public') ? termsOf(asked.find((a) => a.scope?.mode === 'public')) : {}),
    });
    const questions = (await app.get(Consents).answersOf(ctx, MATERIAL, [id])).get(id) ?? [];

    ctx.now = ago(Math.max(0, askedDaysAgo - 1));
    for (const answer of asked) {
      const maker = cast.people.get(answer.maker) as string;
      const question = questions.find((row) => row.authorId === maker);
      if (!question || answer.state === 'requested' || answer.state === 'lapsed') continue;
      await app.get(Viewers).become(ctx, maker);
      const yes = answer.state !== 'declined';
      await app.get(AnswerConsents).answer(ctx, [{ consentId: question.id, yes, ...(yes ? { terms: termsOf(answer) } : {}) }]);
      if (answer.state === 'withdrawn') await app.get(WithdrawConsents).withdraw(ctx, [question.id]);
    }
  }
  ctx.now = today;
  await app.get(Sweep).run(ctx);
}

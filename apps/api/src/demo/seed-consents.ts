import { MATERIAL } from '@deelgenoot/catalog';
import { AnswerConsents, type ConsentRow, Consents, RequestConsent, TakeBackClearance, type TermsWish, WithdrawConsents } from '@deelgenoot/consent';
import { Viewers } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { Moderate } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import type { DemoAnswer, DemoMaterial } from './world.ts';

const ATTRIBUTIONS = { name: 'full', role: 'role-school', none: 'none' } as const;
/** Who judges in the demo world. */
const MODERATOR = 'mo';

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What an answer of the lists says, as terms; without one: everyone, for as long as it lasts. */
function termsOf(cast: Cast, today: Date, answer?: DemoAnswer): TermsWish {
  return {
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
  };
}

/** How long ago the question was put, so that what came of it could come of it. */
function askedDaysAgo(asked: readonly DemoAnswer[], publishedDaysAgo: number): number {
  const states = new Set(asked.map((answer) => answer.state));
  if (states.has('lapsed')) return 45;
  if (states.has('expired')) return Math.max(60, publishedDaysAgo);
  return states.has('requested') ? Math.min(3, publishedDaysAgo) : publishedDaysAgo;
}

/**
 * Asks, answers and withdraws about one work through the same services as everyone, each at its own moment in the past; then
 * what the school and the moderators did with it.
 */
export async function seedConsents(app: INestApplicationContext, ctx: Ctx, cast: Cast, one: DemoMaterial, id: string): Promise<void> {
  const asked = one.consent.answers.filter((answer) => answer.state !== 'none');
  if (one.status !== 'published' || asked.length === 0) return;
  const today = ctx.now;
  const days = askedDaysAgo(asked, one.publishedDaysAgo);
  const at = (daysAgo: number) => (ctx.now = new Date(today.getTime() - Math.max(0, daysAgo) * DAY));
  const manager = cast.managers.get(one.school) as string;

  at(days);
  await app.get(Viewers).become(ctx, manager);
  // Asked wide; each maker answers as they like. What asks for an end that has passed by now is answered with it, not asked.
  const widest = asked.find((answer) => answer.scope?.mode === 'public');
  await app.get(RequestConsent).request(ctx, MATERIAL, [id], termsOf(cast, today, widest));
  const questions = (await app.get(Consents).answersOf(ctx, MATERIAL, [id])).get(id) ?? [];

  at(days - 1);
  for (const answer of asked) await answerAs(app, ctx, cast, today, answer, questions);

  at(days - 2);
  if (!one.clearance) {
    await app.get(Viewers).become(ctx, manager);
    await app.get(TakeBackClearance).takeBack(ctx, MATERIAL, [id]);
  }
  if (one.restricted) {
    await app.get(Viewers).become(ctx, cast.people.get(MODERATOR) as string);
    await app.get(Moderate).hide(ctx, MATERIAL, id, one.restricted.rule, one.restricted.reason);
  }
  ctx.now = today;
}

async function answerAs(app: INestApplicationContext, ctx: Ctx, cast: Cast, today: Date, answer: DemoAnswer, questions: readonly ConsentRow[]): Promise<void> {
  const maker = cast.people.get(answer.maker) as string;
  const question = questions.find((row) => row.authorId === maker);
  if (!question || answer.state === 'requested' || answer.state === 'lapsed') return;
  await app.get(Viewers).become(ctx, maker);
  const yes = answer.state !== 'declined';
  await app.get(AnswerConsents).answer(ctx, [{ consentId: question.id, yes, ...(yes ? { terms: termsOf(cast, today, answer) } : {}) }]);
  if (answer.state === 'withdrawn') await app.get(WithdrawConsents).withdraw(ctx, [question.id]);
}

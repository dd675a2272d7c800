import { createHash } from 'node:crypto';
import { Drafts, MATERIAL, MaterialRepository, type ReadFile, StampMaterials } from '@deelgenoot/catalog';
import { AnswerConsents, Consents, Contributions, FollowUp, RequestConsent, type TermsWish, WithdrawConsents } from '@deelgenoot/consent';
import { Viewers } from '@deelgenoot/identity';
import { DAY } from '@deelgenoot/kernel';
import { Moderate } from '@deelgenoot/moderation';
import { Blobs, type Ctx } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../../support/world.ts';
import type { Answer, Scope, Work } from './oracle.ts';

/** A work in the program, as the oracle knows it. */
export interface Built {
  readonly work: Work;
  readonly id: string;
  readonly versionId: string;
  readonly fileUrl: string;
  /** Stands in its file and nowhere else. */
  readonly word: string;
}

const GIVEN = new Set<Answer>(['all', 'all now', 'only veld', 'not kade', 'public', 'withdrawn', 'expired']);
const day = (ctx: Ctx, days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** A text file that was read, with these words in it. */
export async function blobFile(world: World, text: string): Promise<ReadFile> {
  const source = join(world.app.dir, 'text.txt');
  await writeFile(source, 'x');
  const { sha256, size } = await world.app.get(Blobs).put(source);
  return {
    name: 'tekst.txt',
    sha256,
    size,
    mediaType: 'text/plain',
    kind: 'document',
    pages: 1,
    slides: null,
    durationSeconds: null,
    parts: [{ place: 'page:1', text }],
    thumbnailSha256: sha256,
    language: 'nl',
  };
}

/**
 * Makes the works through the services of the program, each step at its own moment in the past.
 * @param first the number of the first work; another number, another word
 */
export async function build(world: World, works: readonly Work[], first = 0): Promise<Built[]> {
  const built: Built[] = [];
  for (const [at, work] of works.entries()) {
    const word = wordOf(first + at);
    const file = await blobFile(world, `Dit gaat over ${word}.`);
    built.push(await world.app.act((ctx) => buildOne(world, ctx, work, word, file)));
  }
  return built;
}

/** A word that is like no other, so that a search for it cannot find a neighbour by a slip of the pen. */
export const wordOf = (at: number): string =>
  [...createHash('sha256').update(String(at)).digest()]
    .slice(0, 14)
    .map((byte) => 'bcdfghjklmnpqrstvwxz'[byte % 20])
    .join('');

/** The terms that go with a scope. */
export const termsFor = (
  schools: World['schools'],
  scope: Scope,
  until: string | null = null,
  versionPolicy: TermsWish['versionPolicy'] = 'minor',
): TermsWish => ({
  scope: {
    mode: ({ all: 'all', 'all now': 'all', 'only veld': 'include', 'not kade': 'except', public: 'public' } as const)[scope],
    schoolIds: scope === 'only veld' ? [schools.veld] : scope === 'not kade' ? [schools.kade] : [],
    futureMembers: scope === 'all',
  },
  licence: scope === 'public' ? 'cc-by' : 'adapt',
  attribution: 'full',
  versionPolicy,
  until,
  confirmCreativeCommons: true,
});

export async function buildOne(
  { app, people, schools }: World,
  ctx: Ctx,
  work: Work,
  word: string,
  file: ReadFile,
  policy: TermsWish['versionPolicy'] = 'minor',
): Promise<Built> {
  const as = (name: 'anna' | 'bram' | 'manon' | 'dewi' | 'nora') => app.get(Viewers).become(ctx, people[name]);
  const version = await app.get(Drafts).create(ctx, file, { institutionId: schools.noord, createdBy: people.manon, title: 'Een werk' });
  const id = version.materialId;
  const makers = { anna: work.anna, ...(work.bram === null ? {} : { bram: work.bram }) } as Record<'anna' | 'bram', Answer>;
  await app.get(Contributions).setAuthors(
    ctx,
    MATERIAL,
    id,
    Object.keys(makers).map((name) => people[name as 'anna']),
  );
  if (work.published) await app.get(MaterialRepository).save(ctx, version.id, { status: 'published', publishedAt: ctx.now });
  await app.get(StampMaterials).restamp(ctx, [id]);

  const terms = (scope: Scope, until: string | null = null) => termsFor(schools, scope, until, policy);
  if (Object.values(makers).some((answer) => answer !== 'none')) {
    ctx.now = new Date(Date.now() - (Object.values(makers).includes('lapsed') ? 40 : 10) * DAY);
    await as('manon');
    await app.get(RequestConsent).request(ctx, MATERIAL, [id], work.cleared ? terms('public') : terms('all', day(ctx, -2)));
    const questions = (await app.get(Consents).answersOf(ctx, MATERIAL, [id])).get(id) ?? [];
    for (const [name, answer] of Object.entries(makers) as ['anna' | 'bram', Answer][]) {
      const consentId = questions.find((question) => question.authorId === people[name])?.id as string;
      await as(name);
      if (answer === 'declined') await app.get(AnswerConsents).answer(ctx, [{ consentId, yes: false }]);
      if (GIVEN.has(answer)) {
        const scope = answer === 'withdrawn' || answer === 'expired' ? 'all' : (answer as Scope);
        await app.get(AnswerConsents).answer(ctx, [{ consentId, yes: true, terms: terms(scope, answer === 'expired' ? day(ctx, -2) : null) }]);
      }
      if (answer === 'withdrawn') await app.get(WithdrawConsents).withdraw(ctx, [consentId]);
      if (answer === 'cancelled' || answer === 'none') {
        await as('manon');
        await app.get(FollowUp).cancel(ctx, [consentId]);
      }
    }
  }
  ctx.now = new Date();
  if (work.noticed) {
    await as('anna');
    await app.get(Moderate).notice(ctx, MATERIAL, id, 'other', 'Kijk hier eens naar.');
  }
  if (work.restricted) {
    await as('nora');
    await app.get(Moderate).hide(ctx, MATERIAL, id, 'other', 'Dit kan zo niet.');
  }
  await app.get(SearchIndex).changed(ctx, MATERIAL, [version.id]);
  const [row] = await ctx.db.query('SELECT id FROM catalog.file WHERE version_id = $1', [version.id]);
  return { work, id, versionId: version.id, fileUrl: `/files/${row.id}/tekst.txt`, word };
}

import { type Maker, type Other, OTHERS, type Terms } from './history.ts';
import type { Stage } from './stage.ts';

interface AskedTerms {
  readonly scope: { readonly mode: string; readonly institutions: readonly string[]; readonly futureMembers: boolean };
  readonly licence: Terms['licence'];
  readonly versionPolicy: string;
  readonly until: string | null;
}

const makerOf = (stage: Stage, personId: string): Maker => (['anna', 'bram', 'otto'] as const).find((maker) => stage.personOf(maker) === personId) as Maker;

/** What was asked of the makers of a work, and what came of it, oldest first. */
export async function recordsOf(stage: Stage, subjectId: string): Promise<{ id: string; state: string; by: Maker; asked: AskedTerms }[]> {
  const rows = await stage.world.app.sql<{ id: string; state: string; author: string; asked: AskedTerms }>(
    'SELECT id, state, author_id AS author, asked FROM consent.consent WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );
  return rows.map(({ author, ...row }) => ({ ...row, by: makerOf(stage, author) }));
}

/** Its makers, in their order. */
export async function makersOf(stage: Stage, subjectId: string): Promise<Maker[]> {
  const rows = await stage.world.app.sql<{ person: string }>(
    'SELECT person_id AS person FROM consent.contribution WHERE subject_id = $1 AND ended_at IS NULL ORDER BY position',
    [subjectId],
  );
  return rows.map(({ person }) => makerOf(stage, person));
}

/** The place in it that schools fill in. */
export async function partOf(stage: Stage, materialId: string): Promise<string | null> {
  const [row] = await stage.world.app.sql<{ id: string }>('SELECT id FROM catalog.local_part WHERE material_id = $1', [materialId]);
  return row?.id ?? null;
}

/** Whom it is for, and until when, as the program takes it. */
export function scopeOf(stage: Stage, { mode, schools, futureMembers, ends }: Terms): { scope: object; until: string | null } {
  const listed = mode === 'INCLUDE' || mode === 'EXCEPT';
  const scope = { mode, schoolIds: listed ? schools.map((school) => stage.cast.schools[school]) : [], futureMembers };
  return { scope, until: ends ? new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) : null };
}

/** Terms as the program takes them. */
export const input = (stage: Stage, terms: Terms): object => ({
  ...scopeOf(stage, terms),
  licence: terms.licence,
  versionPolicy: terms.versionPolicy,
  attribution: 'FULL',
  confirmCreativeCommons: true,
});

/** What the program asks, in the words of a history. */
export const termsOf = (stage: Stage, { scope, licence, versionPolicy, until }: AskedTerms): Terms => ({
  mode: scope.mode.toUpperCase() as Terms['mode'],
  schools: OTHERS.filter((school: Other) => scope.institutions.includes(stage.cast.schools[school])),
  futureMembers: scope.futureMembers,
  licence,
  versionPolicy: versionPolicy.toUpperCase() as Terms['versionPolicy'],
  ends: until !== null,
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VOCABULARIES } from '@deelgenoot/kernel';
import { DEMO_DIR, type DemoAnswer, type DemoContribution, type DemoMaterial, type DemoPerson, type DemoSchool, readDemo } from './world.ts';

type Material = DemoMaterial;
interface Said {
  author: string;
  body: string;
  key?: string;
  reactions: { kind: string; by: string }[];
  replies: Said[];
}
type Contribution = Omit<DemoContribution, 'comments'> & Pick<Said, 'reactions'> & { comments: Said[] };

const schools = readDemo<DemoSchool & { neighbours: string[] }>('schools');
const people = readDemo<DemoPerson>('people');
const materials = readDemo<Material>('materials');
const contributions = readDemo<Contribution>('contributions');
const tools = readDemo<{ key: string; description: { nl: string; en: string } }>('tools');
const statuses = readDemo<{ school: string; tool: string; status: string; reason: string; date: string }>('tool-status');
const notices = readDemo<{ reporter: string; target: { comment?: string; contribution?: string }; reason: string; explanation: string }>('notices');

const keys = (rows: readonly { key: string }[]): Set<string> => new Set(rows.map((row) => row.key));
const person = (key: string): DemoPerson | undefined => people.find((one) => one.key === key);
const schoolsOf = (key: string): string[] => [person(key)?.school ?? '', ...(person(key)?.also ?? []).map((one) => one.school)];
const words = (one: Contribution): Said[] => one.comments.flatMap((comment) => [comment, ...comment.replies]);
const files = readdirSync(new URL('files/', DEMO_DIR), { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
const path = (file: string): string => fileURLToPath(new URL(`files/${file}`, DEMO_DIR));

/** Does this yes cover a school? Written from the words of the consent form, not from the program's rule. */
function covers(answer: DemoAnswer, school: string): boolean {
  if (answer.state !== 'granted' || !answer.scope) return false;
  const named = answer.scope.schools.includes(school);
  return { all: true, public: true, include: named, except: !named }[answer.scope.mode];
}

function maySee(key: string, material: Material): boolean {
  if (material.makers.includes(key)) return true;
  if (material.status !== 'published' || material.restricted) return false;
  return schoolsOf(key).some(
    (school) => school === material.school || (material.clearance && material.consent.answers.every((answer) => covers(answer, school))),
  );
}

describe('the demo world', () => {
  it('has the promised size', () => {
    expect([schools.length, people.length, materials.length, contributions.length]).toEqual([6, 60, 120, 200]);
    expect(tools.length).toBeGreaterThanOrEqual(30);
    expect(notices).toHaveLength(8);
    for (const list of [schools, people, materials, contributions, tools]) expect(keys(list).size).toBe(list.length);
    expect(new Set(people.map((one) => one.email)).size).toBe(60);
  });

  it('keeps its files small and of every kind', () => {
    const count = (ending: string): number => files.filter((file) => file.name.endsWith(ending)).length;
    expect([count('.pdf'), count('.docx'), count('.pptx'), count('.html'), count('.png')]).toEqual([45, 25, 20, 10, 8]);
    expect(count('.vtt')).toBeGreaterThanOrEqual(8);
    expect(count('.mp4') + count('.webm')).toBe(4);
    expect(files.reduce((sum, file) => sum + statSync(`${file.parentPath}/${file.name}`).size, 0)).toBeLessThan(12_000_000);
    for (const one of materials) for (const file of [one.file, ...(one.captions ? [one.captions] : [])]) expect(statSync(path(file)).size).toBeGreaterThan(300);
  });

  it('has the cast', () => {
    expect(person('anna')).toMatchObject({ name: 'Anna Dijkman', school: 'noordster', roles: ['teacher'] });
    expect(person('bram')?.school).toBe('noordster');
    expect(person('chris')).toMatchObject({ name: 'Chris van Loon', school: 'veldzicht' });
    expect(schools.find((one) => one.key === 'noordster')?.neighbours).toEqual([person('dewi')?.school]);
    expect(person('mo')?.platformModerator).toBe(true);
    expect(people.filter((one) => one.suspended).map((one) => one.key)).toEqual(['sam']);
    expect(person('manon')?.roles).toContain('manager');
    expect(person('ivo')).toMatchObject({ roles: ['icoach'], school: 'veldzicht' });
    expect(people.filter((one) => one.roles.includes('admin')).map((one) => one.key)).toEqual(['beheer']);
    expect(people.filter((one) => one.also)).toHaveLength(2);
    for (const { key } of schools)
      for (const role of ['manager', 'moderator', 'icoach', 'teacher'] as const)
        expect(
          people.some((one) =>
            [{ school: one.school, roles: one.roles as string[] }, ...(one.also ?? [])].some((at) => at.school === key && at.roles.includes(role)),
          ),
        ).toBe(true);
    for (const one of people) expect(one.email.endsWith(`@${schools.find((school) => school.key === one.school)?.domain}`)).toBe(true);
    for (const school of schools) expect(school.domain).toMatch(/^[a-z]+\.example$/);
  });

  it('speaks in the reference values, and covers domains and levels', () => {
    for (const one of materials) {
      expect(VOCABULARIES.domains).toContain(one.domain);
      expect(VOCABULARIES.forms).toContain(one.form);
      expect(VOCABULARIES.materialKinds).toContain(one.kind);
      expect(VOCABULARIES.licences).toContain(one.licence);
      for (const [values, list] of [
        [one.levels, VOCABULARIES.levels],
        [one.bateson, VOCABULARIES.bateson],
        [one.bouwstenen, VOCABULARIES.buildingBlocks],
        [one.ict, VOCABULARIES.ictCompetences],
      ] as const) {
        expect(values.length).toBeGreaterThan(0);
        for (const value of values) expect(list).toContain(value);
      }
      expect(one.durationMinutes).toBeGreaterThan(0);
      expect(one.description.length).toBeGreaterThan(60);
    }
    expect(new Set(materials.map((one) => one.domain)).size).toBe(16);
    for (const level of VOCABULARIES.levels) expect(materials.filter((one) => one.levels.includes(level)).length).toBeGreaterThan(9);
    for (const one of contributions) for (const aspect of Object.keys(one.aspects ?? {})) expect(VOCABULARIES.reviewAspects).toContain(aspect);
  });

  it('points only at what is there', () => {
    const [schoolKeys, personKeys, toolKeys] = [keys(schools), keys(people), keys(tools)];
    for (const one of materials) {
      expect(schoolKeys).toContain(one.school);
      for (const maker of one.makers) expect(personKeys).toContain(maker);
      for (const tool of one.tools) expect(toolKeys).toContain(tool);
      expect(one.consent.answers.map((answer) => answer.maker)).toEqual(one.makers);
      expect(one.makers.some((maker) => schoolsOf(maker).includes(one.school))).toBe(true);
      for (const answer of one.consent.answers) for (const school of answer.scope?.schools ?? []) expect(schoolKeys).toContain(school);
    }
    for (const one of contributions) {
      for (const key of [
        one.author,
        ...[one, ...words(one)].flatMap((said) => said.reactions.map((reaction) => reaction.by)),
        ...words(one).map((said) => said.author),
      ])
        expect(personKeys).toContain(key);
      for (const tool of one.tools ?? []) expect(toolKeys).toContain(tool);
    }
    const commentKeys = new Set(contributions.flatMap(words).map((said) => said.key));
    for (const { reporter, target, reason } of notices) {
      expect(['personal-data', 'unkind', 'copyright', 'advertising', 'wrong', 'illegal', 'other']).toContain(reason);
      expect(personKeys).toContain(reporter);
      if (target.comment) expect(commentKeys).toContain(target.comment);
      else expect(keys(contributions)).toContain(target.contribution);
    }
    for (const one of statuses) {
      expect([schoolKeys.has(one.school), toolKeys.has(one.tool)]).toEqual([true, true]);
      expect(['allowed', 'conditional', 'not']).toContain(one.status);
    }
  });

  it('shows every state of consent, and no impossible one', () => {
    const answers = materials.flatMap((one) => one.consent.answers);
    for (const state of ['none', 'requested', 'granted', 'declined', 'withdrawn', 'expired', 'lapsed'])
      expect(answers.map((answer) => answer.state)).toContain(state);
    for (const mode of ['all', 'include', 'except', 'public']) expect(answers.filter((answer) => answer.scope?.mode === mode).length).toBeGreaterThan(5);
    for (const answer of answers.filter((one) => one.scope))
      expect([answer.maker, answer.licence?.startsWith('cc-')]).toEqual([answer.maker, answer.scope?.mode === 'public']);
    for (const answer of answers) {
      expect(answer.state === 'expired').toBe((answer.untilDays ?? 1) < 0);
      if (answer.state === 'granted') expect(answer.scope).toBeDefined();
    }
    const neighbourOut = materials.filter(
      (one) => one.school === 'noordster' && one.consent.answers.some((answer) => answer.scope?.mode === 'except' && answer.scope.schools.includes('kade')),
    );
    expect(neighbourOut.length).toBeGreaterThan(3);
    expect(materials.some((one) => one.restricted)).toBe(true);
    expect(materials.some((one) => !one.clearance)).toBe(true);
    expect(materials.some((one) => one.status === 'draft')).toBe(true);
  });

  it('lets people speak only about what they may see', () => {
    for (const one of contributions.filter((row) => row.about)) {
      const about = materials.find((material) => material.key === one.about) as Material;
      expect([one.key, one.about, about.makers.includes(one.author)]).toEqual([one.key, one.about, false]);
      for (const key of [one.author, ...words(one).map((said) => said.author), ...one.reactions.map((reaction) => reaction.by)])
        expect([one.key, key, maySee(key, about)]).toEqual([one.key, key, true]);
    }
    for (const one of contributions) {
      expect(schoolsOf(one.author)).toContain(one.school);
      if (one.kind === 'review') expect([one.about === undefined, (one.rating ?? 0) >= 1 && (one.rating ?? 0) <= 5]).toEqual([false, true]);
      if (one.audience === 'school') for (const said of words(one)) expect(schoolsOf(said.author)).toContain(one.school);
      if (one.solved) expect(one.comments.length).toBeGreaterThan(0);
      for (const said of [one, ...words(one)]) expect([one.key, said.reactions.map((reaction) => reaction.by).includes(said.author)]).toEqual([one.key, false]);
    }
    const reviewed = contributions.filter((one) => one.kind === 'review').map((one) => `${one.author} ${one.about}`);
    expect(new Set(reviewed).size).toBe(reviewed.length);
  });

  it('keeps the words of the search examples inside the files', () => {
    const readme = readFileSync(new URL('README.md', DEMO_DIR), 'utf8');
    const shown = [...readme.matchAll(/^\| `([\w-]+)` \| `([^`]+)` \|/gm)].map(([, word = '', file = '']) => ({ word, file }));
    expect(shown.length).toBeGreaterThan(20);
    const outside = JSON.stringify([materials, contributions, people, tools]).toLowerCase();
    for (const { word, file } of shown) {
      expect(materials.some((one) => one.file === file)).toBe(true);
      expect([word, outside.includes(word)]).toEqual([word, false]);
    }
  });
});

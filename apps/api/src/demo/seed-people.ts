import { readFileSync } from 'node:fs';
import { Memberships, People, SchoolDomains, Schools, seedReferenceSchools } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_DIR, type DemoPerson, type DemoSchool, readDemo } from './world.ts';

/** Ids by the keys that the lists use. */
export interface Cast {
  readonly schools: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** One manager of each school. */
  readonly managers: ReadonlyMap<string, string>;
}

/** One-click sign-ins of the demo, in the order in which the sign-in page shows them. */
const SIGN_INS = ['anna', 'bram', 'manon', 'chris', 'dewi', 'ivo', 'mo', 'beheer', 'sam'];

/** The real schools as reference data, and the invented ones with their people. */
export async function seedPeople(app: INestApplicationContext, ctx: Ctx): Promise<Cast> {
  const schools = new Map<string, string>();
  const people = new Map<string, string>();
  const managers = new Map<string, string>();
  await seedReferenceSchools(ctx, readFileSync(new URL('../data/mbo-institutions.csv', DEMO_DIR), 'utf8'));
  for (const school of readDemo<DemoSchool>('schools')) {
    const { id } = await app.get(Schools).add(ctx, { ...school, demo: true, status: 'member' });
    schools.set(school.key, id);
    await app.get(SchoolDomains).add(ctx, id, school.domain);
    await app.get(SchoolDomains).confirm(ctx, id, school.domain);
  }
  for (const person of readDemo<DemoPerson>('people')) {
    const { id } = await app.get(People).add(ctx, {
      name: person.name,
      email: person.email,
      locale: person.locale,
      demo: true,
      emailVerifiedAt: ctx.now,
      domains: person.domains,
      levels: person.levels,
      askMeAbout: person.askMeAbout ?? [],
      profileOpen: (person.askMeAbout ?? []).length > 0,
      demoKey: SIGN_INS.includes(person.key) ? person.key : null,
    });
    people.set(person.key, id);
    if (person.roles.includes('manager')) managers.set(person.school, id);
    const roles = person.roles.filter((role) => role !== 'admin');
    for (const membership of [{ school: person.school, roles }, ...(person.also ?? [])])
      if (membership.roles.length > 0) await app.get(Memberships).start(ctx, id, schools.get(membership.school) as string, membership.roles);
    if (person.roles.includes('admin')) await app.get(Memberships).grantPlatform(ctx, id, 'admin');
    if (person.platformModerator) await app.get(Memberships).grantPlatform(ctx, id, 'moderator');
  }
  return { schools, people, managers };
}

/** Last of all: who is suspended wrote before that. */
export async function suspendPeople(app: INestApplicationContext, ctx: Ctx, cast: Cast): Promise<void> {
  for (const person of readDemo<DemoPerson>('people').filter((one) => one.suspended))
    await app.get(People).update(ctx, cast.people.get(person.key) as string, { suspendedAt: ctx.now });
}

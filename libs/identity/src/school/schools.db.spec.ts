import { readFileSync } from 'node:fs';
import { Database } from '@deelgenoot/platform';
import type { Browser } from '../testing/browser.ts';
import { World } from '../testing/world.ts';
import { seedReferenceSchools } from './reference-schools.ts';
import { SchoolHooks } from './school-hooks.ts';
import { Schools } from './schools.ts';

const LIST =
  'query ($first: Int, $after: String, $status: SchoolStatus, $text: String) { schools(first: $first, after: $after, status: $status, text: $text) { nodes { slug name status memberCount } pageInfo { endCursor hasNextPage } } }';
const STATUS = 'mutation ($id: ID!, $status: SchoolStatus!) { setSchoolStatus(id: $id, status: $status) { status } }';
const CREATE = 'mutation ($input: SchoolInput!) { createSchool(input: $input) { id slug name kind status } }';

interface Listed {
  nodes: { slug: string; name: string; status: string; memberCount: number | null }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

describe('schools', () => {
  let world: World;
  let admin: Browser;
  beforeAll(async () => {
    world = await World.open();
    admin = await world.signedIn(await world.person('Beheer'));
    await world.sql("INSERT INTO identity.platform_role SELECT id, 'admin' FROM identity.person WHERE name = 'Beheer'");
  });
  afterAll(() => world?.close());

  it('come from the list of mbo institutions, once', async () => {
    const csv = readFileSync(new URL('../../../../apps/api/data/mbo-institutions.csv', import.meta.url), 'utf8');
    expect(await world.act((ctx) => seedReferenceSchools(ctx, csv))).toEqual({ written: 53, faults: [] });
    expect(await world.act((ctx) => seedReferenceSchools(ctx, csv))).toEqual({ written: 0, faults: [] });
    const page = await world.browser().ask<Listed>(LIST, { text: 'groningen' });
    expect(page.nodes).toContainEqual({ slug: 'alfa-college', name: 'Alfa-college', status: 'REFERENCE', memberCount: null });
  });

  it('are listed by name, page by page, for everyone', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Listed = await world.browser().ask<Listed>(LIST, { first: 20, after });
      seen.push(...page.nodes.map((node) => node.slug));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(new Set(seen).size).toBe(53);
    expect(seen).toHaveLength(53);
  });

  it('tell their number of people to their own people only', async () => {
    const school = await world.school('ROC Telt');
    const [own, other] = [
      await world.signedIn(await world.person('Anna', school)),
      await world.signedIn(await world.person('Bram', await world.school('ROC Anders'))),
    ];
    const ask = '{ school(slug: "roc-telt") { memberCount viewerCan { manage shareMaterial administer } } }';
    expect(await own.ask(ask)).toEqual({ memberCount: 1, viewerCan: { manage: false, shareMaterial: true, administer: false } });
    expect(await other.ask(ask)).toEqual({ memberCount: null, viewerCan: { manage: false, shareMaterial: false, administer: false } });
    expect(await other.refused('{ school(slug: "er-is-geen") { id } }')).toBe('NOT_FOUND');
  });

  it('join and leave, with whatever hangs on it in the same transaction', async () => {
    const school = await world.school('ROC Komt', 'reference');
    const told: string[] = [];
    world.get(SchoolHooks).onJoin(async (ctx, id) => void told.push(`join ${id === school.id} ${(await world.get(Schools).memberIds(ctx)).includes(id)}`));
    world.get(SchoolHooks).onLeave(async (_, id) => {
      told.push(`leave ${id === school.id}`);
      if (told.length > 2) throw new Error('a hook that fails');
    });
    const person = await world.signedIn(await world.person('Chris', school));
    const share = '{ me { viewerCan { share } } }';
    expect(await person.ask(share)).toEqual({ viewerCan: { share: false } });
    expect(await admin.ask(STATUS, { id: school.id, status: 'MEMBER' })).toEqual({ status: 'MEMBER' });
    expect(await person.ask(share)).toEqual({ viewerCan: { share: true } });
    expect(await admin.ask(STATUS, { id: school.id, status: 'LEFT' })).toEqual({ status: 'LEFT' });
    expect(await person.ask(share)).toEqual({ viewerCan: { share: false } });
    expect(told).toEqual(['join true true', 'leave true']);
    await admin.ask(STATUS, { id: school.id, status: 'MEMBER' });
    expect(await admin.refused(STATUS, { id: school.id, status: 'LEFT' })).toBe('INTERNAL');
    expect(await person.ask(share)).toEqual({ viewerCan: { share: true } });
    expect(await admin.refused(STATUS, { id: school.id, status: 'MERGED' })).toBe('NOT_ALLOWED');
  });

  it('are kept by administrators', async () => {
    const input = { name: 'Vakschool Één', kind: 'vakinstelling', town: 'Zwolle', lat: 52.5, lon: 6.1 };
    const created = await admin.ask<{ id: string }>(CREATE, { input });
    expect(created).toMatchObject({ slug: 'vakschool-een', kind: 'vakinstelling', status: 'REFERENCE' });
    expect(await admin.refused(CREATE, { input })).toBe('NAME_TAKEN');
    expect(await admin.ask(CREATE, { input: { ...input, town: 'Assen' } })).toMatchObject({ slug: 'vakschool-een-2' });
    expect(await admin.refused(CREATE, { input: { ...input, kind: 'basisschool' } })).toBe('VOCABULARY_UNKNOWN');
    expect(
      await admin.ask('mutation ($id: ID!, $input: SchoolInput!) { updateSchool(id: $id, input: $input) { name intro } }', {
        id: created.id,
        input: { ...input, intro: 'Klein en fijn' },
      }),
    ).toEqual({ name: 'Vakschool Één', intro: 'Klein en fijn' });
    expect(
      await admin.ask('mutation ($csv: String!) { importSchools(csv: $csv) { invited faults { line code value } } }', {
        csv: 'naam;soort;plaats\nROC Tabel;ROC;Ede\nROC Mis;kermis;Ede\n',
      }),
    ).toEqual({
      invited: 1,
      faults: [{ line: 3, code: 'VOCABULARY_UNKNOWN', value: 'kermis' }],
    });
    const manager = await world.signedIn(await world.person('Mies', await world.school('ROC Eigen'), ['manager']));
    expect(await manager.refused(CREATE, { input })).toBe('NOT_ALLOWED');
    expect(await manager.refused(STATUS, { id: created.id, status: 'MEMBER' })).toBe('NOT_ALLOWED');
    expect(await admin.refused(STATUS, { id: 'no-id', status: 'MEMBER' })).toBe('NOT_FOUND');
  });

  it('are loaded many at once in one statement', async () => {
    const ctx = world.get(Database).context();
    const ids = (await world.sql<{ id: string }>('SELECT id FROM identity.institution')).map((row) => row.id);
    const loaded = await Promise.all(ids.map((id) => world.get(Schools).load(ctx, id)));
    expect(loaded.map((school) => school?.id)).toEqual(ids);
  });
});

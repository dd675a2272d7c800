import { Database } from '@deelgenoot/platform';
import { Viewers } from '../session/viewers.ts';
import { World } from '../testing/world.ts';
import { People } from './people.ts';
import { mayOpenProfile } from './person.policy.ts';
import type { PersonRow } from './person.entity.ts';

const PERSON = 'query ($id: ID!) { person(id: $id) { name headline askMeAbout schools { name } } }';
const UPDATE = 'mutation ($input: ProfileInput!) { updateProfile(input: $input) { name headline locale askMeAbout domains levels profileOpen } }';

describe('profiles', () => {
  let world: World;
  let anna: PersonRow;
  let everyone: PersonRow[];
  beforeAll(async () => {
    world = await World.open();
    const [noord, zuid, left] = [await world.school('ROC Noord'), await world.school('ROC Zuid'), await world.school('ROC Weg', 'left')];
    anna = await world.person('Anna', noord);
    everyone = [anna, await world.person('Bram', noord), await world.person('Chris', zuid), await world.person('Dewi', left), await world.person('Los')];
    everyone.push(await world.person('Sam', noord));
    await world.sql("UPDATE identity.person SET suspended_at = now() WHERE name = 'Sam'");
    await world.sql("UPDATE identity.person SET headline = 'Docent zorg', ask_me_about = '{toetsen}' WHERE name IN ('Anna', 'Chris')");
    await world.sql("UPDATE identity.person SET profile_open = true WHERE name = 'Chris'");
  });
  afterAll(() => world?.close());

  it('open to colleagues; to others only by choice', async () => {
    const [bram, chris, dewi] = await Promise.all(everyone.slice(1, 4).map((person) => world.signedIn(person)));
    expect(await bram!.ask(PERSON, { id: anna.id })).toEqual({
      name: 'Anna',
      headline: 'Docent zorg',
      askMeAbout: ['toetsen'],
      schools: [{ name: 'ROC Noord' }],
    });
    expect(await chris!.refused(PERSON, { id: anna.id })).toBe('NOT_FOUND');
    expect(await bram!.ask(PERSON, { id: everyone[2]!.id })).toMatchObject({ name: 'Chris', headline: 'Docent zorg' });
    expect(await dewi!.refused(PERSON, { id: everyone[2]!.id })).toBe('NOT_FOUND');
    expect(await world.browser().refused(PERSON, { id: everyone[2]!.id })).toBe('NOT_FOUND');
    expect(await bram!.refused(PERSON, { id: 'no-id' })).toBe('NOT_FOUND');
  });

  it('follow the same rule in SQL as in the policy, for every pair of people', async () => {
    const [people, viewers, database] = [world.get(People), world.get(Viewers), world.get(Database)];
    const ids = everyone.map((person) => person.id);
    for (const viewing of everyone) {
      const ctx = database.context(await viewers.ofPerson(database.context(), viewing.id));
      const rows = await people.byIds(ctx, ids);
      const expected = await Promise.all(
        rows.map(async (row) => ({ id: row.id, opens: mayOpenProfile(ctx.viewer, { ...row, schoolIds: await people.schoolIds(ctx, row.id) }) })),
      );
      const visible = (await people.visibleByIds(ctx, ids)).map((row) => row.id);
      expect({ viewer: viewing.name, visible: visible.sort() }).toEqual({
        viewer: viewing.name,
        visible: expected
          .filter((row) => row.opens)
          .map((row) => row.id)
          .sort(),
      });
    }
  });

  it('are changed by their owner, in words that exist', async () => {
    const browser = await world.signedIn(anna);
    const input = {
      name: ' Anna D. ',
      headline: '',
      locale: 'en',
      askMeAbout: ['toetsen', 'toetsen', 'rollenspel'],
      domains: ['Zorg en welzijn'],
      levels: ['3', '4'],
      profileOpen: true,
    };
    expect(await browser.ask(UPDATE, { input })).toEqual({ ...input, name: 'Anna D.', headline: null, askMeAbout: ['toetsen', 'rollenspel'] });
    expect(await browser.ask(UPDATE, { input: {} })).toMatchObject({ name: 'Anna D.', locale: 'en', profileOpen: true });
    expect(await browser.refused(UPDATE, { input: { domains: ['Toverkunst'] } })).toBe('VOCABULARY_UNKNOWN');
    expect(await browser.refused(UPDATE, { input: { name: ' \u0000 ' } })).toBe('TEXT_EMPTY');
    expect(await browser.refused(UPDATE, { input: { headline: 'x'.repeat(201) } })).toBe('TEXT_TOO_LONG');
    expect(await world.browser().refused(UPDATE, { input: {} })).toBe('SIGN_IN_REQUIRED');
  });
});

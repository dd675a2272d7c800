import { newId } from '@deelgenoot/kernel';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Doors, placeName } from '../support/arguments.ts';
import type { Client } from '../support/client.ts';
import { exampleAt, kindAt, type Things, twoWorlds } from '../support/things.ts';
import { Watch } from '../support/watched.ts';
import { World } from '../support/world.ts';

/** What everyone may know: which schools and tools there are. Naming a school may lead to another refusal, and to nothing else. */
const PUBLIC = new Set(['school', 'tool']);

/** Another school's things are to a stranger as what never was: not even the manner of the refusal differs. */
describe('the id of what someone may not see', () => {
  let world: World;
  let noord: Things;
  let veld: Things;
  let doors: Doors;
  let watch: Watch;
  beforeAll(async () => {
    world = await World.open();
    ({ noord, veld } = await twoWorlds(world));
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher,manager,moderator}' WHERE person_id = $1", [world.people.dewi]);
    doors = new Doors(world.app.get(GraphQLSchemaHost).schema);
    watch = await Watch.over(world.app.databaseUrl);
  }, 180_000);
  afterAll(async () => {
    await watch?.stop();
    await world?.stop();
  });

  const example = (place: string, type: string) => exampleAt(veld, place, type);

  /** The answer without what differs from one request to the next, with `<id>` for the id that was asked. */
  async function answerTo(at: Client, place: Parameters<Doors['call']>[0], id: string): Promise<string> {
    const response = await at.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(doors.call(place, id, example)),
    });
    const text = (await response.text()).replace(/"requestId":"[^"]*"/g, '"requestId":""').replaceAll(id, '<id>');
    return `${response.status} ${text}`;
  }

  it.each(['chris', 'dewi', 'sam', 'anon'] as const)(
    'is as unknown to %s as an id of nothing, in every argument',
    async (who) => {
      const at = who === 'anon' ? world.anon : world.at[who];
      const told: string[] = [];
      let asked = 0;
      await watch.changes();
      for (const place of doors.places(['ID'])) {
        const kind = kindAt(placeName(place));
        asked += 1;
        const [theirs, nothing] = [await answerTo(at, place, noord[kind]), await answerTo(at, place, newId())];
        const changed = (await watch.changes()).filter((change) => change !== 'INSERT identity.audit'); // that a manager tried is kept
        const differs = theirs !== nothing && !PUBLIC.has(kind);
        if (
          differs ||
          (kind === 'school' && !place.path.includes('scope') && changed.length > 0) ||
          (changed.length > 0 && theirs.includes('"errors"')) ||
          /INTERNAL|UNAVAILABLE/.test(theirs)
        )
          told.push(`${placeName(place)}\n  theirs: ${theirs}\n  nothing: ${nothing}\n  ${changed.join()}`);
      }
      expect(told.join('\n')).toBe('');
      expect(asked).toBeGreaterThan(40);
    },
    120_000,
  );
});

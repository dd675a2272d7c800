import { World } from '../support/world.ts';

/** The same school, as another program may write its id. */
const CAPITALS = (id: string): string => id.toUpperCase();

describe('who leaves out a school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world?.stop());

  it.each(['author', 'school'] as const)('means it also by its id in capitals: the %s', async (who) => {
    const id = await world.publishPdf('Wacht zes tellen.', `Hoofdletters ${who}`);
    const scope = { mode: 'EXCEPT', schoolIds: [CAPITALS(world.schools.veld)], futureMembers: false };
    await world.ask([id], who === 'school' ? { scope } : {});
    await world.answer('anna', true, who === 'author' ? { scope } : {});
    expect([await world.sees('chris', id), await world.sees('dewi', id)]).toEqual([false, true]);
  });

  it('in advance, leaves out the school that it goes up in: also of the card', async () => {
    await world.at.manon.ask('mutation ($id: ID!) { setShowsCards(schoolId: $id, on: true) { showsCards } }', { id: world.schools.noord });
    await world.at.anna.ask('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
      id: world.schools.noord,
      terms: world.terms({ scope: { mode: 'EXCEPT', schoolIds: [world.schools.kade], futureMembers: true } }),
    });
    await world.publishPdf('Wacht zes tellen.', 'Vooraf gezegd');
    const cards = async (who: 'chris' | 'dewi' | 'mo') =>
      (await world.at[who].ask<{ cards: { nodes: object[] } }>('{ cards(text: "vooraf", first: 50) { nodes { id } } }')).cards.nodes.length;
    expect([await cards('chris'), await cards('dewi'), await cards('mo')]).toEqual([1, 0, 1]);
    await world.at.beheer.ask('mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', {
      id: world.schools.kade,
      into: world.schools.veld,
    });
    expect([await cards('chris'), await cards('dewi'), await cards('mo')]).toEqual([0, 0, 1]);
  });
});

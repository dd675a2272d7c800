import { CardService } from '@deelgenoot/catalog';
import { Viewers } from '@deelgenoot/identity';
import type { World } from '../../support/world.ts';
import type { Built } from './build.ts';
import { seesCard } from './oracle-cards.ts';
import { nameOf, type Viewer, VIEWERS } from './oracle.ts';

interface Cards {
  cards: { nodes: { id: string; title: string; domains: string[]; school: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}
const CARDS = `query ($text: String, $after: String) { cards(text: $text, first: 9, after: $after) {
  nodes { id title domains school { id } } pageInfo { endCursor hasNextPage } } }`;

export const showCards = ({ app, people, schools }: World, on: boolean): Promise<void> =>
  app.act(async (ctx) => {
    await app.get(Viewers).become(ctx, people.manon);
    await app.get(CardService).setShowsCards(ctx, schools.noord, on);
  });

const clientOf = (world: World, viewer: Viewer) => (viewer === 'anon' ? world.anon : world.at[viewer]);

/** Where the cards that people find differ from the oracle, and whatever a card gives away; empty when neither does. */
export async function cardDifferences(world: World, works: readonly Built[], should: typeof seesCard = seesCard): Promise<string[]> {
  const wrong: string[] = [];
  const workOf = new Map(
    (await world.app.sql<{ id: string; work: string }>('SELECT id, material_id AS work FROM catalog.card')).map(({ id, work }) => [id, work] as const),
  );
  for (const viewer of VIEWERS) {
    const me = clientOf(world, viewer);
    const found = new Map<string, string>();
    for (let after: string | null = null, more = true; more;) {
      const { cards }: Cards = await me.ask<Cards>(CARDS, { after });
      for (const { id } of cards.nodes) found.set(workOf.get(id) ?? '', id);
      after = cards.pageInfo.endCursor;
      more = cards.pageInfo.hasNextPage;
    }
    for (const { id, work, word } of works) {
      const card = found.get(id);
      if ((card !== undefined) !== should(viewer, work)) wrong.push(`${viewer} ${card ? 'has' : 'has no'} card of «${nameOf(work)}»`);
      if (card === undefined) continue;
      // Its words, its picture and its page stay where they were.
      if ((await me.ask<Cards>(CARDS, { text: word })).cards.nodes.length > 0) wrong.push(`${viewer} finds a card by the words inside «${nameOf(work)}»`);
      for (const path of [`/thumbs/${card}`, `/files/${card}/tekst.txt`]) if ((await me.fetch(path)).status !== 404) wrong.push(`${viewer} opens ${path}`);
      if ((await me.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: card })) !== 'NOT_FOUND') wrong.push(`${viewer} opens a card as a work`);
    }
  }
  return wrong;
}

/** The ids that are nobody's business, as far as an answer about cards holds them. */
export async function idsIn(world: World, viewer: 'chris', works: readonly Built[]): Promise<string[]> {
  const answer = JSON.stringify(await world.at[viewer].answer(CARDS, {}));
  return works
    .flatMap(({ id, versionId, fileUrl, word }) => [id, versionId, fileUrl.split('/')[2] as string, word])
    .filter((secret) => answer.includes(secret));
}

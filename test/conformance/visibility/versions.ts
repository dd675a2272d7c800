import { MATERIAL, type ReadFile, VersionRepository, VersionService } from '@deelgenoot/catalog';
import { AnswerConsents, Consents, RequestConsent } from '@deelgenoot/consent';
import { Viewers } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import type { World } from '../../support/world.ts';
import { blobFile, buildOne, termsFor, wordOf } from './build.ts';
import { getsVersion, nameOfVersioned, seesVersion, VERSIONED, type VersionedWork } from './oracle-versions.ts';
import { atOnce } from './matrix.ts';
import { type Viewer, VIEWERS } from './oracle.ts';

interface Versioned {
  readonly work: VersionedWork;
  readonly id: string;
  readonly words: Record<1 | 2, string>;
  readonly doors: Record<1 | 2, { file: string; thumbnail: string }>;
}

/** Enough words that one of them is a small change. */
const FILLER = Array.from({ length: 30 }, (_, i) => `zin${i}`).join(' ');

/** Makes each work in two versions, through the services of the program. */
export async function buildVersions(world: World): Promise<Versioned[]> {
  const { app, people } = world;
  const built: Versioned[] = [];
  for (const [at, work] of VERSIONED.entries()) {
    const words = { 1: wordOf(1000 + 2 * at), 2: wordOf(1001 + 2 * at) };
    const file = (version: 1 | 2, more = ''): Promise<ReadFile> => blobFile(world, `${FILLER} ${words[version]} ${more}`);
    const [first, second] = [await file(1), await file(2, work.minor ? '' : Array.from({ length: 30 }, (_, i) => `anders${i}`).join(' '))];
    const id = await app.act(async (ctx) => {
      const one = await buildOne(
        world,
        ctx,
        { published: true, restricted: false, noticed: false, cleared: true, anna: work.scope, bram: null },
        words[1],
        first,
        work.policy,
      );
      return one.id;
    });
    await app.act(async (ctx) => {
      await app.get(Viewers).become(ctx, people.manon);
      const revision = { id: newId(), materialId: id, createdBy: people.manon, state: 'ready' as const, files: [second] };
      await app.get(VersionRepository).saveRevision(ctx, { ...revision, uploadIds: [], keepFileIds: [], code: null, details: null, createdAt: ctx.now });
      const makerIds = [people.anna, ...(work.bram === 'not a maker' ? [] : [people.bram])];
      await app.get(VersionService).publish(ctx, revision.id, { minor: work.minor, makerIds });
    });
    if (work.bram === 'all') await app.act((ctx) => askBram(world, ctx, id));
    const rows = await app.sql<{ number: 1 | 2; version: string; file: string }>(
      'SELECT v.number, v.id AS version, f.id AS file FROM catalog.version v JOIN catalog.file f ON f.version_id = v.id WHERE v.material_id = $1',
      [id],
    );
    const doorsOf = (number: 1 | 2) => {
      const row = rows.find((one) => one.number === number)!;
      return { file: `/files/${row.file}/tekst.txt`, thumbnail: `/thumbs/${row.version}` };
    };
    built.push({ work, id, words, doors: { 1: doorsOf(1), 2: doorsOf(2) } });
  }
  await app.drainOutbox();
  return built;
}

async function askBram({ app, people, schools }: World, ctx: Ctx, id: string): Promise<void> {
  await app.get(Viewers).become(ctx, people.manon);
  await app.get(RequestConsent).request(ctx, MATERIAL, [id], termsFor(schools, 'public'));
  const consents = (await app.get(Consents).answersOf(ctx, MATERIAL, [id])).get(id) ?? [];
  await app.get(Viewers).become(ctx, people.bram);
  const consentId = consents.find(({ authorId }) => authorId === people.bram)!.id;
  await app.get(AnswerConsents).answer(ctx, [{ consentId, yes: true, terms: termsFor(schools, 'all') }]);
}

interface Page {
  material: { versionNumber: number; newerAtHome: boolean; versions: { number: number }[] } | null;
}
interface Hits {
  search: { totalCount: number; hits: { id: string }[] };
}

async function look(world: World, viewer: Viewer, { id, words, doors }: Versioned): Promise<Record<string, unknown>> {
  const me = viewer === 'anon' ? world.anon : world.at[viewer];
  const { data } = await me.answer<Page>('query ($id: ID!) { material(id: $id) { versionNumber newerAtHome versions { number } } }', { id });
  const found = async (text: string) => {
    const { search } = await me.ask<Hits>('query ($text: String!) { search(input: { text: $text }) { totalCount hits { id } } }', { text });
    return search.totalCount > 0 && search.hits.some((hit) => hit.id === id) ? true : search.totalCount > 0 || search.hits.length > 0 ? 'counted' : false;
  };
  const open = async (url: string) => (await me.fetch(url)).status === 200;
  return {
    page: data?.material?.versionNumber ?? null,
    'told of a newer one': data?.material?.newerAtHome ?? false,
    versions: data?.material?.versions.map(({ number }) => number) ?? [],
    'file 1': await open(doors[1].file),
    'file 2': await open(doors[2].file),
    'thumbnail 1': await open(doors[1].thumbnail),
    'thumbnail 2': await open(doors[2].thumbnail),
    comparison: (await me.codeOf('query ($id: ID!) { compareVersions(materialId: $id, from: 1, to: 2) { changed } }', { id })) === null,
    'search 1': await found(words[1]),
    'search 2': await found(words[2]),
  };
}

function expected(viewer: Viewer, work: VersionedWork): Record<string, unknown> {
  const gets = getsVersion(viewer, work);
  const [first, second] = [seesVersion(viewer, work, 1), seesVersion(viewer, work, 2)];
  return {
    page: gets,
    'told of a newer one': gets === 1,
    versions: [...(second ? [2] : []), ...(first ? [1] : [])],
    'file 1': first,
    'file 2': second,
    'thumbnail 1': first,
    'thumbnail 2': second,
    comparison: first && second,
    'search 1': gets === 1,
    'search 2': gets === 2,
  };
}

/** Where the program and the oracle differ about versions, in words; empty when they agree. */
export async function versionDifferences(world: World, works: readonly Versioned[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = VIEWERS.flatMap((viewer) => works.map((built) => ({ viewer, built })));
  await atOnce(waiting, async ({ viewer, built }) => {
    const should = expected(viewer, built.work);
    for (const [door, is] of Object.entries(await look(world, viewer, built)))
      if (JSON.stringify(is) !== JSON.stringify(should[door]))
        wrong.push(`${viewer} by ${door}: ${JSON.stringify(is)}, not ${JSON.stringify(should[door])}, of «${nameOfVersioned(built.work)}»`);
  });
  return wrong.sort();
}

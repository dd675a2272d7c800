import type { Pass } from '@deelgenoot/access';
import { newId } from '@deelgenoot/kernel';
import { withNewer } from '../../index/newer.ts';
import { aDocument } from '../../testing/documents.ts';
import { counts, type Stage, type Written } from './stage.ts';

const HOUR = 3_600_000;
const soon = new Date(Date.now() + HOUR);
const past = new Date(Date.now() - HOUR);
const OTHER: Pass = 'institution:other';
const under = (open: Pass[], shared: Pass[] = [], sharedUntil: Date | null = null) => ({
  subject: { kind: 'material', id: newId(), open, shared, sharedUntil },
});

/** A document for `me`, and whether someone with that pass finds it. */
const CASES: readonly [string, (me: Pass) => Written, boolean][] = [
  ['open to one of the passes', (me) => ({ open: [OTHER, me] }), true],
  ['open to others', () => ({ open: [OTHER] }), false],
  ['open to nobody', () => ({ open: [] }), false],
  ['shared without an end', (me) => ({ open: [], shared: [me] }), true],
  ['shared for now', (me) => ({ open: [], shared: [me], sharedUntil: soon }), true],
  ['no longer shared', (me) => ({ open: [], shared: [me], sharedUntil: past }), false],
  ['no longer shared, but open', (me) => ({ open: [me], shared: [me], sharedUntil: past }), true],
  ['under something open', (me) => under([me]), true],
  ['under something hidden', () => under([OTHER]), false],
  ['under something shared', (me) => under([], [me], soon), true],
  ['under something no longer shared', (me) => under([], [me], past), false],
  ['hidden under something open', (me) => ({ open: [OTHER], ...under([me]) }), false],
  ['a pass that only begins alike', (me) => ({ open: [`${me}a` as Pass] }), false],
];

export function audience(stage: Stage): void {
  for (const [name, make, seen] of CASES) {
    const word = `Zebra${newId()}`;
    const me = stage.pass();
    stage.scene({ open: [me], title: word, facets: { domains: ['Zorg en welzijn'] }, ...make(me) });
    it(name, async () => {
      const result = await stage.ask(word, ['public', me]);
      expect([result.total, result.hits.length, Object.keys(result.facets).length > 0]).toEqual([Number(seen), Number(seen), seen]);
    });
  }

  const behind = stage.scene({ title: 'Zebra' });
  it.each<[string, Pass[]]>([
    ['no pass at all', []],
    ['quotes in a pass', [`${behind.home}' OR '1'='1` as Pass, `institution:" OR kind EXISTS OR open = "${behind.home}` as Pass, '\\" OR kind EXISTS' as Pass]],
  ])('nobody, with %s', async (_, passes) => expect(await stage.total('zebra', passes)).toBe(0));

  const mixed = stage.scene(
    { title: 'Zebra', facets: { domains: ['Zorg'], school: newId() }, open: [OTHER] },
    { title: 'Zebra', facets: { domains: ['Techniek'] } },
  );
  it('decides every count and facet', async () => {
    const result = await stage.ask('zebra', [mixed.home]);
    expect([result.total, counts(result, 'domains'), counts(result, 'kind'), result.facets.school]).toEqual([1, { Techniek: 1 }, { material: 1 }, undefined]);
  });

  for (const by of ['id', 'fold', 'subject'] as const) {
    const home = stage.pass();
    const { documents } = stage.scene({ title: 'Zebra', open: [home], foldId: newId(), ...under([home]) }, { title: 'Zebra', open: [home] });
    it(`is nobody once its ${by} is narrowed, until the engine confirms`, async () => {
      const { id, foldId, subject } = documents[0]!;
      await stage.db.act((ctx) =>
        ctx.db.query("INSERT INTO search.narrowed (kind, id) VALUES ('material', $1)", [{ id, fold: foldId, subject: subject!.id }[by]]),
      );
      expect(counts(await stage.ask('zebra', [home]), 'kind')).toEqual({ material: 1 });
      expect(await stage.total('zebra', [home])).toBe(1);
      await stage.db.act((ctx) => ctx.db.query('UPDATE search.narrowed SET confirmed = $1', [[stage.engine.name]]));
      expect(await stage.total('zebra', [home])).toBe(2);
    });
  }

  const spelling = stage.scene({ title: 'Xylofonist', open: [OTHER] }, { title: 'Xylofoniste' });
  it('is not told by spelling: a word that only stands where one may not look is no word', async () => {
    expect(await stage.total('xylofonist', [spelling.home])).toBe(1);
    expect(await stage.total('xylofonisd', [spelling.home])).toBe(1);
  });

  const [reader, colleague] = [stage.pass(), stage.pass()];
  const [workId, endedId] = [newId(), newId()];
  const versions = withNewer([
    aDocument({ title: 'Zebra', body: 'oud', foldId: workId, open: [reader] }),
    aDocument({ title: 'Zebra', body: 'nieuw', foldId: workId, open: [colleague] }),
  ]);
  const ended = withNewer([
    aDocument({ title: 'Giraf', foldId: endedId, open: [reader] }),
    aDocument({ title: 'Giraf', foldId: endedId, open: [], shared: [reader], sharedUntil: past }),
  ]);
  stage.also([...versions, ...ended]);
  it('finds of several versions the newest that is theirs', async () => {
    expect(await stage.ids('zebra', [reader])).toEqual([versions[0]!.id]);
    expect(await stage.ids('zebra', [reader, colleague])).toEqual([versions[1]!.id]);
    expect(await stage.ask('zebra', [reader, colleague])).toMatchObject({ total: 1, facets: { kind: [{ value: 'material', count: 1 }] } });
    expect(await stage.total('oud', [reader, colleague])).toBe(0);
    expect(await stage.ids('giraf', [reader])).toEqual([ended[0]!.id]);
  });
}

import type { Pass } from '@deelgenoot/access';
import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { parse } from '../dutch/terms.ts';
import type { IndexedDocument } from '../index/newer.ts';
import { withNewer } from '../index/newer.ts';
import { requiredOf, telling } from '../query/required.ts';
import { spell } from '../query/spelling.ts';
import { aDocument } from '../testing/documents.ts';
import type { SearchDatabase } from '../testing/database.ts';
import type { EngineQuery, EngineResult, SearchEngine } from './engine.ts';

const ANNA: Pass = 'institution:a';
const HOUR = 3_600_000;
const soon = () => new Date(Date.now() + HOUR);
const past = () => new Date(Date.now() - 1);

/** What every engine must do. `open` gives a fresh, empty engine beside its database. */
export function engineContract(open: () => Promise<{ engine: SearchEngine; db: SearchDatabase }>): void {
  let engine: SearchEngine;
  let db: SearchDatabase;
  let known: IndexedDocument[] = [];

  beforeAll(async () => {
    ({ engine, db } = await open());
  });
  afterEach(async () => {
    await db.act((ctx) => ctx.db.query('DELETE FROM search.narrowed'));
    await engine.confirmed(await db.act((ctx) => engine.remove(ctx, known)));
    known = [];
  });

  const index = async (...documents: IndexedDocument[]): Promise<IndexedDocument[]> => {
    const receipt = await db.act((ctx) => engine.upsert(ctx, documents));
    await engine.confirmed(receipt);
    known.push(...documents);
    return documents;
  };
  const add = async (given: Parameters<typeof aDocument>[0]): Promise<IndexedDocument> => (await index(aDocument(given)))[0]!;

  const ask = async (text: string, passes: Pass[] = ['public'], more: Partial<EngineQuery> = {}): Promise<EngineResult> => {
    const ctx: Ctx = db.as(...passes);
    const terms = telling(await spell(ctx, parse(text).terms));
    return engine.query(ctx, { passes, terms, required: requiredOf(terms.length), filters: {}, exceptSchools: [], offset: 0, limit: 20, count: true, ...more });
  };
  const idsOf = async (...args: Parameters<typeof ask>): Promise<string[]> => (await ask(...args)).hits.map((hit) => hit.id);
  const finds = async (text: string, passes?: Pass[]): Promise<boolean> => (await ask(text, passes)).total > 0;
  const counts = (result: EngineResult, facet: keyof EngineResult['facets']) => Object.fromEntries((result.facets[facet] ?? []).map(({ value, count }) => [value, count]));

  describe('words', () => {
    it('are found in title, text, parts and tags', async () => {
      const all = [
        await add({ title: 'Een zebra in de klas' }),
        await add({ body: 'Wat doet een zebra?' }),
        await add({ parts: [{ place: 'bladzijde 4', text: 'Over de zebra' }] }),
        await add({ tags: ['zebra'] }),
      ];
      await add({ title: 'Een paard in de klas' });
      expect(new Set(await idsOf('zebra'))).toEqual(new Set(all.map((each) => each.id)));
    });

    it.each([
      ['toets', 'Een nieuwe toetsvorm'],
      ['toets', 'Voortgangstoetsen maken'],
      ['voortgangstoets', 'Voortgangstoetsen maken'],
      ['afstandsonderwijs', 'Onderwijs op afstand'],
      ['onderwijs op afstand', 'Tips voor afstandsonderwijs'],
      ['lessen', 'De eerste les'],
      ['coordinatie', 'Coördinatie van de stage'],
      ['coördinatie', 'coordinatie'],
      ['COÖRDINATIE', 'coördinatie'],
      ['elearning', 'Aan de slag met e-learning'],
      ['e-learning', 'Aan de slag met elearning'],
      ['e learning', 'Aan de slag met e-learning'],
      ['docent', 'Hulp voor de leraar'],
      ['leraren', 'Hulp voor docenten'],
      ['bpv', 'Beroepspraktijkvorming begeleiden'],
      ['beroepspraktijkvorming', 'De BPV begeleiden'],
      ['kunstmatige intelligentie', 'Wat AI kan'],
      ['ai', 'Kunstmatige intelligentie in de les'],
      ["foto's maken", 'Een foto maken'],
      ['videos', "Video's in de les"],
      ['virtual reality', 'Lassen met VR'],
      ['onderwijs', 'Mbo-onderwijs in beeld'],
    ])('%s finds "%s"', async (query, title) => {
      await add({ title });
      expect(await finds(query)).toBe(true);
    });

    it.each([
      ['toesten', 'Toetsen in de praktijk'],
      ['voortgagstoets', 'Voortgangstoetsen maken'],
      ['examencomissie', 'De examencommissie kijkt mee'],
      ['begelieding', 'Begeleiding van studenten'],
      ['differentieeren', 'Differentiëren in de klas'],
    ])('mistyped as %s still find "%s"', async (query, title) => {
      await add({ title });
      expect(await finds(query)).toBe(true);
    });

    it.each([
      ['taal', 'Een digitaal bord'],
      ['beeld', 'Een goed voorbeeld'],
      ['les', 'Leren lezen'],
      ['dyslexie', 'Hulp bij dyscalculie'],
      ['Engels', 'Moderne vreemde talen'],
      ['open leermateriaal', 'De OER van het cohort'],
      ['zebra', 'Een paard in de klas'],
    ])('%s does not find "%s"', async (query, title) => {
      await add({ title });
      expect(await finds(query)).toBe(false);
    });

    it('must both be there when two are asked, most when more are', async () => {
      const all = await add({ title: 'Feedback geven aan studenten', body: 'online' });
      const most = await add({ title: 'Feedback geven', body: 'aan studenten' });
      await add({ title: 'Feedback' });
      expect(new Set(await idsOf('feedback studenten'))).toEqual(new Set([all.id, most.id]));
      expect((await idsOf('online feedback studenten geven'))[0]).toBe(all.id);
    });

    it.each(['', '   ', "'", '"', '\\', "')) | 'x", 'a & b | !c', '<->', ':*', '()', '%', '\u0000', 'عربي', '😀', '-'.repeat(200)])('of any kind do no harm: %j', async (text) => {
      await add({ title: 'Zebra' });
      expect((await ask(text)).total).toBeLessThanOrEqual(1);
    });
  });

  describe('order', () => {
    it('puts an exact title first, then titles, then texts, then synonyms', async () => {
      const synonym = await add({ title: 'Onderwijs', body: 'een tentamen afnemen' });
      const text = await add({ title: 'Onderwijs', body: 'een toets afnemen' });
      const longer = await add({ title: 'Een toets maken over de middeleeuwen' });
      const exact = await add({ title: 'Toets' });
      expect(await idsOf('toets')).toEqual([exact, longer, text, synonym].map((each) => each.id));
    });

    it('is newest first without words', async () => {
      const [first, second] = [await add({ title: 'Een' }), await add({ title: 'Twee' })];
      expect(await idsOf('')).toEqual([second.id, first.id]);
    });

    it('is the same on every page', async () => {
      await index(...Array.from({ length: 25 }, (_, at) => aDocument({ title: `Zebra ${at}` })));
      const all = await idsOf('zebra', ['public'], { limit: 25 });
      const pages = [await idsOf('zebra', ['public'], { limit: 10 }), await idsOf('zebra', ['public'], { offset: 10, limit: 10 }), await idsOf('zebra', ['public'], { offset: 20, limit: 10 })];
      expect(pages.flat()).toEqual(all);
      expect(new Set(all).size).toBe(25);
      expect((await ask('zebra', ['public'], { limit: 10 })).total).toBe(25);
    });
  });

  describe('who may see it', () => {
    it.each<[string, Omit<NonNullable<Parameters<typeof aDocument>[0]>, 'facets'>, Pass[], boolean]>([
      ['open to one of the passes', { open: ['institution:b', ANNA] }, ['public', ANNA], true],
      ['open to others', { open: ['institution:b'] }, ['public', ANNA], false],
      ['open to nobody', { open: [] }, ['public', ANNA], false],
      ['shared without an end', { open: [], shared: [ANNA] }, ['public', ANNA], true],
      ['shared for now', { open: [], shared: [ANNA], sharedUntil: soon() }, ['public', ANNA], true],
      ['no longer shared', { open: [], shared: [ANNA], sharedUntil: past() }, ['public', ANNA], false],
      ['no longer shared, but open', { open: [ANNA], shared: ['public'], sharedUntil: past() }, ['public', ANNA], true],
      ['under something open', { subject: { kind: 'm', id: newId(), open: ['public'], shared: [], sharedUntil: null } }, ['public'], true],
      ['under something hidden', { subject: { kind: 'm', id: newId(), open: ['institution:b'], shared: [], sharedUntil: null } }, ['public', ANNA], false],
      ['under something shared', { subject: { kind: 'm', id: newId(), open: [], shared: [ANNA], sharedUntil: soon() } }, ['public', ANNA], true],
      ['under something no longer shared', { subject: { kind: 'm', id: newId(), open: [], shared: [ANNA], sharedUntil: past() } }, ['public', ANNA], false],
      ['hidden under something open', { open: ['institution:b'], subject: { kind: 'm', id: newId(), open: ['public'], shared: [], sharedUntil: null } }, ['public', ANNA], false],
      ['asked by someone without passes', {}, [], false],
      ['a pass that only begins alike', { open: ['institution:aa'] }, [ANNA], false],
      ['a pass with quotes', { open: ['institution:b'] }, ["institution:b' OR '1'='1", 'institution:" OR kind EXISTS OR open = "' as Pass], false],
    ])('%s', async (_, given, passes, seen) => {
      await add({ title: 'Zebra', facets: { domains: ['Zorg en welzijn'] }, ...given });
      const result = await ask('zebra', passes);
      expect([result.total, result.hits.length, Object.keys(result.facets).length > 0]).toEqual([Number(seen), Number(seen), seen]);
    });

    it('decides every count and facet', async () => {
      await add({ title: 'Zebra', facets: { domains: ['Zorg'], school: newId() }, open: ['institution:b'] });
      await add({ title: 'Zebra', facets: { domains: ['Techniek'] } });
      const result = await ask('zebra');
      expect([result.total, counts(result, 'domains'), counts(result, 'kind'), result.facets.school]).toEqual([1, { Techniek: 1 }, { material: 1 }, undefined]);
    });

    it.each(['its id', 'its fold', 'its subject'])('is nobody once %s is narrowed, until the engine confirms', async (by) => {
      const subject = { kind: 'material', id: newId(), open: ['public'] as Pass[], shared: [], sharedUntil: null };
      const it = await add({ title: 'Zebra', foldId: newId(), subject });
      await add({ title: 'Zebra' });
      const id = by === 'its id' ? it.id : by === 'its fold' ? it.foldId : subject.id;
      await db.act((ctx) => ctx.db.query("INSERT INTO search.narrowed (kind, id) VALUES ('material', $1)", [id]));
      expect([(await ask('zebra')).total, counts(await ask('zebra'), 'kind')]).toEqual([1, { material: 1 }]);
      await db.act((ctx) => ctx.db.query('UPDATE search.narrowed SET confirmed = $1', [[engine.name]]));
      expect((await ask('zebra')).total).toBe(2);
    });

    it('is not told by spelling: a word that only stands where one may not look corrects nothing', async () => {
      await add({ title: 'Xylofonist', open: ['institution:b'] });
      await add({ title: 'Xylofoniste' });
      expect((await ask('xylofonist')).total).toBe(1);
      expect((await ask('xylofonisd')).total).toBe(1);
    });
  });

  describe('versions of one work', () => {
    it('are one hit: the newest that the viewer may see', async () => {
      const foldId = newId();
      const versions = withNewer([
        aDocument({ title: 'Zebra', body: 'oud', foldId, open: ['public'] }),
        aDocument({ title: 'Zebra', body: 'nieuw', foldId, open: [ANNA] }),
      ]);
      await index(...versions);
      expect(await idsOf('zebra')).toEqual([versions[0]!.id]);
      expect(await idsOf('zebra', ['public', ANNA])).toEqual([versions[1]!.id]);
      expect(await ask('zebra', ['public', ANNA])).toMatchObject({ total: 1, facets: { kind: [{ value: 'material', count: 1 }] } });
      expect(await finds('oud', ['public', ANNA])).toBe(false);
    });

    it('give way again when the newest is no longer shared', async () => {
      const foldId = newId();
      const [old] = await index(...withNewer([aDocument({ title: 'Zebra', foldId }), aDocument({ title: 'Zebra', foldId, open: [], shared: ['public'], sharedUntil: past() })]));
      expect(await idsOf('zebra')).toEqual([old!.id]);
    });
  });

  describe('facets', () => {
    it('count what fits the other filters, and filter by any of their values', async () => {
      await add({ title: 'Zebra', facets: { domains: ['Zorg', 'Techniek'], levels: ['4'] } });
      await add({ title: 'Zebra', facets: { domains: ['Zorg'], levels: ['3'] } });
      await add({ title: 'Zebra', facets: { domains: ['Horeca'], levels: ['3'] }, kind: 'tip' });
      const result = await ask('zebra', ['public'], { filters: { domains: ['Zorg'] } });
      expect([result.total, counts(result, 'domains'), counts(result, 'levels'), counts(result, 'kind')]).toEqual([2, { Zorg: 2, Techniek: 1, Horeca: 1 }, { 3: 1, 4: 1 }, { material: 2 }]);
      const both = await ask('zebra', ['public'], { filters: { domains: ['Zorg', 'Horeca'], kind: ['material'] } });
      expect([both.total, counts(both, 'kind')]).toEqual([2, { material: 2, tip: 1 }]);
      expect((await ask('zebra', ['public'], { filters: { domains: ['Zorg'], levels: ['3'] } })).total).toBe(1);
      expect((await ask('zebra', ['public'], { filters: { domains: ['Onbekend'] } })).total).toBe(0);
    });

    it('take values as they are, whatever is in them', async () => {
      const odd = `Bouw "en" 'infra' \\ OR x = "y`;
      await add({ title: 'Zebra', facets: { domains: [odd] } });
      const result = await ask('zebra', ['public'], { filters: { domains: [odd] } });
      expect([result.total, counts(result, 'domains')]).toEqual([1, { [odd]: 1 }]);
      expect((await ask('zebra', ['public'], { filters: { domains: ['" OR kind EXISTS OR kind = "'] } })).total).toBe(0);
    });

    it('leave out schools for those who look elsewhere', async () => {
      const [mine, other] = [newId(), newId()];
      await add({ title: 'Zebra', facets: { school: mine } });
      const elsewhere = await add({ title: 'Zebra', facets: { school: other } });
      await add({ title: 'Zebra' });
      expect(await idsOf('zebra', ['public'], { exceptSchools: [mine] })).toEqual([elsewhere.id]);
    });
  });

  describe('writing', () => {
    it('replaces and removes', async () => {
      const it = await add({ title: 'Zebra' });
      await index({ ...it, title: 'Paard' });
      expect([await finds('zebra'), await finds('paard')]).toEqual([false, true]);
      await engine.confirmed(await db.act((ctx) => engine.remove(ctx, [it])));
      expect(await finds('paard')).toBe(false);
    });

    it('takes very long and very odd texts', async () => {
      const words = Array.from({ length: 120_000 }, (_, at) => `woord${at.toString(36)}`).join(' ');
      await add({ title: `\0\ud83d ${'x'.repeat(5_000)}`, body: `${words} zebra`, tags: ['', '🙂'], parts: [{ place: 'bladzijde 1', text: 'y'.repeat(300_000) }, { place: 'bladzijde 2', text: '\\ \' " : * & | ! ( ) \0 \udc00' }] });
      expect(await finds('woordz')).toBe(true);
    });

    it('lists what it holds', async () => {
      const documents = await index(aDocument(), aDocument());
      const held: string[] = [];
      for await (const batch of engine.inventory(db.as())) held.push(...batch.map((each) => each.id));
      expect(held.sort()).toEqual(documents.map((each) => each.id).sort());
    });

    it('is built anew without a moment in which something is missing', async () => {
      const [kept, gone] = [await add({ title: 'Zebra blijft' }), await add({ title: 'Zebra weg' })];
      const rebuild = await db.act((ctx) => engine.rebuild(ctx));
      await db.act((ctx) => rebuild.upsert(ctx, [kept]));
      const meanwhile = await add({ title: 'Zebra erbij' });
      expect((await ask('zebra')).total).toBe(3);
      await db.act((ctx) => rebuild.swap(ctx));
      expect(new Set(await idsOf('zebra'))).toEqual(new Set([kept.id, meanwhile.id]));
      expect(await finds('weg')).toBe(false);
      expect(gone.id).not.toBe(kept.id);
    });
  });
}

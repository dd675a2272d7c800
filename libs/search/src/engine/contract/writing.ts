import { aDocument } from '../../testing/documents.ts';
import { idsOf, PATIENCE, type Stage } from './stage.ts';

export function writing(stage: Stage): void {
  const home = stage.pass();
  const long = Array.from({ length: 120_000 }, (_, at) => `woord${at.toString(36)}`).join(' ');
  const broken = stage.scene({
    title: `\0\ud83d ${'x'.repeat(5_000)}`,
    body: long,
    tags: ['', '🙂'],
    parts: [
      { place: 'bladzijde 1', text: 'y'.repeat(300_000) },
      { place: 'bladzijde 2', text: '\\ \' " : * & | ! ( ) \0 \udc00 zebra' },
    ],
  });

  it('takes very long and very odd texts', async () => expect(await stage.total('woordz', [broken.home])).toBe(1));

  it(
    'replaces and removes',
    async () => {
      const document = aDocument({ title: 'Zebra', open: [home] });
      await stage.write(document);
      await stage.write({ ...document, title: 'Paard' });
      expect([await stage.total('zebra', [home]), await stage.total('paard', [home])]).toEqual([0, 1]);
      await stage.remove(document);
      expect(await stage.total('paard', [home])).toBe(0);
    },
    PATIENCE,
  );

  it(
    'follows who may find it when nothing else changed',
    async () => {
      const [away, under] = [stage.pass(), stage.pass()];
      const document = aDocument({ title: 'Okapi', parts: [{ place: 'dia 2', text: 'savanne' }], open: [home], shared: [under] });
      await stage.write(document);
      const moved = { ...document, open: [away], shared: [], subject: { kind: 'material', id: document.id, open: [away], shared: [], sharedUntil: null } };
      await stage.write({ ...document, open: [away], shared: [] });
      for (const word of ['okapi', 'savanne']) expect([await stage.total(word, [home, under]), await stage.total(word, [away])]).toEqual([0, 1]);
      await stage.write(moved);
      expect([await stage.total('savanne', [home, under]), await stage.total('savanne', [away])]).toEqual([0, 1]);
      await stage.write({ ...moved, subject: { ...moved.subject, open: [home] } });
      expect([await stage.total('savanne', [away]), await stage.total('savanne', [away, home])]).toEqual([0, 1]);
    },
    PATIENCE,
  );

  it(
    'is built anew without a moment in which something is missing',
    async () => {
      const { db, engine } = stage;
      const [kept, gone, meanwhile] = ['blijft', 'weg', 'erbij'].map((word) => aDocument({ title: `Zebra ${word}`, open: [home] }));
      await stage.write(kept!, gone!);
      const rebuild = await db.act((ctx) => engine.rebuild(ctx));
      await db.act((ctx) => rebuild.upsert(ctx, [kept!]));
      await stage.write(meanwhile!);
      expect(await stage.total('zebra', [home])).toBe(3);
      await db.act((ctx) => rebuild.swap(ctx));
      expect(new Set(await stage.ids('zebra', [home]))).toEqual(new Set(idsOf([kept!, meanwhile!])));
      expect(await stage.total('weg', [home])).toBe(0);
      const held: string[] = [];
      for await (const batch of engine.inventory(db.as())) held.push(...batch.map((each) => each.id));
      expect(held.sort()).toEqual(idsOf([kept!, meanwhile!]).sort());
    },
    PATIENCE,
  );
}

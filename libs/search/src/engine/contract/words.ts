import type { Stage } from './stage.ts';

const FINDS = [
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
  ['toesten', 'Toetsen in de praktijk'],
  ['voortgagstoets', 'Voortgangstoetsen maken'],
  ['examencomissie', 'De examencommissie kijkt mee'],
  ['begelieding', 'Begeleiding van studenten'],
  ['differentieeren', 'Differentiëren in de klas'],
] as const;

const FINDS_NOT = [
  ['taal', 'Een digitaal bord'],
  ['beeld', 'Een goed voorbeeld'],
  ['les', 'Leren lezen'],
  ['dyslexie', 'Hulp bij dyscalculie'],
  ['Engels', 'Moderne vreemde talen'],
  ['open leermateriaal', 'De OER van het cohort'],
  ['zebra', 'Een paard in de klas'],
] as const;

const ODD = ['', '   ', "'", '"', '\\', "')) | 'x", 'a & b | !c', '<->', ':*', '()', '%', '\u0000', 'عربي', '😀', '-'.repeat(200)];

export function words(stage: Stage): void {
  const places = stage.scene(
    { title: 'Een zebra in de klas' },
    { body: 'Wat doet een zebra?' },
    { parts: [{ place: 'bladzijde 4', text: 'Over de zebra' }] },
    { tags: ['zebra'] },
    { title: 'Een paard' },
  );
  it('are found in title, text, parts and tags', async () =>
    expect(new Set(await stage.ids('zebra', [places.home]))).toEqual(new Set(places.documents.slice(0, 4).map((each) => each.id))));

  for (const [query, title] of FINDS) {
    const { home } = stage.scene({ title });
    it(`${query} finds "${title}"`, async () => expect(await stage.total(query, [home])).toBe(1));
  }
  for (const [query, title] of FINDS_NOT) {
    const { home } = stage.scene({ title });
    it(`${query} does not find "${title}"`, async () => expect(await stage.total(query, [home])).toBe(0));
  }

  const several = stage.scene(
    { title: 'Feedback geven aan studenten', body: 'online' },
    { title: 'Feedback geven', body: 'aan studenten' },
    { title: 'Feedback' },
  );
  it('must both be there when two are asked, most when more are', async () => {
    const [all, most] = several.documents;
    expect(new Set(await stage.ids('feedback studenten', [several.home]))).toEqual(new Set([all!.id, most!.id]));
    expect((await stage.ids('online feedback studenten geven', [several.home]))[0]).toBe(all!.id);
  });
  stage.can('leave out a rare word before a common one')('may be missing, whichever they are, when more than two are asked', async () => {
    const [all, most] = several.documents;
    expect(await stage.ids('online feedback studenten geven', [several.home])).toEqual([all!.id, most!.id]);
  });

  const zebra = stage.scene({ title: 'Zebra' });
  it.each(ODD)('of any kind do no harm: %j', async (text) => expect(await stage.total(text, [zebra.home])).toBeLessThanOrEqual(1));

  const order = stage.scene(
    { title: 'Onderwijs', body: 'een tentamen afnemen' },
    { title: 'Onderwijs', body: 'een toets afnemen' },
    { title: 'Een toets maken over de middeleeuwen' },
    { title: 'Toets' },
  );
  it('put an exact title first, then titles, then texts, then synonyms', async () => {
    const [synonym, text, longer, exact] = order.documents;
    expect(await stage.ids('toets', [order.home])).toEqual([exact, longer, text, synonym].map((each) => each!.id));
  });
  it('may be absent: then the newest is first', async () =>
    expect(await stage.ids('', [order.home])).toEqual(order.documents.map((each) => each.id).toReversed()));

  const many = stage.scene(...Array.from({ length: 25 }, (_, at) => ({ title: `Zebra ${at}` })));
  it('give the same order on every page', async () => {
    const page = (offset: number, limit: number) => stage.ids('zebra', [many.home], { offset, limit });
    const all = await page(0, 25);
    expect([...(await page(0, 10)), ...(await page(10, 10)), ...(await page(20, 10))]).toEqual(all);
    expect(await page(7, 10)).toEqual(all.slice(7, 17));
    expect(new Set(all).size).toBe(25);
    expect((await stage.ask('zebra', [many.home], { limit: 10 })).total).toBe(25);
  });
}

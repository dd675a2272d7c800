import { schoolMark } from './school-mark.ts';

const ids = Array.from({ length: 60 }, (_, i) => `0197a3d0-4c1e-7000-8000-${String(i).padStart(12, '0')}`);

describe('the mark of a school', () => {
  it('is always the same for the same id', () => {
    for (const id of ids) expect(schoolMark(id)).toEqual(schoolMark(id));
  });

  it('stays inside its square, in one of six inks', () => {
    for (const { ink, pieces } of ids.map(schoolMark)) {
      expect(ink).toBeGreaterThanOrEqual(1);
      expect(ink).toBeLessThanOrEqual(6);
      expect(pieces).toHaveLength(4);
      const corners = pieces.flatMap(({ path }) => [...path.matchAll(/[ML](\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]));
      expect(Math.max(...corners)).toBeLessThanOrEqual(24);
    }
  });

  it('tells sixty schools apart', () => {
    expect(new Set(ids.map((id) => JSON.stringify(schoolMark(id)))).size).toBeGreaterThan(55);
  });
});

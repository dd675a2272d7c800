import { csvOf } from './csv.ts';

const line = (...values: (string | number | null)[]) => csvOf(['kop'], [values]).split('\r\n')[1];

describe('a table as CSV', () => {
  it('has a mark for Excel, a header, and an end after every row', () => expect(csvOf(['a', 'b'], [['1', 2]])).toBe('\uFEFFa;b\r\n1;2\r\n'));

  it.each([
    ['Zorg; welzijn', '"Zorg; welzijn"'],
    ['Zeg "ja"', '"Zeg ""ja"""'],
    ['twee\nregels', '"twee\nregels"'],
    ['Planner', 'Planner'],
  ])('keeps %j in one cell', (value, written) => expect(line(value)).toBe(written));

  it.each(['=1+1', '+31 6', '-naam', '@SUM(A1)', '\t=1', ' =cmd|x', '\r=1'])('never lets %j run as a formula', (value) => {
    expect(csvOf(['kop'], [[value]])).toContain(`"'${value}"`);
  });

  it('gives counted numbers as numbers and nothing as nothing', () => expect(line(-3, null, '')).toBe('-3;;'));
});

import type { BoardRow } from './rows.ts';
import { allDomains, allMakers, narrowed } from './narrow.ts';

const NOW = Date.parse('2026-11-22T12:00Z');
const row = (title: string, makers: string[], domains: string[], createdAt: string): BoardRow =>
  ({
    material: { title, domains, createdAt, makers: makers.map((name) => ({ label: name, person: { id: name, name } })) },
    consents: [],
  }) as unknown as BoardRow;
const ROWS = [
  row('Oud', ['Anna'], ['zorg'], '2020-01-01T00:00Z'),
  row('Nieuw', ['Bram', 'Anna'], ['techniek', 'zorg'], '2026-11-01T00:00Z'),
  row('Midden', ['Bram'], [], '2024-11-01T00:00Z'),
];
const titles = (rows: BoardRow[]) => rows.map(({ material }) => material.title);

it.each([
  [{}, ['Oud', 'Nieuw', 'Midden']],
  [{ maker: 'Bram' }, ['Nieuw', 'Midden']],
  [{ domain: 'zorg' }, ['Oud', 'Nieuw']],
  [{ age: '0-1' as const }, ['Nieuw']],
  [{ age: '1-3' as const }, ['Midden']],
  [{ age: '3-' as const }, ['Oud']],
  [{ maker: 'Anna', domain: 'zorg', age: '3-' as const }, ['Oud']],
  [{ maker: 'Bram', age: '3-' as const }, []],
])('%j', (narrowing, expected) => expect(titles(narrowed(ROWS, narrowing, NOW))).toEqual(expected));

it('offers the makers and domains that are there', () => {
  expect(allMakers(ROWS).map(({ name }) => name)).toEqual(['Anna', 'Bram']);
  expect(allDomains(ROWS)).toEqual(['techniek', 'zorg']);
});

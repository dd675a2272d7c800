import { buildSchema, parse, validate } from 'graphql';
import { listLimitsRule, SAME_ROOT_MAX } from './list-limits.ts';

const SCHEMA = buildSchema(`
  type Query { works(first: Int! = 20): Works! work(id: ID!): Work! }
  type Works { nodes: [Work!]! }
  type Work { id: ID! talk(first: Int! = 50): Talk! kin: [Work!]! }
  type Talk { nodes: [Words!]! }
  type Words { id: ID! work: Work! }
`);
const refused = (query: string): boolean => validate(SCHEMA, parse(query), [listLimitsRule]).length > 0;
const times = (n: number, field: string) => `{ ${Array.from({ length: n }, (_, at) => `a${at}: ${field}`).join(' ')} }`;

describe('lists of an operation', () => {
  it.each([
    ['a page of a hundred, each with its conversation', '{ works(first: 100) { nodes { id talk(first: 90) { nodes { id } } } } }', false],
    ['a page of a hundred within a page of a hundred', '{ works(first: 100) { nodes { talk(first: 100) { nodes { id } } } } }', true],
    ['pages of the usual size, four deep', '{ works { nodes { talk { nodes { work { talk { nodes { id } } } } } } } }', true],
    ['a size that is not known yet', 'query ($n: Int!) { works(first: $n) { nodes { talk(first: $n) { nodes { id } } } } }', true],
    ['one such list', 'query ($n: Int!) { works(first: $n) { nodes { id } } }', false],
    ['a fragment', '{ works(first: 100) { nodes { ...A } } } fragment A on Work { talk(first: 100) { nodes { id } } }', true],
    ['an inline fragment', '{ works(first: 100) { nodes { ... on Work { ... { talk(first: 100) { nodes { id } } } } } } }', true],
    ['a fragment that holds itself', '{ works { nodes { ...A } } } fragment A on Work { id kin { ...A } }', false],
    ['the same field too often', times(SAME_ROOT_MAX + 1, 'work(id: "1") { id }'), true],
    ['the same field as often as may be', times(SAME_ROOT_MAX, 'work(id: "1") { id }'), false],
    [
      'the same field too often in fragments',
      `{ ...A ...B } fragment A on Query ${times(SAME_ROOT_MAX, 'work(id: "1") { id }')} fragment B on Query { b: work(id: "2") { id } }`,
      true,
    ],
  ])('%s', (_, query, tooMuch) => expect(refused(query)).toBe(tooMuch));

  it('are counted at once, however fragments are folded', () => {
    const folded = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Work { kin { ...F${n + 1} } a: kin { ...F${n + 1} } }`).join(' ');
    expect(refused(`{ work(id: "1") { ...F0 } } ${folded} fragment F60 on Work { talk(first: 1) { nodes { id } } }`)).toBe(true);
  });
});

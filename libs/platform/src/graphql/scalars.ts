import { invalid } from '@deelgenoot/kernel';
import { GraphQLScalarType, Kind } from 'graphql';

/** Plain JSON for details whose shape depends on a code or type; only ever sent, never taken. */
export const GraphQLJSON = new GraphQLScalarType({ name: 'JSON', description: 'A JSON value.', serialize: (value) => value });

const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

function day(value: unknown): string {
  if (!isDay(value)) throw invalid('INVALID_INPUT', { type: 'Day' });
  return value;
}

/** A calendar day, YYYY-MM-DD, that exists. */
export const GraphQLDay = new GraphQLScalarType({
  name: 'Day',
  description: 'A calendar day, YYYY-MM-DD; as an end it is "tot en met" in Europe/Amsterdam.',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

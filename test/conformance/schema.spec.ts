import { readFileSync, writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { TestApp } from '../support/app.ts';

const FILE = new URL('../../schema.graphql', import.meta.url);

/** What the program offers, as a text. `UPDATE_SCHEMA=1` writes it; that is what `npm run codegen` does. */
describe('the GraphQL schema', () => {
  it('is the committed one', async () => {
    const app = await TestApp.start();
    try {
      const text = `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
      if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, text);
      expect(readFileSync(FILE, 'utf8')).toBe(text);
    } finally {
      await app.stop();
    }
  }, 60_000);
});

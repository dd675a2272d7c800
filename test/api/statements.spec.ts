import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import { demoApp, demoClient } from '../support/demo.ts';
import { everythingOf, listsOf } from '../support/lists.ts';
import { Statements } from '../support/statements.ts';
import { BOUNDED } from './statements.bounded.ts';
import { Cases } from './statements.cases.ts';
import type { Case } from './statements.crowd.ts';

/** What stands at another depth is asked for in a round of its own, and twenty rows may have more kinds of neighbours than two. */
const ROUNDS = 2;
/** Deep enough to meet the neighbours of what a row is connected with. */
const DEPTH = 2;

let app: TestApp;
let schema: GraphQLSchema;
let statements: Statements;
let crowd: Cases;
const clients = new Map<string, Client>();

beforeAll(async () => {
  app = await demoApp();
  schema = app.get(GraphQLSchemaHost).schema;
  crowd = new Cases(app);
  await crowd.open();
  clients.set('nobody', new Client(app.url));
  for (const who of ['anna', 'manon', 'chris', 'mo', 'beheer']) clients.set(who, await demoClient(app, who));
  statements = new Statements();
}, 300_000);
afterAll(() => app?.stop());

/** The question in full. The `@` is the list at which it stands. */
function written({ query }: Case): { text: string; path: string[] } {
  const bare = query.replace('@', '{ __typename }');
  let type: GraphQLObjectType | undefined;
  const path: string[] = [];
  const info = new TypeInfo(schema);
  let way: string[] = [];
  visit(
    parse(bare),
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          way = [...way, node.name.value];
          if (node.selectionSet?.selections.every((one) => one.kind === 'Field' && one.name.value === '__typename')) {
            type = getNamedType(info.getType()) as GraphQLObjectType;
            path.push(...way);
          }
        },
        leave() {
          way = way.slice(0, -1);
        },
      },
    }),
  );
  return { text: query.replace('@', everythingOf(type as GraphQLObjectType, DEPTH)), path };
}

/** How many rows stand at the end of the path. */
function rowsAt(data: unknown, path: readonly string[]): number {
  let here = data;
  for (const step of path) here = ([here].flat()[0] as Record<string, unknown>)?.[step];
  const rows = Array.isArray(here) ? here : (here as { nodes?: unknown[] } | null)?.nodes;
  return rows?.length ?? 0;
}

async function ask(one: Case, n: number) {
  const variables = await one.rows(n);
  const { text, path } = written(one);
  const client = clients.get(one.who) as Client;
  const { result, times } = await statements.of(() => client.ask<Record<string, unknown>>(text, variables));
  return { rows: rowsAt(result, path), times };
}

describe('a list asks the database as often for twenty rows as for two', () => {
  it('has a case for every list that a question can reach', () => {
    const known = [...Object.keys(crowd.cases()), ...Object.keys(BOUNDED)].sort();
    expect(listsOf(schema)).toEqual(known);
  });

  it.each(Object.keys(new Cases({} as TestApp).cases()))('%s', async (list) => {
    const one = crowd.cases()[list] as Case;
    const few = await ask(one, 2);
    const many = await ask(one, 20);
    expect(many.rows).toBeGreaterThanOrEqual(one.most ?? 20);
    expect(few.rows).toBeLessThan(many.rows);
    const more = [...many.times].filter(([text, times]) => times > (few.times.get(text) ?? 0) + ROUNDS);
    expect(more.map(([text, times]) => `${few.times.get(text) ?? 0} → ${times} × ${text.replace(/\s+/g, ' ').slice(0, 160)}`)).toEqual([]);
  });
});

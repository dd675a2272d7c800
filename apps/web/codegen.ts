import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types and texts of the client's GraphQL documents, from `schema.graphql` and the `.graphql` files beside the pages.
 * One output per folder of features, so that a page loads only its own documents. Fragments in `src/fragments` may be
 * used everywhere. `persisted.json` holds every document by its sha256, for a server that answers known documents only.
 */
const here = import.meta.dirname;
const fragments = 'src/fragments/*.graphql';
const hasDocuments = (folder: string) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.graphql'));

const folders = readdirSync(join(here, 'src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && hasDocuments(join(here, 'src/features', entry.name)))
  .map((entry) => ({ out: entry.name, documents: `src/features/${entry.name}/**/*.graphql` }));

const types = {
  scalars: { ID: 'string', DateTime: 'string', Day: 'string', JSON: 'unknown' },
  defaultScalarType: 'unknown',
  immutableTypes: true,
  skipTypename: true,
  useTypeImports: true,
};

const config: CodegenConfig = {
  schema: join(here, '../../schema.graphql'),
  generates: {
    ...Object.fromEntries(
      [{ out: 'app', documents: 'src/app/**/*.graphql' }, ...folders].map(({ out, documents }) => [
        `src/gql/${out}.ts`,
        { documents: [documents, fragments], plugins: ['typescript-operations', './codegen/documents.mjs'], config: types },
      ]),
    ),
    'src/gql/persisted.json': { documents: 'src/**/*.graphql', plugins: ['./codegen/persisted.mjs'] },
  },
};

export default config;

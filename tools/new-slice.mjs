// npm run new:slice <context>/<noun>: writes a working slice (table, rules, SQL, service, GraphQL, tests) and registers it.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { sliceFiles } from './slice-files.mjs';

const root = process.env.SLICE_ROOT ?? resolve(import.meta.dirname, '..');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [context, noun] = (process.argv[2] ?? '').split('/');
if (!/^[a-z]+$/.test(context ?? '') || !/^[a-z][a-z-]*$/.test(noun ?? '')) fail('Usage: npm run new:slice <context>/<noun>, such as community/poll');
const src = join(root, 'libs', context, 'src');
if (!existsSync(src)) fail(`There is no context ${context}.`);
if (existsSync(join(src, noun))) fail(`libs/${context}/src/${noun} exists already.`);

function* sources(dir) {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (name.endsWith('.ts') && !name.endsWith('.spec.ts')) yield path;
  }
}

/** Where a list of the context is declared; the new thing is put at its end. */
function register(pattern, entry, name, from) {
  const path = [...sources(src)].find((file) => pattern.test(readFileSync(file, 'utf8')));
  if (!path) fail(`No list like ${pattern} in libs/${context}; add ${entry} by hand.`);
  const target = relative(join(path, '..'), from).replaceAll('\\', '/');
  const names = entry.split(', ').filter((one) => !one.startsWith('...'));
  const text = readFileSync(path, 'utf8').replace(
    pattern,
    (_, open, list) => `${open}${list.trimEnd().replace(/,$/, '')}${list.trim() === '' ? '' : ', '}${entry}]`,
  );
  const line = `import { ${(name ?? names.join(', ')).trim()} } from '${target.startsWith('.') ? target : `./${target}`}';\n`;
  const at = text.search(/^import /m);
  writeFileSync(path, at < 0 ? line + text : text.slice(0, at) + line + text.slice(at));
  return relative(root, path);
}

const pascal = noun.replace(/(^|-)([a-z])/g, (_, _dash, letter) => letter.toUpperCase());
const stamp = String(Date.now());
const dir = join(src, noun);
mkdirSync(dir);
const files = sliceFiles({ context, noun, pascal, stamp });
for (const [name, text] of Object.entries(files.slice)) writeFileSync(join(dir, name), text);
const migration = join(src, 'migrations', `${context}-${stamp}.migration.ts`);
writeFileSync(migration, files.migration);

const list = (name) => new RegExp(`(export const ${context}${name}[^=\\n]*= \\[)([^\\]]*)\\]`);
const changed = [
  register(list('Migrations'), `${pascal}${stamp}`, undefined, migration),
  register(/(providers: \[)([^\]]*)\]/, `${pascal}Repository, ${pascal}Service, ${pascal}Resolver`, `${pascal}Repository`, join(dir, `${noun}.repository.ts`)),
];
const module = join(root, changed[1]);
const at = (suffix) => `./${relative(join(module, '..'), join(dir, `${noun}.${suffix}.ts`))}`;
writeFileSync(
  module,
  `import { ${pascal}Resolver } from '${at('resolver')}';\nimport { ${pascal}Service } from '${at('service')}';\n${readFileSync(module, 'utf8')}`,
);
console.log(
  `Wrote libs/${context}/src/${noun} and its migration; registered it in ${changed.join(' and ')}.\nNext: npm run codegen, then npm run test:unit and npm run test:db.`,
);

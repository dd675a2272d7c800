// The import law of the house: a tier imports lower tiers; tier 2 may import identity; tier 3 only leftwards in
// consent → catalog → offers → community; nobody imports their own index; the web imports kernel only; no cycles.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const LINE = ['consent', 'catalog', 'offers', 'community'];
const projects = new Map();
for (const group of ['libs', 'apps'])
  for (const name of readdirSync(join(root, group))) {
    const manifest = JSON.parse(readFileSync(join(root, group, name, 'package.json'), 'utf8'));
    const tags = Object.fromEntries((manifest.nx?.tags ?? []).map((tag) => tag.split(':')));
    projects.set(manifest.name, { name: manifest.name, scope: tags.scope, tier: Number(tags.tier), dir: join(root, group, name) });
  }

function* files(dir) {
  for (const name of readdirSync(dir)) {
    if (['node_modules', 'dist', 'gql'].includes(name)) continue;
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

const IMPORT = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
const TYPE_ONLY = /^\s*(?:import|export)\s+type\s/;
const faults = [];
const graph = new Map();

function mayImport(from, to) {
  if (from.scope === 'web') return to.scope === 'kernel';
  if (from.tier === 2) return to.tier < 2 || to.scope === 'identity';
  if (from.tier === 3 && to.tier === 3) return LINE.indexOf(to.scope) < LINE.indexOf(from.scope);
  return to.tier < from.tier;
}

for (const project of projects.values())
  for (const file of files(join(project.dir, 'src'))) {
    const text = readFileSync(file, 'utf8');
    const shown = relative(root, file);
    const isSpec = /\.spec\.tsx?$|\/testing\//.test(file);
    const edges = [];
    for (const match of text.matchAll(IMPORT)) {
      const target = match[1] ?? match[2];
      const to = projects.get(target.split('/').slice(0, 2).join('/'));
      if (to === project) faults.push(`${shown}: imports its own index`);
      else if (to && !(isSpec && to.scope === 'testing') && !(isSpec && to.tier < 5) && !mayImport(project, to))
        faults.push(`${shown}: ${project.scope} may not import ${to.scope}`);
      if (to && to.scope === 'testing' && !isSpec) faults.push(`${shown}: only specs import testing`);
      if (match[1] && target.startsWith('.') && !TYPE_ONLY.test(match[0])) edges.push(resolve(dirname(file), target));
      if (project.tier === 0 && /^(@nestjs\/|typeorm)/.test(target) && !isSpec) faults.push(`${shown}: tier 0 stays free of ${target}`);
      if (file.endsWith('.policy.ts') && /^(node:fs|typeorm|pg$|@nestjs)/.test(target)) faults.push(`${shown}: a policy does no input or output`);
      if (file.endsWith('.resolver.ts') && target === 'typeorm') faults.push(`${shown}: a resolver knows no TypeORM`);
      if (file.endsWith('.repository.ts') && target === '@nestjs/graphql') faults.push(`${shown}: a repository knows no GraphQL`);
    }
    if (
      /process\.env/.test(text) &&
      !isSpec &&
      project.scope !== 'testing' &&
      !/apps\/api\/src\/(main|worker|launch\/|cli\/)|config\.ts$|embedded\/|extract\/room\.ts$/.test(file)
    )
      faults.push(`${shown}: only the settings read the environment`);
    graph.set(file, edges);
  }

const state = new Map();
function visit(file, path) {
  if (state.get(file) === 'done' || !graph.has(file)) return;
  if (state.get(file) === 'open') {
    faults.push(`cycle: ${[...path.slice(path.indexOf(file)), file].map((f) => relative(root, f)).join(' → ')}`);
    return;
  }
  state.set(file, 'open');
  for (const next of graph.get(file)) visit(next, [...path, file]);
  state.set(file, 'done');
}
for (const file of graph.keys()) visit(file, []);

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`boundaries: ${graph.size} files, no fault`);

// npm run dev [-- --reset] [-- --data folder]: everything from source, started again at every change, with the page of Vite.
import './dev-hooks.mjs';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { withDataFolder } from './data-folder.mjs';
import { ROOT } from './build.mjs';

/** Editors write a file in several steps, and a change of branch writes many. In milliseconds. */
const SETTLE_MS = 200;

await withDataFolder(async ({ folder, reset }) => {
  const { launch } = await import('../apps/api/src/launch/start.ts');
  const { Child } = await import('../apps/api/src/launch/child.ts');
  const restart = await launch({ root: ROOT, folder, reset, devFlags: ['--import', new URL('dev-hooks.mjs', import.meta.url).href] });

  const guard = new URL('../apps/api/src/launch/guard.ts', import.meta.url).href;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const page = new Child({ name: 'Vite', args: ['--import', guard, vite, '--strictPort'], cwd: join(ROOT, 'apps/web'), env: process.env, say: console.warn });
  await page.start(() => Promise.resolve());

  let settled;
  for (const place of ['apps/api/src', 'libs'])
    watch(join(ROOT, place), { recursive: true }, (_, file) => {
      if (!file?.endsWith('.ts') || file.endsWith('.spec.ts') || file.split(sep).includes('dist')) return;
      clearTimeout(settled);
      settled = setTimeout(() => {
        console.log(`\n${file} changed`);
        restart();
      }, SETTLE_MS);
    });
});

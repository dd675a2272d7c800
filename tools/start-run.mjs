// npm start [-- --reset] [-- --data folder]: builds what changed, then starts everything.
import { withDataFolder } from './data-folder.mjs';
import { ROOT, build, isBuilt, lastBuild } from './build.mjs';
import { words } from '../apps/api/src/launch/words.ts';

await withDataFolder(async ({ folder, reset }) => {
  if (!isBuilt()) {
    console.log(words.building());
    try {
      build();
    } catch (error) {
      throw new Error(words.notBuilt(error.message), { cause: error });
    }
  }
  const { launch } = await import('../apps/api/dist/launch/start.js');
  await launch({ root: ROOT, folder, reset, build: lastBuild() });
});

// npm run bench [-- --quick]: builds what changed, then measures it.
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) build();
await import('../test/bench/run.ts');

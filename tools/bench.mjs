import { runOnOwnNode } from './node.mjs';

runOnOwnNode(new URL('bench-run.mjs', import.meta.url));

import { runOnOwnNode } from './node.mjs';

runOnOwnNode(new URL('start-run.mjs', import.meta.url));

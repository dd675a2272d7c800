import { runOnOwnNode } from './node.mjs';

runOnOwnNode(new URL('dev-run.mjs', import.meta.url));

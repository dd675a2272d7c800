import { runOnOwnNode } from './node.mjs';

runOnOwnNode(new URL('test-run.mjs', import.meta.url));

// How jest loads a spec file: through Node's own loader. See docs/adr/0011.
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';
import { sourceMaps } from './dev-hooks.mjs';

const { console } = globalThis;
/** `String`, `Error` and the like. The matchers live in jest's context and ask what something is: they shall mean those of the specs. */
const BUILT_IN = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name) && typeof globalThis[name] === 'function');

/** Node keeps what it loaded, so a worker reads the program once, not again for each spec file. */
export default class NodeRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [, { global }] = args;
    this.console = global.console;
    for (const name of BUILT_IN) global[name] = globalThis[name];
  }

  /** `describe`, `it`, `expect` and the others. */
  setGlobalsForRuntime(globals) {
    Object.assign(globalThis, globals);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  async unstable_importModule(path) {
    globalThis.console = this.console;
    await import(pathToFileURL(path).href);
  }

  teardown() {
    globalThis.console = console;
    super.teardown();
  }
}

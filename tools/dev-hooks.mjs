// Lets node run the TypeScript source as the build would make it, decorators included, without building.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const config = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
delete config.jsc.rewriteRelativeImportExtensions; // the imports lead to source here

/** The source map of each module that was loaded, as a data URL, by the URL of the module. */
export const sourceMaps = new Map();

const MAP = '//# sourceMappingURL=';

registerHooks({
  // our own packages export their source under this condition
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: ['development', ...context.conditions] }),
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...config, filename, swcrc: false, sourceMaps: 'inline' });
    sourceMaps.set(url, code.slice(code.lastIndexOf(MAP) + MAP.length).trim());
    return { format: 'module', source: code, shortCircuit: true };
  },
});

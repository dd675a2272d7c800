import { textsOf } from './texts.mjs';

/** Adds, after the types, one `Operation` per document (query Me gives MeDoc): its name, its text and the hash the server may know it by. */
export const plugin = (_schema, files) => ({
  prepend: ["import type { Operation } from '../app/operation.ts';\n"],
  content: textsOf(files)
    .map(
      ({ name, type, text, hash }) =>
        `export const ${name}Doc: Operation<${name}${type}, ${name}${type}Variables> = {\n` +
        `  name: '${name}',\n  hash: '${hash}',\n  text: ${JSON.stringify(text)},\n};\n`,
    )
    .join('\n'),
});

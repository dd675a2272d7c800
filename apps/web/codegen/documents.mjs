import { textsOf } from './texts.mjs';

/** Adds, after the types, one `Operation` per document (query Me gives MeDoc): its name and its text. */
export const plugin = (_schema, files) => ({
  prepend: ["import type { Operation } from '../app/operation.ts';\n"],
  content: textsOf(files)
    .map(
      ({ name, type, text }) =>
        `export const ${name}Doc: Operation<${name}${type}, ${name}${type}Variables> = {\n` + `  name: '${name}',\n  text: ${JSON.stringify(text)},\n};\n`,
    )
    .join('\n'),
});

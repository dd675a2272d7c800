import { textsOf } from './texts.mjs';

/** All documents of the client, by hash, sorted so that the file changes only where a document does. */
export const plugin = (_schema, files) =>
  `${JSON.stringify(
    Object.fromEntries(
      textsOf(files)
        .map(({ hash, text }) => [hash, text])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    null,
    2,
  )}\n`;

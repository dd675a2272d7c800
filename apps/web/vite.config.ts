import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://localhost:3000';

/** The widget library brings its words in thirty languages; people here read two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  apply: 'build',
  load: {
    filter: { id: /react-(aria|stately)[^]*\/intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/ },
    handler: (id) => (/(nl-NL|en-US)\.m?js$/.test(id) ? null : 'export default {};'),
  },
};

/** The server reads the client's documents beside the client, for when it answers known documents only. */
const documents: Plugin = {
  name: 'documents',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'persisted.json', source: readFileSync(new URL('src/gql/persisted.json', import.meta.url), 'utf8') });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), twoLanguages, documents],
  // The kernel is read from its source, so the client builds without a build of its neighbours.
  resolve: { alias: { '@deelgenoot/kernel': fileURLToPath(new URL('../../libs/kernel/src/index.ts', import.meta.url)) } },
  server: {
    proxy: {
      ...Object.fromEntries(
        ['/graphql', '/auth', '/files', '/thumbs', '/previews', '/receipts', '/ledger', '/board', '/uploads', '/exports'].map((path) => [path, api]),
      ),
      '/socket.io': { target: api, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    // The content security policy allows neither data: styles nor inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../support/client.ts';
import { TestApp } from '../support/app.ts';

const DOCUMENTS = new URL('../../apps/web/src/gql/persisted.json', import.meta.url);
const documents = Object.entries(JSON.parse(readFileSync(DOCUMENTS, 'utf8')) as Record<string, string>);
const [ME_HASH = '', ME = ''] = documents.find(([, text]) => text.startsWith('query Me{')) ?? [];

/** What `POST /graphql` answers to this body: its codes, or the names of its data. */
const outcome = async (at: Client, body: object): Promise<string[]> => {
  const response = await at.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { data, errors } = (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
  return errors?.map(({ extensions }) => extensions.code) ?? Object.keys(data ?? {});
};
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('documents of the web client', () => {
  let web: string;
  let app: TestApp | undefined;
  let at: Client;
  const start = async (settings: Record<string, string>) => {
    app = await TestApp.start({ WEB_DIR: web, ...settings });
    at = new Client(app.url);
  };
  beforeAll(() => {
    web = mkdtempSync(join(tmpdir(), 'deelgenoot-web-'));
    writeFileSync(join(web, 'index.html'), '<!doctype html>');
    copyFileSync(DOCUMENTS, join(web, 'persisted.json'));
  });
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  });
  afterAll(() => rmSync(web, { recursive: true }));

  it('are all answered where only known documents are, by text and by hash; others are refused', async () => {
    await start({ QUERY_ALLOW_LIST: '1', NODE_ENV: 'production' });
    for (const [hash, query] of documents) {
      for (const body of [{ query, variables: {} }, byHash(hash)]) {
        const codes = await outcome(at, body);
        expect([query, codes.filter((code) => code.startsWith('QUERY_'))]).toEqual([query, []]);
      }
    }
    expect(await outcome(at, { query: ME.replaceAll('{', ' {\n  ') })).toEqual(['me', 'demo']);
    for (const foreign of [
      { query: '{ me { id } }' },
      { query: `${ME} #`.replace('id', 'id email') },
      { query: '{' },
      { query: 7 },
      {},
      [],
      byHash('0'.repeat(64)),
    ])
      expect(await outcome(at, foreign)).toEqual(['QUERY_NOT_ALLOWED']);
    const response = await at.fetch('/graphql?query={me{id}}');
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'QUERY_NOT_ALLOWED' } }] }]);
  });

  it('may be sent by hash without that list too, beside the texts of others', async () => {
    await start({});
    expect(await outcome(at, byHash(ME_HASH))).toEqual(['me', 'demo']);
    expect(await outcome(at, { query: '{ me { id } }' })).toEqual(['me']);
    expect(await outcome(at, byHash('0'.repeat(64)))).toEqual(['QUERY_NOT_ALLOWED']);
  });

  it('must be there before only they are answered', async () => {
    await expect(TestApp.start({ QUERY_ALLOW_LIST: '1' })).rejects.toThrow('persisted.json');
  });
});

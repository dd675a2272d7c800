import { createHash } from 'node:crypto';
import { TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';

/** Under which address someone who says they come from elsewhere is counted at sign-in. */
async function countedAs(settings: Record<string, string>, addresses: readonly string[]): Promise<string | undefined> {
  const app = await TestApp.start(settings);
  try {
    await new Client(app.url).fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
      body: JSON.stringify({ query: 'mutation { signIn(email: "anna@school.example", password: "mis") { id } }' }),
    });
    const rows = await app.sql<{ key: string }>("SELECT key FROM identity.rate_limit WHERE key LIKE 'signIn.address:%'");
    return addresses.find((address) => rows.some(({ key }) => key.endsWith(`:${createHash('sha256').update(address).digest('base64url')}`)));
  } finally {
    await app.stop();
  }
}

describe('behind a proxy', () => {
  const both = ['203.0.113.9', '127.0.0.1'];
  it('a visitor is counted by their own address', async () => expect(await countedAs({}, both)).toBe('203.0.113.9'));
  it('nobody else is believed who says to be a proxy', async () => expect(await countedAs({ TRUST_PROXY: '10.0.0.0/8' }, both)).toBe('127.0.0.1'));
});

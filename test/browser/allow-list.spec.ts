import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import { TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import { Stage } from '../support/stage.ts';
import { PASSWORD } from '../support/world.ts';

/** With QUERY_ALLOW_LIST the server answers the documents that were built with the client, and the client asks no others. */
describe('a server that answers its own client only', () => {
  const stage = new Stage((settings) => TestApp.start({ ...settings, QUERY_ALLOW_LIST: '1' }));
  beforeAll(async () => {
    const app = stage.world;
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    await app.act(async (ctx) => {
      const school = await app.get(Schools).add(ctx, { name: 'ROC Noord', kind: 'roc', town: 'Ergens', status: 'member' });
      const person = await app.get(People).add(ctx, { name: 'Anna', email: 'anna@school.example', emailVerifiedAt: ctx.now, passwordHash });
      await app.get(Memberships).start(ctx, person.id, school.id, ['teacher']);
    });
  }, 120_000);

  it('lets a teacher sign in and walk from page to page', async () => {
    const page = await stage.windowOf(new Client(stage.world.url));
    const refused: string[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/graphql' && response.status() === 400) refused.push(response.request().postData() ?? '');
    });
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill('anna@school.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    for (const path of ['/zoeken?q=toets', '/toestemming', '/gesprekken', '/hulpmiddelen', '/scholen', '/instellingen']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(refused).toEqual([]);
  });
});

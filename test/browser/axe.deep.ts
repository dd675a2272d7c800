import { AxeBuilder } from '@axe-core/playwright';
import { readConfig } from '@deelgenoot/platform';
import type { Browser } from 'playwright-core';
import { seedDemo } from '../../apps/api/src/demo/seed.ts';
import { TestApp } from '../support/app.ts';
import { openBrowser, WEB_DIR, windowOf } from '../support/browser.ts';
import { Client } from '../support/client.ts';

/** Pages by the person who has the most on them. `:material` and such are filled in from the demo world. */
const PAGES: Record<string, string[]> = {
  anon: ['/', '/inloggen', '/aanmelden', '/wachtwoord', '/hulp', '/toegankelijkheid', '/privacy', '/huisregels', '/zo-modereren-we', '/scholen', '/nergens'],
  anna: [
    '/',
    '/toestemming',
    '/mijn-materiaal',
    '/materiaal/:own',
    '/materiaal/:own/bewerken',
    '/importeren',
    '/instellingen',
    '/instellingen/beveiliging',
    '/instellingen/sleutels',
    '/instellingen/besluiten',
    '/delen',
    '/delen/tip',
    '/delen/vraag',
  ],
  chris: [
    '/',
    '/zoeken?q=toets',
    '/zoeken?q=zzzqqq',
    '/materiaal/:shared',
    '/gesprekken',
    '/gesprek/:thread',
    '/hulpmiddelen',
    '/hulpmiddelen/padlet',
    '/mensen/:person',
  ],
  manon: ['/', '/toestemming/bord', '/toestemming/vragen?ids=:own', '/school/roc-noordster', '/school/roc-noordster/leden', '/school/roc-noordster/domeinen'],
  mo: ['/', '/moderatie'],
  beheer: ['/', '/scholen'],
};

describe('every page can be used by everyone', () => {
  let app: TestApp;
  let browser: Browser;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await TestApp.start({ DEMO: '1', WEB_DIR });
    await seedDemo(readConfig({ DATABASE_URL: app.databaseUrl, FILES_DIR: `${app.dir}/files`, MAIL_DIR: `${app.dir}/mail`, KEYS_DIR: `${app.dir}/keys` }));
    await app.drainOutbox();
    browser = await openBrowser();
    const one = async (sql: string) => ((await app.sql<{ id: string }>(sql))[0] as { id: string }).id;
    ids['own'] = await one("SELECT material_id AS id FROM catalog.version WHERE title = 'Mondeling toetsen in drie vormen'");
    ids['shared'] = ids['own'];
    ids['thread'] = await one(
      "SELECT id FROM community.contribution WHERE kind = 'question' AND hidden_at IS NULL AND 'educators' = ANY(shared) ORDER BY id LIMIT 1",
    );
    ids['person'] = await one("SELECT id FROM identity.person WHERE demo_key = 'anna'");
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const clientOf = async (who: string): Promise<Client> => {
    const client = new Client(app.url);
    if (who !== 'anon') await client.ask('mutation ($key: String!) { demoSignIn(key: $key) { id } }', { key: who });
    return client;
  };

  describe.each(Object.entries(PAGES))('%s', (who, paths) => {
    it.each(['light', 'dark'] as const)(
      'in %s',
      async (colorScheme) => {
        const { context, page, faults } = await windowOf(browser, await clientOf(who), { colorScheme });
        const violations: string[] = [];
        for (const path of paths) {
          const address = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
          await page.goto(address);
          await page.locator('main h1').first().waitFor({ timeout: 15_000 });
          await page.waitForLoadState('networkidle');
          const { violations: found } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          violations.push(...found.flatMap((fault) => fault.nodes.map((node) => `${path}: ${fault.id} at ${node.target.join(' ')}`)));
        }
        await context.close();
        expect(violations).toEqual([]);
        expect(faults).toEqual([]);
      },
      180_000,
    );
  });
});

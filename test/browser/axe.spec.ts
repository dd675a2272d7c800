import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { zipFrom } from '../support/academy.ts';
import { settlingOf } from '../support/browser.ts';
import { Client } from '../support/client.ts';
import { demoApp } from '../support/demo.ts';
import { Stage } from '../support/stage.ts';
import { demoFile } from '../support/world.ts';

/** Every page, by the person who has the most on it. `:material` and such are filled in from the demo world. */
const PAGES: Record<string, string[]> = {
  anon: [
    '/',
    '/inloggen',
    '/aanmelden',
    '/bevestigen?token=x',
    '/wachtwoord',
    '/wachtwoord?token=x',
    '/adres?token=x',
    '/uitnodiging?token=x',
    '/antwoord?token=x',
    '/antwoord/bewijs/:consent?token=x',
    '/antwoord/logboek?token=x',
    '/demo/postvak',
    '/hulp',
    '/toegankelijkheid',
    '/privacy',
    '/cookies',
    '/contact',
    '/huisregels',
    '/zo-modereren-we',
    '/scholen',
    '/nergens',
  ],
  anna: [
    '/',
    '/wacht',
    '/toestemming',
    '/toestemming?per=materiaal',
    '/toestemming/wijzigen/:consent',
    '/toestemming/logboek/:own',
    '/toestemming/gemaakt/:own',
    '/toestemming/bewijs/:consent',
    '/toestemming/afspraken',
    '/mijn-materiaal',
    '/materiaal/:own',
    '/materiaal/:own/bewerken',
    '/materiaal/:own/versies',
    '/importeren',
    '/instellingen',
    '/instellingen/beveiliging',
    '/instellingen/sleutels',
    '/instellingen/besluiten',
    '/instellingen/gegevens',
    '/instellingen/logboek',
    '/instellingen/wissen',
    '/delen',
    '/delen/tip',
    '/delen/vraag?tekst=toets',
    '/delen/beoordeling',
  ],
  chris: [
    '/',
    '/zoeken?q=toets',
    '/zoeken?q=zzzqqq',
    '/materiaal/:own',
    '/delen/beoordeling/:own',
    '/gesprekken',
    '/gesprek/:thread',
    '/bijdrage/:thread',
    '/hulpmiddelen',
    '/hulpmiddelen/padlet',
    '/mensen/:person',
    '/mijn-school',
  ],
  manon: [
    '/',
    '/mijn-materiaal?stand=concept',
    '/importeren/:import',
    '/toestemming/bord',
    '/toestemming/vrijgave',
    '/toestemming/vragen?ids=:own',
    '/school/roc-noordster',
    '/school/roc-noordster/leden',
    '/school/roc-noordster/domeinen',
    '/school/roc-noordster/export',
    '/school/roc-noordster/bereik',
    '/school/roc-noordster/bereik?school=vakcollege-de-kade',
  ],
  mo: ['/', '/moderatie', '/moderatie/:case', '/moderatie?besloten=1', '/toestemming/makers/:own'],
  beheer: ['/', '/scholen', '/beheer/mensen', '/beheer/logboek', '/beheer/academies', '/beheer/academies/:arrival'],
};

/** WCAG 2.2 AA, and what is wise beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Another colour scheme changes colours, and nothing else that is looked at. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Faults of the page as it stands now. */
const look = (page: Page, options: object): Promise<string[]> =>
  page.evaluate(async (run) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, run);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  }, options);

/** Makes the window as high as the page, so that the bar at the bottom lies over nothing. What is measured in parts of the window grows with it. */
async function showWhole(page: Page): Promise<void> {
  const highOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let high = await highOf(), at = 0; at < high; high = await highOf()) {
    at = high;
    await page.setViewportSize({ width: 360, height: high });
  }
}

/** One file, put in. */
async function importOf(manager: Client, schoolId: string): Promise<string> {
  const uploadId = await manager.upload('les.vtt', demoFile('kade/les-manoeuvreren.vtt'));
  const { startImport } = await manager.ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
    input: { schoolId, uploadIds: [uploadId] },
  });
  return startImport.id;
}

describe('every page can be used by everyone', () => {
  const stage = new Stage(demoApp);
  const ids: Record<string, string> = {};

  const clientOf = async (who: string): Promise<Client> => {
    const client = new Client(stage.world.url);
    if (who !== 'anon') await client.ask('mutation ($key: String!) { demoSignIn(key: $key) { id } }', { key: who });
    return client;
  };

  beforeAll(async () => {
    const app = stage.world;
    const one = async (sql: string) => (await app.sql<{ id: string }>(sql))[0]?.id as string;
    ids['own'] = await one("SELECT material_id AS id FROM catalog.version WHERE title = 'Mondeling toetsen in drie vormen'");
    ids['thread'] = await one(
      "SELECT id FROM community.contribution WHERE kind = 'question' AND hidden_at IS NULL AND 'educators' = ANY(shared) ORDER BY id LIMIT 1",
    );
    ids['person'] = await one("SELECT id FROM identity.person WHERE demo_key = 'anna'");
    ids['case'] = await one("SELECT id FROM moderation.case WHERE state = 'open' ORDER BY id LIMIT 1");
    ids['consent'] = await one(`SELECT id FROM consent.consent WHERE state = 'granted' AND author_id = '${ids['person']}' ORDER BY id LIMIT 1`);
    ids['import'] = await importOf(await clientOf('manon'), await one("SELECT id FROM identity.institution WHERE slug = 'roc-noordster'"));
    const { bytes } = await zipFrom(app, await clientOf('manon'), await one("SELECT id FROM identity.institution WHERE slug = 'roc-noordster'"));
    const beheer = await clientOf('beheer');
    const { checkAcademyImport } = await beheer.ask<{ checkAcademyImport: { id: string } }>(
      'mutation ($id: ID!) { checkAcademyImport(uploadId: $id) { id } }',
      { id: await beheer.upload('academie.zip', bytes) },
    );
    ids['arrival'] = checkAcademyImport.id;
    await app.drainOutbox();
  }, 180_000);

  it('no page is left out', () => {
    const features = new URL('../../apps/web/src/features/', import.meta.url);
    const routes = readdirSync(features)
      .filter((feature) => feature !== 'kit') // shown to developers only
      .flatMap((feature) => (existsSync(new URL(`${feature}/routes.ts`, features)) ? [readFileSync(new URL(`${feature}/routes.ts`, features), 'utf8')] : []))
      .flatMap((text) => [...text.matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path ?? ''));
    const looked = Object.values(PAGES).flatMap((paths) => paths.map((path) => path.replace(/\?.*/, '')));
    const left = routes.filter((route) => !looked.some((path) => new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`).test(path)));
    expect(routes.length).toBeGreaterThan(40);
    expect(left).toEqual([]);
  });

  it.each(Object.entries(PAGES))(
    '%s: in light, in dark and on a phone',
    async (who, paths) => {
      const page = await stage.windowOf(await clientOf(who));
      const settle = settlingOf(page);
      const found: string[] = [];
      for (const path of paths) {
        const note = (where: string, all: readonly string[]) => found.push(...all.map((fault) => `${path} ${where}: ${fault}`));
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settle();
        await page.evaluate(AXE);
        note('light', await look(page, { runOnly: TAGS }));
        await page.emulateMedia({ colorScheme: 'dark' });
        await settle();
        note('dark', await look(page, { runOnly: { type: 'rule', values: COLOURS } }));
        await page.setViewportSize({ width: 360, height: 740 });
        await settle();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 360) note('phone', [`is ${wide} px wide`]);
        await showWhole(page);
        await settle();
        note('phone, dark', await look(page, { runOnly: TAGS }));
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});

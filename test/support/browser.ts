import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Client } from './client.ts';

/** Where the built web client lies. */
export const WEB_DIR = resolve(import.meta.dirname, '../../apps/web/dist');

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the system's own, else the one that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = SYSTEM.find((path) => existsSync(path)) ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** A person's own browser window, signed in as the client is. */
export async function windowOf(
  browser: Browser,
  client: Client,
  options: { width?: number; height?: number; colorScheme?: 'light' | 'dark'; locale?: string } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const { width = 1280, height = 900, colorScheme = 'light', locale = 'nl-NL' } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale, baseURL: client.url, reducedMotion: 'reduce' });
  await context.addCookies(
    client.cookies
      .split('; ')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: client.url };
      }),
  );
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}

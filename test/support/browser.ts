import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
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

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/deelgenoot-test');

/** A real Chromium: the system's own, else the one that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  const own = SYSTEM.find((path) => existsSync(path));
  const launch = (executablePath: string, env = process.env) =>
    chromium.launch({ executablePath, args: FLAGS, headless: true, env: env as Record<string, string> });
  if (own) return launch(own);
  try {
    return await launch(await sparticuz.executablePath());
  } catch {
    const dir = unpackWithLibraries();
    return launch(join(dir, 'chromium'), { ...process.env, LD_LIBRARY_PATH: join(dir, 'al2023/lib'), FONTCONFIG_PATH: join(dir, 'fonts') });
  }
}

/** A bare machine has not all that a browser is linked with. The package brings it, for a cloud that it knows by a variable; it unpacks into TMPDIR. */
function unpackWithLibraries(): string {
  const dir = join(CACHE, 'chromium');
  mkdirSync(dir, { recursive: true });
  const env = { ...process.env, TMPDIR: dir, CODEBUILD_BUILD_IMAGE: 'nodejs24' };
  execFileSync(process.execPath, ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"], {
    cwd: import.meta.dirname,
    env,
  });
  return dir;
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Where faults of the page are noted. */
  readonly faults?: string[];
}

/** A person's own browser window, signed in as the client is. */
export async function windowOf(browser: Browser, client: Client, options: WindowOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const { width = 1280, height = 900, colorScheme = 'light', locale = 'nl-NL', faults = [] } = options;
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
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) faults.push(message.text());
  });
  return { context, page };
}

/** What is not accessible on the page as it stands: each rule, with the first element that breaks it. */
export async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Waits until nothing is being fetched, nothing moves and no part of the page says that it is busy. Made before the page is opened. */
export function settlingOf(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const isStill = () =>
    page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return !document.querySelector('[aria-busy="true"]') && document.getAnimations().every(({ playState }) => playState !== 'running');
    });
  return async () => {
    const end = Date.now() + 15_000;
    for (let still = 0; still < 3;) {
      still = (await isStill()) && open.size === 0 ? still + 1 : 0;
      if (Date.now() > end) throw new Error(`${page.url()} stays busy`);
    }
  };
}

/** Drags these files and folders from the desktop onto something on the page. */
export async function dropOn(target: Locator, files: string[]): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('there is nothing to drop on');
  const session = await target.page().context().newCDPSession(target.page());
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  await session.detach();
}

/** How often someone presses on this page while they do something. */
export async function pressesIn(page: Page, work: () => Promise<unknown>): Promise<number> {
  const count = await page.evaluateHandle(() => {
    const pressed = { times: 0 };
    addEventListener('pointerdown', () => pressed.times++, true);
    return pressed;
  });
  await work();
  return count.evaluate(({ times }) => times);
}

/** Where pictures of every window are kept when a step fails. */
const FAILED = join(CACHE, 'failed');

/**
 * Steps of one story, each a test: after the first that fails the others fail at once. Keeps a picture of every window then.
 * @param windows all that are open, by name
 */
export function storyOf(windows: Readonly<Record<string, Page>>): (name: string, work: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, work) =>
    it(name, async () => {
      if (broken !== null) throw new Error(`not reached: “${broken}” failed`);
      broken = name;
      try {
        await work();
        broken = null;
      } finally {
        if (broken !== null)
          for (const [who, page] of Object.entries(windows)) await page.screenshot({ path: join(FAILED, `${who}.png`), timeout: 5_000 }).catch(() => undefined);
      }
    });
}

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, WEB_DIR, windowOf, type WindowOptions } from './browser.ts';
import type { Client } from './client.ts';
import { MailServer } from './smtp.ts';
import { type Name, World } from './world.ts';

interface StageOptions {
  /** With a real mail server; else mail lies in a folder. */
  readonly mail?: boolean;
}

/**
 * What a browser spec plays on: a program with its web client, one Chromium, and windows of people. Made inside a `describe`,
 * it is there for its tests. A window lives as long as the test or the `beforeAll` that opened it; what a page does wrong by
 * itself, such as an error or something that the content policy refuses, fails the test.
 */
export class Stage<Place extends { stop(): Promise<void> }> {
  world!: Place;
  browser!: Browser;
  /** Only with `mail`. */
  box!: MailServer;
  private windows: BrowserContext[] = [];
  private readonly faults: string[] = [];

  /** @param open makes the program with these settings */
  constructor(open: (settings: Record<string, string>) => Promise<Place>, { mail = false }: StageOptions = {}) {
    beforeAll(async () => {
      if (mail) this.box = await MailServer.start();
      this.world = await open({ WEB_DIR, ...(mail && { SMTP_URL: this.box.url }) });
      this.browser = await openBrowser();
    }, 120_000);
    beforeEach(() => void (this.windows = []));
    afterEach(async () => {
      for (const context of this.windows) await context.close();
      expect(this.faults.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.world?.stop();
      await this.box?.stop();
    });
  }

  /** A window of its own for whoever this client is; on this page, when one is named. */
  async windowOf(client: Client, path?: string, options: WindowOptions = {}): Promise<Page> {
    const { context, page } = await windowOf(this.browser, client, { faults: this.faults, ...options });
    this.windows.push(context);
    if (path !== undefined) await page.goto(path);
    return page;
  }
}

/** The stage of the cast of all tests. */
export class WorldStage extends Stage<World> {
  constructor(options?: StageOptions) {
    super((settings) => World.open(settings), options);
  }

  /** A window of one of the cast, or of a visitor. */
  open(who: Name | 'anon', path?: string, options?: WindowOptions): Promise<Page> {
    return this.windowOf(who === 'anon' ? this.world.anon : this.world.at[who], path, options);
  }

  /** The page that the newest mail to this address leads to, once all mail has gone out. */
  async linkFor(email: string): Promise<string> {
    await this.world.app.drainOutbox();
    const { pathname, search } = this.box.linkFor(email);
    return pathname + search;
  }

  /** A window of one of the cast who follows the link in their newest mail. */
  async follow(who: Name): Promise<Page> {
    return this.open(who, await this.linkFor(`${who}@school.example`));
  }
}

/** Says yes to all that waits, as asked. */
export async function sayYes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ja, deel dit zo' }).first().click();
  await page.getByRole('heading', { name: 'Er wacht geen vraag op jou' }).waitFor();
}

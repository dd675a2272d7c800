import { Sweep } from '@deelgenoot/consent';
import type { Client } from '../../support/client.ts';
import { Screen } from '../../support/live.ts';
import { MailServer } from '../../support/smtp.ts';
import { World } from '../../support/world.ts';
import { blobFile, buildOne, wordOf } from '../visibility/build.ts';
import { Cast } from './cast.ts';
import { type Maker, type Other, OTHERS } from './history.ts';
import { type Viewer, VIEWERS } from './oracle.ts';
import { Otto } from './otto.ts';

const DRAFT = { published: true, restricted: false, noticed: false, cleared: true, anna: 'none', bram: null } as const;

/** Enough words that one of them is a small change. */
export const FILLER = Array.from({ length: 30 }, (_, i) => `zin${i}`).join(' ');

/** A version of the work, with where it can be tried: its main file first. */
interface StagedVersion {
  readonly versionId: string;
  readonly files: readonly { readonly id: string; readonly url: string; readonly word: string }[];
}

/** The work of a history. */
export interface Staged {
  readonly id: string;
  readonly title: string;
  /** A word for the tip beside it. */
  readonly tip: string;
  readonly versions: readonly StagedVersion[];
}

/** The program with everybody at their screens; one work at a time stands on it. */
export class Stage {
  otto!: Otto;
  /** Of each version of the work, for each of its files a word that only it has. */
  words: string[][] = [];
  /** Permissions for all works of the school, oldest first. */
  forAll: string[] = [];
  /** There is a tip beside it. */
  tipped = false;
  private readonly screens = new Map<Viewer, Screen>();
  private wordCount = 0;

  private constructor(
    readonly world: World,
    private readonly box: MailServer,
    readonly cast: Cast,
    readonly engine: 'postgresql' | 'meilisearch',
  ) {}

  /** @param prepare what is done before anybody comes in */
  static async open(settings: Record<string, string> = {}, prepare?: (world: World) => Promise<unknown>): Promise<Stage> {
    const box = await MailServer.start();
    const world = await World.open({ SMTP_URL: box.url, ...settings });
    await prepare?.(world);
    return new Stage(world, box, await Cast.of(world), 'MEILISEARCH_URL' in settings ? 'meilisearch' : 'postgresql');
  }

  client(viewer: Viewer): Client {
    return viewer === 'eva' ? this.cast.eva.client : viewer === 'anon' ? this.world.anon : this.world.at[viewer];
  }

  /** A published work that nobody was asked about. */
  async newWork(): Promise<Staged> {
    const { app, at } = this.world;
    await this.cast.begin();
    for (const screen of this.screens.values()) screen.close();
    for (const viewer of VIEWERS) this.screens.set(viewer, await Screen.open(this.client(viewer)));
    this.forAll = [];
    this.tipped = false;
    const [word, tip, title] = [this.newWord(), this.newWord(), `Een werk ${this.newWord()}`];
    const { noord } = this.cast.schools;
    const email = `otto.${word}@elders.example`;
    const { nameOutsider } = await at.manon.ask<{ nameOutsider: { id: string } }>(
      'mutation ($id: ID!, $email: String!) { nameOutsider(schoolId: $id, name: "Otto Oud", email: $email) { id } }',
      { id: noord, email },
    );
    this.otto = new Otto(app.url, this.box, email, nameOutsider.id);
    const file = await blobFile(this.world, `${FILLER} ${word}`);
    const home = Object.assign(Object.create(this.world) as World, { schools: { ...this.world.schools, noord } });
    const { id } = await app.act((ctx) => buildOne(home, ctx, DRAFT, word, file));
    await at.manon.ask('mutation ($id: ID!, $title: String!) { updateMaterial(id: $id, input: { title: $title }) { id } }', { id, title });
    await app.drainOutbox();
    this.words = [[word]];
    return this.staged({ id, title, tip });
  }

  /** The work as it is by now. */
  async staged({ id, title, tip }: Omit<Staged, 'versions'>): Promise<Staged> {
    const rows = await this.world.app.sql<{ version: string; files: { id: string; name: string }[] }>(
      `SELECT v.id AS version, jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) ORDER BY f.position) AS files
         FROM catalog.version v JOIN catalog.file f ON f.version_id = v.id WHERE v.material_id = $1 GROUP BY v.id ORDER BY v.number`,
      [id],
    );
    const versions = rows.map(({ version, files }, at) => ({
      versionId: version,
      files: files.map((file, n) => ({ id: file.id, url: `/files/${file.id}/${file.name}`, word: this.words[at]![n]! })),
    }));
    return { id, title, tip, versions };
  }

  /** A word that stands nowhere else. */
  newWord(): string {
    return wordOf(10_000 + this.wordCount++);
  }

  others(): { name: Other; id: string }[] {
    return OTHERS.map((name) => ({ name, id: this.cast.schools[name] }));
  }

  personOf(maker: Maker): string {
    return maker === 'otto' ? this.otto.id : this.world.people[maker];
  }

  screen(viewer: Viewer): Screen {
    return this.screens.get(viewer) as Screen;
  }

  /** From now on only what is heard from now on counts. */
  hush(): void {
    for (const screen of this.screens.values()) screen.heard.length = 0;
  }

  /** A screen whose connection the program ended comes back as a browser does. */
  async reopened(viewer: Viewer): Promise<Screen> {
    if (!this.screen(viewer).socket.connected) this.screens.set(viewer, await Screen.open(this.client(viewer)));
    return this.screen(viewer);
  }

  /** The last day of everything that has one was yesterday: what had to end in time ends before any job looks. */
  async letDaysPass(id: string): Promise<void> {
    const { app } = this.world;
    const past = "date_trunc('milliseconds', now() - interval '1 second')";
    for (const table of ['consent', 'clearance'])
      await app.sql(`UPDATE consent.${table} SET until = ${past} WHERE subject_id = $1 AND until IS NOT NULL`, [id]);
    await app.sql(`UPDATE consent.consent SET terms = jsonb_set(terms, '{until}', to_jsonb(until)) WHERE subject_id = $1 AND terms ->> 'until' IS NOT NULL`, [
      id,
    ]);
    await app.sql(`UPDATE consent.standing_clearance SET until = ${past} WHERE until IS NOT NULL AND ended_at IS NULL`);
    for (const column of ['shared_until', 'newer_shared_until', 'subject_shared_until'])
      await app.sql(`UPDATE search.document SET ${column} = ${past} WHERE (fold_id = $1 OR subject_id = $1) AND ${column} IS NOT NULL`, [id]);
    for (const table of ['version', 'card'])
      await app.sql(`UPDATE catalog.${table} SET shared_until = ${past} WHERE material_id = $1 AND shared_until IS NOT NULL`, [id]);
  }

  /** The job that records what came to its end. */
  sweep(): Promise<void> {
    return this.world.app.act((ctx) => this.world.app.get(Sweep).run(ctx));
  }

  async close(): Promise<void> {
    for (const screen of this.screens.values()) screen.close();
    await this.world.stop();
    await this.box.stop();
  }
}

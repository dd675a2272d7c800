import { readFileSync } from 'node:fs';
import type { PlatformRole, Role } from '@deelgenoot/access';
import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { TestApp } from './app.ts';
import { Client, Refused } from './client.ts';

export const PASSWORD = 'een lang en goed wachtwoord';

/** The cast of all tests: who they are, where, and in which roles. */
const CAST = {
  anna: { school: 'noord', roles: ['teacher'] },
  bram: { school: 'noord', roles: ['teacher'] },
  manon: { school: 'noord', roles: ['manager'] },
  nora: { school: 'noord', roles: ['moderator'] },
  chris: { school: 'veld', roles: ['teacher'] },
  dewi: { school: 'kade', roles: ['teacher'] },
  mo: { school: 'haven', roles: ['teacher'], platform: 'moderator' },
  sam: { school: 'veld', roles: ['teacher'], suspended: true },
  beheer: { platform: 'admin' },
} as const satisfies Record<string, { school?: string; roles?: readonly Role[]; platform?: PlatformRole; suspended?: boolean }>;
export type Name = keyof typeof CAST;

const SCHOOLS = { noord: 'ROC Noord', kade: 'Vakcollege Kade', veld: 'Groen College Veld', haven: 'MBO Haven' } as const;

/** A small world over the whole program: four schools and the cast, everyone signed in at a computer of their own. */
export class World {
  readonly schools = {} as Record<keyof typeof SCHOOLS, string>;
  readonly people = {} as Record<Name, string>;
  readonly at = {} as Record<Name, Client>;
  readonly anon: Client;

  private constructor(readonly app: TestApp) {
    this.anon = new Client(app.url);
  }

  static async open(settings: Record<string, string> = {}): Promise<World> {
    const world = new World(await TestApp.start(settings));
    await world.fill();
    return world;
  }

  private async fill(): Promise<void> {
    const { app } = this;
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    await app.act(async (ctx) => {
      for (const [key, name] of Object.entries(SCHOOLS)) {
        const { id } = await app.get(Schools).add(ctx, { name, kind: 'roc', town: 'Ergens', status: 'member' });
        this.schools[key as keyof typeof SCHOOLS] = id;
      }
      for (const [name, facts] of Object.entries(CAST) as [
        Name,
        { school?: keyof typeof SCHOOLS; roles?: readonly Role[]; platform?: PlatformRole; suspended?: boolean },
      ][]) {
        const { id } = await app
          .get(People)
          .add(ctx, { name, email: `${name}@school.example`, emailVerifiedAt: ctx.now, passwordHash, suspendedAt: facts.suspended ? ctx.now : null });
        this.people[name] = id;
        if (facts.school) await app.get(Memberships).start(ctx, id, this.schools[facts.school], facts.roles ?? []);
        if (facts.platform) await app.get(Memberships).grantPlatform(ctx, id, facts.platform);
      }
    });
    for (const name of Object.keys(CAST) as Name[]) this.at[name] = await this.signIn(name);
  }

  async signIn(name: Name): Promise<Client> {
    const client = new Client(this.app.url);
    await client.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', {
      email: `${name}@school.example`,
      password: PASSWORD,
    });
    return client;
  }

  /** A work of ROC Noord by anna, published there, with this PDF text. */
  async publishPdf(text: string, title = 'Mondeling toetsen', makers: Name[] = ['anna']): Promise<string> {
    const id = await this.draft(`${title}.pdf`, await pdf(text));
    await this.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
      id,
      input: { title, makerIds: makers.map((name) => this.people[name]) },
    });
    await this.at.manon.ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [id] });
    await this.app.drainOutbox();
    return id;
  }

  /** Manon names Otto, who has no account, at this address; with `id` as the only maker of that work. Answers who he is. */
  async nameOtto(email: string, id?: string): Promise<string> {
    const { nameOutsider } = await this.at.manon.ask<{ nameOutsider: { id: string } }>(
      'mutation ($id: ID!, $email: String!) { nameOutsider(schoolId: $id, name: "Otto Oud", email: $email) { id } }',
      { id: this.schools.noord, email },
    );
    if (id !== undefined)
      await this.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', {
        id,
        ids: [nameOutsider.id],
      });
    return nameOutsider.id;
  }

  /** Uploads and imports one file as manon; answers the id of the draft. */
  async draft(name: string, content: Buffer): Promise<string> {
    const uploadId = await this.at.manon.upload(name, content);
    const { startImport } = await this.at.manon.ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
      input: { schoolId: this.schools.noord, uploadIds: [uploadId] },
    });
    await this.app.drainOutbox();
    const done = await this.at.manon.ask<{ import: { state: string; items: { state: string; code: string | null; material: { id: string } | null }[] } }>(
      'query ($id: ID!) { import(id: $id) { state items { state code material { id } } } }',
      { id: startImport.id },
    );
    const [item] = done.import.items;
    if (!item?.material) throw new Error(`the import failed: ${JSON.stringify(done.import)}`);
    return item.material.id;
  }

  /** Manon makes a new version of a work from a PDF with this text, or from this content, and puts it online; throws with the code of the refusal. */
  async revise(id: string, name: string, content: string | Buffer, input: object = {}, keepFileIds: string[] = [], by: Name = 'manon'): Promise<void> {
    const uploadId = await this.at[by].upload(name, typeof content === 'string' ? await pdf(content) : content);
    const { startRevision } = await this.at[by].ask<{ startRevision: { id: string } }>(
      'mutation ($id: ID!, $uploadIds: [ID!]!, $keep: [ID!]!) { startRevision(materialId: $id, uploadIds: $uploadIds, keepFileIds: $keep) { id } }',
      { id, uploadIds: [uploadId], keep: keepFileIds },
    );
    await this.app.drainOutbox();
    const { revision } = await this.at[by].ask<{ revision: { state: string; code: string | null } }>('query ($id: ID!) { revision(id: $id) { state code } }', {
      id: startRevision.id,
    });
    if (revision.state !== 'ready') throw new Refused(revision.code ?? revision.state);
    await this.at[by].ask('mutation ($id: ID!, $input: VersionInput!) { publishRevision(id: $id, input: $input) { id } }', { id: startRevision.id, input });
    await this.app.drainOutbox();
  }

  /** Manon asks all makers of these works. */
  async ask(ids: string[], terms: object = {}): Promise<void> {
    await this.at.manon.ask('mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested faults { code } } }', {
      ids,
      terms: this.terms(terms),
    });
  }

  terms(more: object = {}): object {
    return { scope: { mode: 'ALL', schoolIds: [], futureMembers: true }, licence: 'adapt', attribution: 'FULL', ...more };
  }

  /** The consents that wait for this person, or that they gave. */
  async consents(name: Name, state?: string): Promise<{ id: string; state: string; subjectId: string }[]> {
    const { myConsents } = await this.at[name].ask<{ myConsents: { nodes: { id: string; state: string; subjectId: string }[] } }>(
      '{ myConsents(first: 100) { nodes { id state subjectId } } }',
    );
    return myConsents.nodes.filter((one) => state === undefined || one.state === state);
  }

  async answer(name: Name, yes: boolean, terms?: object): Promise<void> {
    const waiting = await this.consents(name, 'REQUESTED');
    await this.at[name].ask('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id state } }', {
      answers: waiting.map(({ id }) => ({ consentId: id, yes, ...(terms ? { terms: this.terms(terms) } : {}) })),
    });
  }

  async withdraw(name: Name): Promise<void> {
    const given = await this.consents(name, 'GRANTED');
    await this.at[name].ask('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: given.map(({ id }) => id) });
  }

  /** Whether one of the cast finds this work. */
  async sees(name: Name, id: string): Promise<boolean> {
    const code = await this.at[name].codeOf('query ($id: ID!) { material(id: $id) { id } }', { id });
    if (code !== null && code !== 'NOT_FOUND') throw new Refused(code);
    return code === null;
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}

/** A PDF of one page with this text. */
export async function pdf(...pages: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([595, 842]).drawText(text, { x: 50, y: 780, size: 14, font, maxWidth: 480 });
  return Buffer.from(await document.save());
}

/** A file of the demo world. */
export const demoFile = (path: string): Buffer => readFileSync(new URL(`../../apps/api/demo/files/${path}`, import.meta.url));

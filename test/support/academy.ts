import { generateKeyPairSync, sign } from 'node:crypto';
import type { Role } from '@deelgenoot/access';
import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import { TestApp } from './app.ts';
import { Client } from './client.ts';
import { PASSWORD } from './world.ts';
import { sha256, unzip } from './zip.ts';

export const START_EXPORT = 'mutation ($id: ID!) { startAcademyExport(schoolId: $id) { id } }';
export const EXPORT = 'query ($id: ID!) { academyExport(id: $id) { state code url size total counts { works versions files people consents events } } }';

export interface ExportFacts {
  state: string;
  code: string | null;
  url: string | null;
  size: number | null;
  counts: Record<string, number> | null;
}

/** Makes the export of a school as this manager; answers what became of it. */
export async function exportOf(app: TestApp, manager: Client, schoolId: string): Promise<ExportFacts & { id: string }> {
  const { startAcademyExport } = await manager.ask<{ startAcademyExport: { id: string } }>(START_EXPORT, { id: schoolId });
  await app.drainOutbox();
  const { academyExport } = await manager.ask<{ academyExport: ExportFacts }>(EXPORT, { id: startAcademyExport.id });
  return { ...academyExport, ...startAcademyExport };
}

/** The bytes of a finished export. */
export async function download(manager: Client, url: string | null): Promise<Buffer> {
  const response = await manager.fetch(url ?? '');
  if (response.status !== 200) throw new Error(`the export answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** An export with all its entries. */
export async function zipFrom(app: TestApp, manager: Client, schoolId: string): Promise<{ bytes: Buffer; entries: Map<string, Buffer> }> {
  const { url } = await exportOf(app, manager, schoolId);
  const bytes = await download(manager, url);
  return { bytes, entries: await unzip(bytes) };
}

/** An entry of JSON. */
export const jsonOf = <T>(entries: ReadonlyMap<string, Buffer>, name: string): T => JSON.parse(entries.get(name)!.toString()) as T;

/** Another running system, empty but for the schools and an administrator. */
export class OtherSystem {
  private constructor(
    readonly app: TestApp,
    readonly beheer: Client,
    private readonly passwordHash: string,
  ) {}

  /** @param schools as they are there; an `id` that is left out is a new one */
  static async open(schools: readonly { id?: string; slug: string; name: string }[], settings: Record<string, string> = {}): Promise<OtherSystem> {
    const app = await TestApp.start(settings);
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    await app.act(async (ctx) => {
      for (const school of schools) await app.get(Schools).add(ctx, { ...school, kind: 'roc', town: 'Ergens', status: 'member' });
      const { id } = await app.get(People).add(ctx, { name: 'beheer', email: 'beheer@ander.example', emailVerifiedAt: ctx.now, passwordHash });
      await app.get(Memberships).grantPlatform(ctx, id, 'admin');
    });
    return new OtherSystem(app, await signedIn(app, 'beheer@ander.example'), passwordHash);
  }

  /** Gives someone an account and a place at a school, as an invitation does: whoever came in with an academy is known by their address. */
  async account(person: { name: string; email: string; id?: string }, schoolId: string | null, roles: readonly Role[]): Promise<Client> {
    await this.app.act(async (ctx) => {
      const people = this.app.get(People);
      const here = await ctx.db.query<unknown[]>('SELECT FROM identity.person WHERE email = $1', [person.email]);
      const isNew = here.length === 0 && person.id !== undefined;
      const { id } = await (isNew ? people.add(ctx, person) : people.enter(ctx, { ...person, locale: 'nl', passwordHash: this.passwordHash }));
      await ctx.db.query('UPDATE identity.person SET password_hash = $2, email_verified_at = now() WHERE id = $1', [id, this.passwordHash]);
      if (schoolId !== null) await this.app.get(Memberships).start(ctx, id, schoolId, roles);
    });
    return signedIn(this.app, person.email);
  }

  /** Has a zip looked at; answers the report. */
  async check(bytes: Buffer): Promise<ImportFacts> {
    const uploadId = await this.beheer.upload('academie.zip', bytes);
    const { checkAcademyImport } = await this.beheer.ask<{ checkAcademyImport: { id: string } }>(
      'mutation ($id: ID!) { checkAcademyImport(uploadId: $id) { id } }',
      { id: uploadId },
    );
    await this.app.drainOutbox();
    return this.import(checkAcademyImport.id);
  }

  async import(id: string): Promise<ImportFacts> {
    const { academyImport } = await this.beheer.ask<{ academyImport: ImportFacts }>(
      'query ($id: ID!) { academyImport(id: $id) { id state code details key name nothingNew school { id } counts { kind verdict n } } }',
      { id },
    );
    return academyImport;
  }

  /** Lets in what was found. */
  async carryOut({ id, key }: Pick<ImportFacts, 'id' | 'key'>): Promise<ImportFacts> {
    await this.beheer.ask(CARRY_OUT, { id, key });
    await this.app.drainOutbox();
    return this.import(id);
  }

  /** Looks at a zip and lets it in. */
  async take(bytes: Buffer): Promise<ImportFacts> {
    return this.carryOut(await this.check(bytes));
  }
}

export const CARRY_OUT = 'mutation ($id: ID!, $key: String!) { carryOutAcademyImport(id: $id, key: $key) { id } }';

export interface ImportFacts {
  id: string;
  state: string;
  code: string | null;
  details: Record<string, unknown> | null;
  key: string;
  name: string | null;
  nothingNew: boolean;
  school: { id: string } | null;
  counts: { kind: string; verdict: string; n: number }[];
}

async function signedIn(app: TestApp, email: string): Promise<Client> {
  const client = new Client(app.url);
  await client.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password: PASSWORD });
  return client;
}

/** The entries of an export under a manifest that fits them, signed by another key: what somebody makes who changes more than one thing. */
export function resigned(
  entries: ReadonlyMap<string, Buffer>,
  change: (manifest: Record<string, unknown>) => object = (manifest) => manifest,
): Map<string, Buffer> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const rest = [...entries].filter(([name]) => !name.startsWith('manifest.'));
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const manifest = Buffer.from(
    JSON.stringify(
      change({
        ...jsonOf<object>(entries, 'manifest.json'),
        system: { key: sha256(der), publicKey: publicKey.export({ type: 'spki', format: 'pem' }) },
        entries: rest.map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
      }),
    ),
  );
  return new Map([['manifest.json', manifest], ['manifest.sig', Buffer.from(sign(null, manifest, privateKey).toString('base64url'))], ...rest]);
}

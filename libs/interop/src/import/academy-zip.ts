import { createHash, verify } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { type Archive, openArchive, type TravellingWork } from '@deelgenoot/catalog';
import { publicKeyOf, type TravellingChain, type TravellingFrame, type TravellingRights } from '@deelgenoot/consent';
import { invalid } from '@deelgenoot/kernel';
import type { z } from 'zod';
import { CONSENTS, LEDGER, MANIFEST, type Manifest, type People, PEOPLE, type Reference, REFERENCE, workEntry } from '../format/format.ts';
import { TRAVELLING_WORK } from '@deelgenoot/catalog';

/** Far beyond any academy, so that nobody fills the disk: entries, bytes together, bytes of one. */
const LIMITS = { maxFiles: 200_000, maxBytes: 100 * 1024 ** 3, maxFileBytes: 4 * 1024 ** 3 };
/** JSON that is read whole; in bytes. */
const JSON_MAX = 512 * 1024 ** 2;

type Item = Extract<Awaited<ReturnType<typeof items>>[number], { size: number }>;

const items = async (archive: Archive) => {
  const all = [];
  for await (const item of archive) all.push(item);
  return all;
};

/** Consents and ledger of a zip. */
export type Rights = TravellingFrame & { readonly works: readonly TravellingRights[] };
export interface Chains {
  readonly chains: readonly TravellingChain[];
  readonly keys: readonly { readonly sha256: string; readonly pem: string }[];
}

const tampered = (name: string, reason: string) => invalid('ACADEMY_ALTERED', { name, reason });

/** The zip of an academy that came from a stranger: nothing in it is believed before all of it was looked at. */
export class AcademyZip {
  private constructor(
    private readonly archive: Archive,
    private readonly entries: ReadonlyMap<string, Item>,
    readonly manifest: Manifest,
  ) {}

  /**
   * Opens a zip whose list of entries is the one that was signed.
   * @throws DomainError NAME_UNSAFE, NAME_TAKEN, FILE_BOMB, FILE_UNREADABLE, …; ACADEMY_FORMAT; ACADEMY_ALTERED with the entry and what is wrong
   */
  static async open(path: string): Promise<AcademyZip> {
    const archive = await openArchive(path, LIMITS);
    try {
      const entries = new Map<string, Item>();
      const all = await items(archive);
      // Any other zip: what is wrong inside it is not what its sender needs to hear.
      if (!all.some(({ name }) => name === 'manifest.json')) throw invalid('ACADEMY_FORMAT');
      for (const item of all) {
        if (item.error) throw item.error;
        entries.set(item.name, item);
      }
      const manifest = await read(entries, 'manifest.json');
      const known = MANIFEST.safeParse(manifest && parse(manifest));
      if (!known.success) throw invalid('ACADEMY_FORMAT');
      const signature = await read(entries, 'manifest.sig');
      if (!signature || !isSigned(manifest!, signature, known.data)) throw tampered('manifest.sig', 'signature');
      const promised = new Set(['manifest.json', 'manifest.sig']);
      for (const { name, size } of known.data.entries) {
        promised.add(name);
        if (entries.get(name)?.size !== size) throw tampered(name, entries.has(name) ? 'size' : 'missing');
      }
      for (const name of entries.keys()) if (!promised.has(name)) throw tampered(name, 'extra');
      return new AcademyZip(archive, entries, known.data);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** Reads every entry to its end. @throws DomainError ACADEMY_ALTERED when one is not what was signed */
  async verify(progress: (done: number) => Promise<void>): Promise<void> {
    for (const [index, { name, sha256 }] of this.manifest.entries.entries()) {
      await progress(index);
      const hash = createHash('sha256');
      await pipeline(await this.entries.get(name)!.stream(), hash);
      if (hash.digest('hex') !== sha256 || (name.startsWith('files/') && !name.startsWith(`files/${sha256}.`))) throw tampered(name, 'content');
    }
  }

  reference = (): Promise<Reference> => this.json('school.json', REFERENCE);
  people = async (): Promise<People['people']> => (await this.json('people.json', PEOPLE)).people;
  consents = async (): Promise<Rights> => (await this.json('consents.json', CONSENTS)) as unknown as Rights;
  ledger = async (): Promise<Chains> => (await this.json('ledger.json', LEDGER)) as unknown as Chains;
  work = async (id: string): Promise<TravellingWork> => (await this.json(workEntry(id), TRAVELLING_WORK)) as unknown as TravellingWork;

  workIds(): string[] {
    return this.manifest.entries.flatMap(({ name }) => /^works\/([0-9a-f-]{36})\.json$/.exec(name)?.[1] ?? []);
  }

  /** The name of a file's entry; undefined when it is not in the zip. */
  fileOf(sha256: string): string | undefined {
    this.files ??= new Map(this.manifest.entries.filter(({ name }) => name.startsWith('files/')).map((entry) => [entry.sha256, entry.name]));
    return this.files.get(sha256);
  }
  private files: Map<string, string> | undefined;

  async unpack(name: string, to: string): Promise<void> {
    await pipeline(await this.entries.get(name)!.stream(), createWriteStream(to, { mode: 0o600 }));
  }

  close(): void {
    this.archive.close();
  }

  private async json<T>(name: string, schema: z.ZodType<T>): Promise<T> {
    const text = await read(this.entries, name);
    if (!text) throw tampered(name, 'missing');
    const found = schema.safeParse(parse(text));
    if (!found.success) throw tampered(name, found.error.issues[0]?.path.join('.') ?? 'schema');
    return found.data;
  }
}

async function read(entries: ReadonlyMap<string, Item>, name: string): Promise<Buffer | null> {
  const item = entries.get(name);
  if (!item || item.size > JSON_MAX) return null;
  return buffer(await item.stream());
}

function parse(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function isSigned(manifest: Buffer, signature: Buffer, { system }: Manifest): boolean {
  try {
    const { key, sha256 } = publicKeyOf(system.publicKey);
    return sha256 === system.key && verify(null, manifest, key, Buffer.from(signature.toString(), 'base64url'));
  } catch {
    return false;
  }
}

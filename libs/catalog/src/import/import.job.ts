import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Contributions } from '@deelgenoot/consent';
import { People } from '@deelgenoot/identity';
import { DomainError, type ErrorCode } from '@deelgenoot/kernel';
import { type Ctx, Database, isAway, isDuplicate, Jobs, Log } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ManifestFault, type ManifestRow, openArchive, readManifest, recognise } from '../extract/index.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { SchoolStorage } from '../storage/school-storage.ts';
import { Uploads } from '../upload/uploads.ts';
import { Drafts, type ReadFile } from './draft.ts';
import type { Import } from './import.entity.ts';
import { ImportRepository } from './import.repository.ts';
import { ImportList, listInside } from './import-list.ts';
import { IMPORT, IMPORT_JOB } from './import.service.ts';
import { factsOf } from './manifest-facts.ts';

/** Files that are taken in at the same time: one is read while another is written. */
const LANES = 2;

/** A file to take in: where it lies for now, or why it could not be taken out of its archive. */
type Source = { name: string; path: string; size: number } | { name: string; error: DomainError };

/**
 * Makes a draft of each file of an import. Each file is a transaction of its own together with its line in the
 * report, so after a crash the job goes on where it was and no file is in twice.
 */
@Injectable()
export class ImportJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly storage: SchoolStorage,
    private readonly uploads: Uploads,
    private readonly drafts: Drafts,
    private readonly contributions: Contributions,
    private readonly people: People,
    private readonly index: SearchIndex,
    private readonly nudges: Nudges,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ id: string }>(IMPORT_JOB, (ctx, { id }) => this.run(ctx, id), { transaction: false });
    this.jobs.on('catalog.sweep-uploads', () => this.uploads.sweep(), { transaction: false });
    this.jobs.every('17 3 * * *', 'catalog.sweep-uploads');
  }

  async run(ctx: Ctx, id: string): Promise<void> {
    const one = await this.imports.find(ctx, id);
    if (!one) return;
    if (one.state === 'running') await this.takeAll(ctx, one);
    for (const uploadId of [...one.uploadIds, ...(one.manifestUploadId ? [one.manifestUploadId] : [])]) await this.uploads.remove(uploadId);
  }

  /** Until all is in, or somebody cancels. */
  private async takeAll(ctx: Ctx, one: Import): Promise<void> {
    const dir = await this.uploads.makeRoom();
    try {
      const list = await this.listOf(ctx, one);
      const done = new Set((await this.imports.items(ctx, [one.id])).map((item) => item.name));
      const names = new Set<string>();
      const sources = this.sourcesOf(ctx, one, dir, list);
      const lane = async (): Promise<void> => {
        const own = this.database.context(ctx.viewer, ctx.requestId, ctx.locale); // a transaction at a time, each its own
        for await (const source of sources) {
          const name = freeName(source.name, names);
          const row = list?.rowOf(source.name) ?? null;
          if (!done.has(name)) await this.take(own, one, { ...source, name }, row, list !== null);
          if ('path' in source && source.path.startsWith(dir)) await rm(source.path, { force: true });
          if (!(await this.isRunning(own, one.id))) return;
        }
      };
      const outcomes = await Promise.allSettled(Array.from({ length: LANES }, lane)); // all, before their files go
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      if (!(await this.isRunning(ctx, one.id))) return;
      if (list)
        for (const { line, file } of list.leftOver) await this.fault(ctx, one, list, { line, code: 'MANIFEST_FILE_MISSING', column: 'file', name: file });
      await this.finish(ctx, one, 'done');
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  private isRunning = async (ctx: Ctx, id: string): Promise<boolean> => (await this.imports.find(ctx, id))?.state === 'running';

  /** The list that was brought beside the files or lies in an archive among them; its faults become lines of the report. */
  private async listOf(ctx: Ctx, one: Import): Promise<ImportList | null> {
    const upload = one.manifestUploadId ? await this.uploads.read(one.manifestUploadId) : null;
    try {
      const list = upload ? new ImportList(upload.name, await readManifest(upload.path)) : await this.listAmong(one);
      if (list) for (const fault of list.manifest.faults) await this.fault(ctx, one, list, fault);
      return list;
    } catch (error) {
      if (isAway(error)) throw error;
      if (upload) await this.fail(ctx, one, upload.name, error);
      return null; // what is wrong with an archive is told where its files are taken
    }
  }

  private async listAmong(one: Import): Promise<ImportList | null> {
    for (const uploadId of one.uploadIds) {
      const upload = await this.uploads.read(uploadId);
      const list = upload && (await recognise(upload.path, upload.name)).kind === 'archive' ? await listInside(upload.path) : null;
      if (list) return list;
    }
    return null;
  }

  private fault(ctx: Ctx, one: Import, list: ImportList, fault: ManifestFault & { name?: string }): Promise<void> {
    const name = `${list.name}:${fault.line}:${fault.column ?? ''}`;
    return this.imports.record(ctx, { importId: one.id, name, size: null, state: 'failed', code: fault.code, details: { ...fault }, materialId: null });
  }

  /** Everything that was brought, one after another, whichever lane asks. */
  private async *sourcesOf(ctx: Ctx, one: Import, dir: string, list: ImportList | null): AsyncGenerator<Source> {
    for (const uploadId of one.uploadIds) yield* this.behind(ctx, one, uploadId, dir, list);
  }

  /** The files behind an upload: itself, or what its archive holds. */
  private async *behind(ctx: Ctx, one: Import, uploadId: string, dir: string, list: ImportList | null): AsyncGenerator<Source> {
    const upload = await this.uploads.read(uploadId);
    if (!upload) return;
    try {
      if ((await recognise(upload.path, upload.name)).kind !== 'archive') return yield upload;
      const archive = await openArchive(upload.path);
      try {
        await this.storage.demandRoom(ctx, one.institutionId, archive.bytes); // an archive holds more than it weighs
        const inside = one.manifestUploadId ? undefined : list?.name;
        await this.imports.update(ctx, one.id, { total: one.uploadIds.length - 1 + archive.files - (inside === undefined ? 0 : 1) });
        let number = 0;
        for await (const item of archive) {
          if (item.name === inside) continue;
          if (item.error) {
            yield item;
            continue;
          }
          const path = join(dir, String(number++));
          try {
            await pipeline(await item.stream(), createWriteStream(path, { mode: 0o600 }));
            yield { name: item.name, path, size: item.size };
          } catch (error) {
            yield { name: item.name, error: error instanceof DomainError ? error : new DomainError('INVALID', 'FILE_UNREADABLE') };
          }
        }
      } finally {
        archive.close();
      }
    } catch (error) {
      if (isAway(error)) throw error;
      yield { name: upload.name, error: error instanceof DomainError ? error : new DomainError('INVALID', 'FILE_UNREADABLE') };
    }
  }

  private async take(ctx: Ctx, one: Import, source: Source, row: ManifestRow | null, listed: boolean): Promise<void> {
    try {
      if ('error' in source) throw source.error;
      const file = await this.drafts.read(source.path, source.name);
      await this.database.transact(ctx, (inner) => this.write(inner, one, source, file, row, listed));
    } catch (error) {
      if (isDuplicate(error)) return; // another run of this job was first
      if (isAway(error)) throw error; // says nothing of the file: the job is tried again, and goes on here
      await this.fail(ctx, one, source.name, error);
    }
  }

  private async write(ctx: Ctx, one: Import, source: { name: string; size: number }, file: ReadFile, row: ManifestRow | null, listed: boolean): Promise<void> {
    const { facts, remarks } = factsOf(row);
    const makers = await this.makersOf(ctx, one, row, listed);
    const version = await this.drafts.create(ctx, file, { institutionId: one.institutionId, createdBy: one.createdBy, ...facts });
    await this.contributions.setAuthors(ctx, MATERIAL, version.materialId, makers.ids);
    await this.index.changed(ctx, MATERIAL, [version.id]);
    const details = [...remarks, ...makers.unknown.map((value) => ({ code: 'AUTHOR_UNKNOWN' as ErrorCode, value }))];
    await this.imports.record(ctx, {
      importId: one.id,
      name: source.name,
      size: source.size,
      state: 'done',
      code: details[0]?.code ?? null,
      details: details.length > 0 ? { remarks: details } : null,
      materialId: version.materialId,
    });
    await this.nudges.send(ctx, { type: 'progress', kind: IMPORT, id: one.id });
  }

  /** The makers that the list names, as far as they belong to the school; without a list, whoever brought the file. */
  private async makersOf(ctx: Ctx, one: Import, row: ManifestRow | null, listed: boolean): Promise<{ ids: string[]; unknown: string[] }> {
    const emails = row?.authors ?? [];
    if (emails.length === 0) return { ids: listed ? [] : [one.createdBy], unknown: [] };
    const found = await this.people.idsByEmail(ctx, one.institutionId, emails);
    return { ids: emails.flatMap((email) => found.get(email) ?? []), unknown: emails.filter((email) => !found.has(email)) };
  }

  private async fail(ctx: Ctx, one: Import, name: string, error: unknown): Promise<void> {
    if (!(error instanceof DomainError)) this.log.error('import', error);
    const { code, details } = error instanceof DomainError ? error : { code: 'INTERNAL' as ErrorCode, details: {} };
    await this.imports.record(ctx, { importId: one.id, name, size: null, state: 'failed', code, details, materialId: null });
    await this.nudges.send(ctx, { type: 'progress', kind: IMPORT, id: one.id });
  }

  private async finish(ctx: Ctx, one: Import, state: 'done'): Promise<void> {
    await this.imports.update(ctx, one.id, { state, finishedAt: new Date() });
    await this.nudges.send(ctx, { type: 'changed', kind: IMPORT, id: one.id });
  }
}

/** The name itself, or `les (2).pdf` where an earlier file of the import has it; the same at each run, so that a run can go on. */
function freeName(name: string, taken: Set<string>): string {
  const extension = extname(name);
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name.slice(0, name.length - extension.length)} (${n})${extension}`;
  taken.add(free);
  return free;
}

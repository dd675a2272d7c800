import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { clean, LIMITS, newId, VOCABULARIES } from '@deelgenoot/kernel';
import { Blobs, type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { extractText, type MediaKind, type Place, recognise, thumbnail } from '../extract/index.ts';
import { FileRepository } from '../file/file.repository.ts';
import type { Material, Version } from '../material/material.entity.ts';
import { MaterialRepository } from '../material/material.repository.ts';

/** A file that was read and understood, not yet in the database. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly pages: number | null;
  readonly slides: number | null;
  readonly durationSeconds: number | null;
  readonly parts: readonly { place: string; text: string }[];
  readonly thumbnailSha256: string | null;
  readonly language: string;
}

const LANGUAGES = new Set(['nl', 'en', 'de', 'fr', 'fy']);

/** Material kinds are fewer than media kinds. */
export const materialKind = (kind: MediaKind): string => (VOCABULARIES.materialKinds.includes(kind) ? kind : 'other');

/** `page:4`, which the web says as "bladzijde 4"; a cue by its time, `cue:00:03:12`, because nobody counts cues. */
const placeOf = ({ kind, number, label }: Place): string => `${kind}:${kind === 'cue' ? (label ?? number) : number}`;

/** The file's own name, as people would write a title. */
export function titleFrom(name: string): string {
  const stem = clean(basename(name, extname(name)).replace(/[_]+/g, ' ')).replace(/\s+/g, ' ');
  return (stem || clean(basename(name)) || 'Zonder titel').slice(0, LIMITS.title);
}

/** Turns a file into a draft: first reads it, outside any transaction, then writes it in one. */
@Injectable()
export class Drafts {
  constructor(
    private readonly blobs: Blobs,
    private readonly materials: MaterialRepository,
    private readonly files: FileRepository,
  ) {}

  /**
   * Recognises the file by its content, takes out its words and a picture at the same time, and puts both in the file store.
   * @throws DomainError FILE_… when it cannot or may not be taken
   */
  async read(path: string, name: string): Promise<ReadFile> {
    const { mediaType, kind } = await recognise(path, name);
    const dir = await mkdtemp(join(tmpdir(), 'deelgenoot-'));
    try {
      const picture = join(dir, 'thumbnail.webp');
      const drawing = thumbnail(path, mediaType, picture).catch(() => false); // a courtesy: a file that cannot be drawn is still a good file
      const extracted = await extractText(path, mediaType).finally(() => drawing);
      const { sha256, size } = await this.blobs.put(path);
      return {
        name: basename(name),
        sha256,
        size,
        mediaType,
        kind,
        pages: extracted.pages ?? null,
        slides: extracted.slides ?? null,
        durationSeconds: extracted.durationSeconds === undefined ? null : Math.round(extracted.durationSeconds),
        parts: extracted.parts.map(({ place, text }) => ({ place: placeOf(place), text })),
        thumbnailSha256: (await drawing) ? (await this.blobs.put(picture)).sha256 : null,
        language: extracted.lang && LANGUAGES.has(extracted.lang) ? extracted.lang : 'nl',
      };
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  /** Writes the draft of a file that was read. Only near people see it. */
  async create(ctx: Ctx, file: ReadFile, facts: { institutionId: string; createdBy: string } & Partial<Version>): Promise<Version> {
    const material: Material = { id: newId(), institutionId: facts.institutionId, createdBy: facts.createdBy, createdAt: ctx.now, deletedAt: null };
    const version: Version = {
      description: null,
      domains: [],
      levels: [],
      form: null,
      toolIds: [],
      bateson: [],
      buildingBlocks: [],
      ictCompetences: [],
      tags: [],
      licence: 'adapt',
      title: titleFrom(file.name),
      kind: materialKind(file.kind),
      durationMinutes: file.durationSeconds ? Math.max(1, Math.round(file.durationSeconds / 60)) : null,
      language: file.language,
      ...facts,
      id: newId(),
      materialId: material.id,
      number: 1,
      minor: false,
      minorSince: 1,
      note: null,
      rolledBackTo: null,
      status: 'draft',
      contentHash: file.sha256,
      thumbnailSha256: file.thumbnailSha256,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      publishedAt: null,
      restrictedAt: null,
      statementId: null,
      caseOpen: false,
      open: [],
      shared: [],
      sharedUntil: null,
      sharedLicence: null,
    };
    await this.materials.insert(ctx, material, version);
    await this.addFile(ctx, version.id, 0, file);
    return version;
  }

  /** Makes a file that was read part of a version, with its words. */
  async addFile(ctx: Ctx, versionId: string, position: number, file: ReadFile): Promise<void> {
    const { name, sha256, size, mediaType, kind, pages, slides, durationSeconds } = file;
    await this.files.insert(
      ctx,
      { id: newId(), versionId, position, name, sha256, size, mediaType, kind, pages, slides, durationSeconds, local: false },
      file.parts,
    );
  }
}

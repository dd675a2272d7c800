import { readFile } from 'node:fs/promises';
import { DomainError, invalid } from '@deelgenoot/kernel';
import { Blobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { officeHtml, pageOf, sanitiseHtml, toWebVtt } from '../extract/index.ts';

/** Bytes that are kept: people turn pages back, and colleagues read the same things. */
const KEPT = 24 * 1024 ** 2;
interface TextFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Drawing takes a tenth of a second; who comes after this many is told to come again, before everyone waits. */
const WAITING = 40;

/** A page or subtitles of more are a download; in bytes. */
const TEXT_MAX = 8 * 1024 ** 2;

/** What a browser cannot show by itself, drawn when asked for: pages of PDFs as pictures, office files as text and pictures. Nothing of it is stored. */
@Injectable()
export class PagePictures {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly drawing = new Map<string, Promise<Uint8Array>>();
  private size = 0;

  constructor(private readonly blobs: Blobs) {}

  /**
   * Whoever asks may see the file: that was checked.
   * @param number from 1 up to the pages of the file
   * @throws DomainError UNAVAILABLE when too many wait already; INVALID when the page cannot be drawn
   */
  get(sha256: string, number: number): Promise<Uint8Array> {
    return this.draw(`${sha256} ${number}`, () => pageOf(this.blobs.path(sha256), number));
  }

  /** An office file as a page of HTML; whoever asks may see it. */
  async office(sha256: string, mediaType: string): Promise<Buffer> {
    return Buffer.from(await this.draw(sha256, async () => Buffer.from(await officeHtml(this.blobs.path(sha256), mediaType))));
  }

  /** HTML of a stranger as a page that may be shown; whoever asks may see it. @throws DomainError FILE_TOO_LARGE */
  async page(file: TextFile): Promise<Buffer> {
    return Buffer.from(await this.draw(`${file.sha256} page`, async () => Buffer.from(await sanitiseHtml(await this.textOf(file)))));
  }

  /** SubRip as WebVTT; whoever asks may see it. @throws DomainError FILE_TOO_LARGE */
  async captions(file: TextFile): Promise<Buffer> {
    return Buffer.from(await this.draw(`${file.sha256} captions`, async () => Buffer.from(toWebVtt(await this.textOf(file)))));
  }

  /** Nothing is read of a file that is too large to be shown. */
  private async textOf({ sha256, size }: TextFile): Promise<string> {
    if (size > TEXT_MAX) throw invalid('FILE_TOO_LARGE', { size, max: TEXT_MAX });
    return readFile(this.blobs.path(sha256), 'utf8');
  }

  private draw(key: string, drawing: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.kept.get(key);
    if (known) {
      this.keep(key, known); // the one asked for last goes last
      return Promise.resolve(known);
    }
    const under = this.drawing.get(key);
    if (under) return under;
    if (this.drawing.size >= WAITING) throw new DomainError('UNAVAILABLE', 'UNAVAILABLE');
    const drawn = drawing()
      .then((picture) => {
        this.keep(key, picture);
        return picture;
      })
      .finally(() => this.drawing.delete(key));
    this.drawing.set(key, drawn);
    return drawn;
  }

  private keep(key: string, picture: Uint8Array): void {
    this.forget(key);
    this.kept.set(key, picture);
    this.size += picture.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= KEPT) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.size -= this.kept.get(key)?.length ?? 0;
    this.kept.delete(key);
  }
}

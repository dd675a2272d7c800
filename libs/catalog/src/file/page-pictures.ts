import { DomainError } from '@deelgenoot/kernel';
import { Blobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { pageOf } from '../extract/index.ts';

/** Pictures that are kept, about 50 kB each: people turn pages back, and colleagues read the same things. */
const KEPT = 100;
/** Drawing takes a tenth of a second; who comes after this many is told to come again, before everyone waits. */
const WAITING = 40;

/** Pages of PDFs as pictures, for browsers without a viewer of their own. Drawn when asked for; nothing of it is stored. */
@Injectable()
export class PagePictures {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly drawing = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly blobs: Blobs) {}

  /**
   * Whoever asks may see the file: that was checked.
   * @param number from 1 up to the pages of the file
   * @throws DomainError UNAVAILABLE when too many wait already; INVALID when the page cannot be drawn
   */
  get(sha256: string, number: number): Promise<Uint8Array> {
    const key = `${sha256} ${number}`;
    const known = this.kept.get(key);
    if (known) {
      this.keep(key, known); // the one asked for last goes last
      return Promise.resolve(known);
    }
    const drawing = this.drawing.get(key);
    if (drawing) return drawing;
    if (this.drawing.size >= WAITING) throw new DomainError('UNAVAILABLE', 'UNAVAILABLE');
    const drawn = this.draw(key, sha256, number).finally(() => this.drawing.delete(key));
    this.drawing.set(key, drawn);
    return drawn;
  }

  private async draw(key: string, sha256: string, number: number): Promise<Uint8Array> {
    const picture = await pageOf(this.blobs.path(sha256), number);
    this.keep(key, picture);
    return picture;
  }

  private keep(key: string, picture: Uint8Array): void {
    this.kept.delete(key);
    this.kept.set(key, picture);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

import { FileFault } from './fault.ts';
import type { OfficeKind } from './formats.ts';
import type { Xml } from './office-file.ts';
import { attribute, childrenOf, find, nameOf, OfficeFile, placeholder, words } from './office-file.ts';
import { shrink } from './picture.ts';
import { slideNames } from './pptx.ts';
import { readSheets } from './xlsx.ts';

/** What is shown at most; the file itself has the rest. */
const MAX = { slides: 200, blocks: 5_000, pictures: 60, bytes: 12 * 1024 ** 2 } as const;
/** Pixels of a picture among text. */
const BOX = { width: 720, height: 720 };
const DRAWABLE = /\.(?:png|jpe?g|gif|webp|tiff?)$/i;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
const lines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line.trim())}</p>`)
    .join('');

/** Writes a page of text and pictures until there is enough of it. */
class Page {
  readonly #file: OfficeFile;
  #html = '';
  #pictures = 0;

  constructor(file: OfficeFile) {
    this.#file = file;
  }

  get full(): boolean {
    return this.#html.length > MAX.bytes;
  }

  add(html: string): void {
    this.#html += html;
  }

  /** A picture of the file, small, inside the page: nothing is fetched. */
  async picture(name: string): Promise<void> {
    if (this.#pictures >= MAX.pictures || this.full || !DRAWABLE.test(name)) return;
    const bytes = await this.#file.read(name).catch((error: unknown) => {
      if (error instanceof FileFault) return undefined; // too large for a preview; the text goes on
      throw error;
    });
    const small = bytes && (await shrink(bytes, BOX));
    if (!small) return;
    this.#pictures += 1;
    this.add(`<p><img alt="" src="data:image/webp;base64,${Buffer.from(small).toString('base64')}"></p>`);
  }

  result(): string {
    return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
section{border-top:1px solid #ccc;padding:.5rem 0 1rem}section:first-of-type{border:0}h2{font-size:1.15rem;margin:.5rem 0}
p{margin:.4rem 0}img{max-width:100%;height:auto}table{border-collapse:collapse;font-size:.9rem}td{border:1px solid #ccc;padding:.15rem .4rem;vertical-align:top}
</style><main>${this.#html}</main>`;
  }
}

async function slides(file: OfficeFile, page: Page): Promise<void> {
  for (const [at, name] of (await slideNames(file)).slice(0, MAX.slides).entries()) {
    if (page.full) return;
    const shapes = find(await file.xml(name), 'sp');
    const isTitle = (shape: Xml) => /title/i.test(placeholder(shape) ?? '');
    const related = await file.relationships(name);
    page.add(`<section><h2>${at + 1}. ${escape(words(shapes.filter(isTitle)).trim().replaceAll('\n', ' '))}</h2>`);
    page.add(lines(words(shapes.filter((shape) => !isTitle(shape)))));
    page.add(lines(words(find(await file.xml(name), 'graphicFrame'))));
    for (const { type, target } of related) if (type === 'image') await page.picture(target);
    page.add('</section>');
  }
}

async function document(file: OfficeFile, page: Page): Promise<void> {
  const main = await file.mainPart();
  const targets = new Map((await file.relationships(main)).map(({ id, target }) => [id, target]));
  const blocks = find(await file.xml(main), 'body').flatMap(childrenOf);
  for (const block of blocks.slice(0, MAX.blocks)) {
    if (page.full) return;
    const style = attribute(find([block], 'pStyle')[0] ?? {}, 'val') ?? '';
    const text = words([block]);
    if (/^(?:title|heading|kop|titel)/i.test(style)) page.add(`<h2>${escape(text.trim())}</h2>`);
    else if (nameOf(block) === 'tbl') page.add(table(find([block], 'tr').map((row) => find([row], 'tc').map((cell) => words([cell]).trim()))));
    else page.add(lines(text));
    for (const blip of find([block], 'blip')) await page.picture(targets.get(attribute(blip, 'embed') ?? '') ?? '');
  }
}

const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

/** A Word document, presentation or workbook (ISO/IEC 29500) as one page of its own text and pictures, with nothing that runs or is fetched. */
export async function officePage(path: string, kind: OfficeKind): Promise<string> {
  const file = await OfficeFile.open(path);
  try {
    const page = new Page(file);
    if (kind === 'pptx') await slides(file, page);
    else if (kind === 'docx') await document(file, page);
    else for (const { name, rows } of await readSheets(file)) page.add(`<section><h2>${escape(name)}</h2>${table(rows)}</section>`);
    return page.result();
  } finally {
    file.close();
  }
}

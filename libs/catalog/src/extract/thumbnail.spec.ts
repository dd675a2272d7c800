import { access, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { pageOf, thumbnail } from './extract.ts';
import { docx, lockedPdf, pdf, picture, pptx, scratch } from './fixtures.ts';

let files: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

const OOXML = 'application/vnd.openxmlformats-officedocument';
let counter = 0;

/** Width, height and format of the thumbnail, or false. */
async function made(content: Buffer | string, mediaType: string): Promise<unknown> {
  const out = files.path(`t${(counter += 1)}.webp`);
  const done = await thumbnail(await files.put(`in${counter}`, content), mediaType, out);
  if (!done) {
    await expect(access(out)).rejects.toThrow('ENOENT');
    return false;
  }
  const { width, height, format, exif } = await sharp(await readFile(out)).metadata();
  return { width, height, format, ...(exif && { exif }) };
}

it('draws the first page of a PDF', async () => {
  const out = files.path('page.webp');
  expect(await thumbnail(await files.put('les.pdf', await pdf(['Eerste bladzijde', 'Tweede'])), 'application/pdf', out)).toBe(true);
  const { data, info } = await sharp(await readFile(out))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([480, 679]);
  expect(data[0]).toBeGreaterThan(250); // white paper
  expect(data.some((pixel) => pixel < 80)).toBe(true); // with ink
});

it('draws any page of a PDF to read, and says which is not there', async () => {
  const path = await files.put('twee.pdf', await pdf(['Eerste bladzijde', '']));
  const inked = async (number: number) => {
    const { data, info } = await sharp(await pageOf(path, number))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, ink: data.some((pixel) => pixel < 80) };
  };
  expect([await inked(1), await inked(2)]).toEqual([
    { width: 960, ink: true },
    { width: 960, ink: false },
  ]);
  await expect(pageOf(path, 3)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

it('makes pictures small, never larger, and without who made them', async () => {
  expect(await made(await picture(1600, 900, 'jpeg'), 'image/jpeg')).toEqual({ width: 480, height: 270, format: 'webp' });
  expect(await made(await picture(100, 3000), 'image/png')).toEqual({ width: 32, height: 960, format: 'webp' });
  expect(await made(await picture(90, 60, 'webp'), 'image/webp')).toEqual({ width: 90, height: 60, format: 'webp' });
});

it('takes a picture out of an office file', async () => {
  expect(await made(await docx({ image: await picture(600, 400) }), `${OOXML}.wordprocessingml.document`)).toEqual({ width: 480, height: 320, format: 'webp' });
  expect(await made(await pptx([{ title: 'a', body: 'b' }], await picture(640, 640)), `${OOXML}.presentationml.presentation`)).toEqual({
    width: 480,
    height: 480,
    format: 'webp',
  });
});

it('answers false, with nothing left behind, when there is nothing to draw', async () => {
  expect(await made(await docx(), `${OOXML}.wordprocessingml.document`)).toBe(false);
  expect(await made('hallo', 'text/plain')).toBe(false);
  expect(await made(lockedPdf('geheim'), 'application/pdf')).toBe(false);
  expect(await made((await picture(50, 50)).subarray(0, 60), 'image/png')).toBe(false);
  expect(await made('geen zip', `${OOXML}.presentationml.presentation`)).toBe(false);
});

it('never draws SVG, whatever it is called', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname" width="9" height="9"/><rect width="9" height="9"/></svg>';
  expect(await made(svg, 'image/svg+xml')).toBe(false);
  expect(await made(svg, 'image/png')).toBe(false);
});

it('refuses a picture that claims more pixels than any camera has', async () => {
  const bomb = await picture(2, 2);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  expect(await made(bomb, 'image/png')).toBe(false);
});

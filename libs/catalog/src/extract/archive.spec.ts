import { buffer } from 'node:stream/consumers';
import { DomainError } from '@deelgenoot/kernel';
import type { ArchiveLimits } from './archive.ts';
import { openArchive } from './archive.ts';
import { forgeEntry, scratch, zip } from './fixtures.ts';

let files: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

let counter = 0;
const open = async (content: Buffer, limits?: Partial<ArchiveLimits>) => openArchive(await files.put(`z${(counter += 1)}.zip`, content), limits);

/** Every item as its text, or the code of its fault. */
async function listed(content: Buffer, limits?: Partial<ArchiveLimits>): Promise<[string, string][]> {
  const archive = await open(content, limits);
  const seen: [string, string][] = [];
  for await (const item of archive) {
    if (item.error) seen.push([item.name, item.error.code]);
    else
      seen.push([
        item.name,
        await item
          .stream()
          .then(buffer)
          .then(
            (bytes) => bytes.toString(),
            (error: unknown) => (error instanceof DomainError ? error.code : 'other'),
          ),
      ]);
  }
  archive.close();
  return seen;
}

const codeOf = async (content: Buffer, limits?: Partial<ArchiveLimits>): Promise<unknown> =>
  open(content, limits).then(
    () => 'opened',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

describe('what it gives', () => {
  it('files with their bytes, without folders and litter', async () => {
    const content = await zip([
      { name: 'les/', content: '' },
      { name: 'les/één.txt', content: 'een' },
      { name: '__MACOSX/les/._één.txt', content: 'x' },
      { name: 'les/.DS_Store', content: 'x' },
      { name: 'les/Thumbs.db', content: 'x' },
      { name: 'les/twee.txt', content: 'twee', compress: false },
    ]);
    const archive = await open(content);
    expect([archive.files, archive.bytes]).toEqual([2, 7]);
    archive.close();
    expect(await listed(content)).toEqual([
      ['les/één.txt', 'een'],
      ['les/twee.txt', 'twee'],
    ]);
  });

  it('names in UTF-8 with or without the flag, in code page 437, and in NFC', async () => {
    const flagless = async (name: Buffer): Promise<Buffer> => {
      const bytes = await zip([{ name: 'x'.repeat(name.length), content: 'a' }], { ['x'.repeat(name.length)]: name.toString('latin1') });
      return forgeEntry(bytes, 0, { at: 8, bytes: 2, value: 0 });
    };
    expect(await listed(await flagless(Buffer.from('reünie.txt')))).toEqual([['reünie.txt', 'a']]);
    expect(await listed(await flagless(Buffer.from('re\u0081nie.txt', 'latin1')))).toEqual([['reünie.txt', 'a']]);
    expect(await listed(await zip([{ name: 'cafe\u0301.txt', content: 'a' }]))).toEqual([['café.txt', 'a']]);
  });

  it('two files of one name: the first, and word of the second', async () => {
    const content = await zip(
      [
        { name: 'les.txt', content: 'eerste' },
        { name: 'map/les.txt', content: 'andere map' },
        { name: 'lex.txt', content: 'tweede' },
      ],
      { 'lex.txt': 'les.txt' },
    );
    expect(await listed(content)).toEqual([
      ['les.txt', 'eerste'],
      ['map/les.txt', 'andere map'],
      ['les.txt', 'NAME_TAKEN'],
    ]);
  });
});

describe('what it reports and goes on', () => {
  it.each([
    ['up', '../evil.txt', '../evil.txt'],
    ['up inside', 'a/../../b.t', 'a/../../b.t'],
    ['absolute', '/etc/passwd', '/etc/passwd'],
    ['drive', 'C:/evil.txt', 'C:/evil.txt'],
    ['backslash', 'a\\evil2.txt', 'a\\evil2.txt'],
    ['NUL', 'evil.\u0000txt1', 'evil.\uFFFDtxt1'],
    ['dot', './evil2.txt', './evil2.txt'],
  ])('an unsafe name: %s', async (_, evil, shown) => {
    const harmless = 'x'.repeat(evil.length);
    expect(
      await listed(
        await zip(
          [
            { name: harmless, content: 'weg' },
            { name: 'goed.txt', content: 'goed' },
          ],
          { [harmless]: evil },
        ),
      ),
    ).toEqual([
      [shown, 'NAME_UNSAFE'],
      ['goed.txt', 'goed'],
    ]);
  });

  it('a name that reads backwards', async () => {
    expect(await listed(await zip([{ name: 'les\u202Efdp.exe', content: 'x' }]))).toEqual([['les\uFFFDfdp.exe', 'NAME_UNSAFE']]);
  });

  it('links, locks, empty files and archives inside', async () => {
    const content = await zip([
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      { name: 'leeg.txt', content: '' },
      { name: 'meer.zip', content: 'PK' },
      { name: 'op-slot.txt', content: 'geheim' },
      { name: 'goed.txt', content: 'goed' },
    ]);
    expect(await listed(forgeEntry(content, 3, { at: 8, bytes: 2, value: 0x801 }))).toEqual([
      ['link', 'NAME_UNSAFE'],
      ['leeg.txt', 'FILE_EMPTY'],
      ['meer.zip', 'ARCHIVE_NESTED'],
      ['op-slot.txt', 'FILE_ENCRYPTED'],
      ['goed.txt', 'goed'],
    ]);
  });

  it('a file that says it unpacks to absurdly more than it is', async () => {
    expect(
      await listed(
        await zip([
          { name: 'nullen.txt', content: Buffer.alloc(30 * 1024 ** 2) },
          { name: 'goed.txt', content: 'goed' },
        ]),
      ),
    ).toEqual([
      ['nullen.txt', 'FILE_BOMB'],
      ['goed.txt', 'goed'],
    ]);
  });

  it('a file that unpacks to more, less or other than it says', async () => {
    const content = await zip([
      { name: 'a.txt', content: 'a'.repeat(100_000) },
      { name: 'goed.txt', content: 'goed' },
    ]);
    const first = async (field: { at: number; bytes: 2 | 4; value: number }): Promise<string | undefined> =>
      (await listed(forgeEntry(content, 0, field)))[0]?.[1];
    expect(await first({ at: 24, bytes: 4, value: 99_999 })).toBe('FILE_BOMB');
    expect(await first({ at: 24, bytes: 4, value: 100_001 })).toBe('FILE_UNREADABLE');
    expect(await first({ at: 16, bytes: 4, value: 12_345 })).toBe('FILE_UNREADABLE');
    expect(await first({ at: 10, bytes: 2, value: 99 })).toBe('FILE_UNREADABLE');
    expect(await first({ at: 42, bytes: 4, value: 5 })).toBe('FILE_UNREADABLE');
  });

  it('a file larger than one may be', async () => {
    expect(
      await listed(
        await zip([
          { name: 'a.txt', content: '12345' },
          { name: 'b.txt', content: '1234' },
        ]),
        { maxFileBytes: 4 },
      ),
    ).toEqual([
      ['a.txt', 'FILE_TOO_LARGE'],
      ['b.txt', '1234'],
    ]);
  });
});

describe('what it refuses whole', () => {
  it('600 files', async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ name: `${i}.txt`, content: 'a' }));
    const error: unknown = await open(await zip(many)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'INVALID', code: 'IMPORT_TOO_MANY_FILES', details: { max: 500, files: 600 } });
    expect(await codeOf(await zip(many.slice(0, 500)))).toBe('opened');
  });

  it('more than two gigabytes together', async () => {
    let content = await zip(Array.from({ length: 9 }, (_, i) => ({ name: `${i}.bin`, content: 'a'.repeat(40), compress: false })));
    // large enough on both sides that no single one is a bomb
    for (let i = 0; i < 9; i += 1) for (const at of [20, 24]) content = forgeEntry(content, i, { at, bytes: 4, value: 240 * 1024 ** 2 });
    expect(await codeOf(content)).toBe('IMPORT_TOO_LARGE');
    expect(
      await codeOf(
        await zip([
          { name: 'a', content: '12' },
          { name: 'b', content: '34' },
        ]),
        { maxBytes: 3 },
      ),
    ).toBe('IMPORT_TOO_LARGE');
  });

  it('half an archive, no archive, and one that is locked as a whole', async () => {
    const content = await zip([{ name: 'a.txt', content: 'a' }]);
    expect(await codeOf(content.subarray(0, -30))).toBe('FILE_UNREADABLE');
    expect(await codeOf(Buffer.from('geen zip'))).toBe('FILE_UNREADABLE');
    expect(await codeOf(forgeEntry(content, 0, { at: 0, bytes: 2, value: 0 }))).toBe('FILE_UNREADABLE');
    expect(await codeOf(forgeEntry(content, 0, { at: 8, bytes: 2, value: 0x41 }))).toBe('FILE_ENCRYPTED');
  });
});

it('lets a reader stop half-way', async () => {
  const archive = await open(
    await zip([
      { name: 'a.txt', content: 'a'.repeat(5_000_000) },
      { name: 'b.txt', content: 'b' },
    ]),
  );
  for await (const item of archive) {
    if (item.error) continue;
    const stream = await item.stream();
    stream.destroy();
    break;
  }
  archive.close();
  expect(archive.files).toBe(2);
});

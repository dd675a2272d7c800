import { readCsvFile } from './read-csv-file.ts';

const blob = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);

describe('a list from an office', () => {
  it('is read as UTF-8, without its byte order mark', async () => {
    expect(await readCsvFile(blob(0xef, 0xbb, 0xbf, 0x63, 0xc3, 0xab))).toBe('cë');
  });

  it('is read as Windows-1252 when it is not UTF-8', async () => {
    expect(await readCsvFile(blob(0x63, 0xeb, 0x80))).toBe('cë€');
  });
});

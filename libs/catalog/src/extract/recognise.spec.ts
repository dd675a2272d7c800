import { DomainError } from '@deelgenoot/kernel';
import { compoundFile, docx, lockedPdf, pdf, picture, pptx, scratch, zip } from './fixtures.ts';
import { recognise } from './recognise.ts';

let files: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

const OOXML = 'application/vnd.openxmlformats-officedocument';
const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u00ff\u00ff', 'latin1'), Buffer.alloc(500)]);
const ELF = Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), Buffer.alloc(500)]);

let counter = 0;
const seen = async (content: Buffer | string, name: string) => recognise(await files.put(`r${(counter += 1)}`, content), name);
const refused = async (content: Buffer | string, name: string): Promise<unknown> => {
  const outcome = await seen(content, name).catch((error: unknown) => error);
  return outcome instanceof DomainError ? [outcome.kind, outcome.code] : outcome;
};

describe('what a file is', () => {
  it('knows office files, PDF and pictures by content', async () => {
    expect(await seen(await pdf(['Hallo']), 'les.PDF')).toEqual({ mediaType: 'application/pdf', kind: 'document', extension: 'pdf' });
    expect(await seen(await docx(), 'les.docx')).toEqual({ mediaType: `${OOXML}.wordprocessingml.document`, kind: 'document', extension: 'docx' });
    expect(await seen(await pptx([{ title: 'a', body: 'b' }]), 'les.pptx')).toEqual({
      mediaType: `${OOXML}.presentationml.presentation`,
      kind: 'presentation',
      extension: 'pptx',
    });
    expect(await seen(await picture(8, 8), 'foto.png')).toEqual({ mediaType: 'image/png', kind: 'image', extension: 'png' });
    expect(await seen(await zip([{ name: 'a.txt', content: 'a' }]), 'alles.zip')).toEqual({ mediaType: 'application/zip', kind: 'archive', extension: 'zip' });
    expect(await seen(compoundFile(['WordDocument']), 'oud.doc')).toEqual({ mediaType: 'application/msword', kind: 'document', extension: 'doc' });
  });

  it('knows an office file with so many parts that its type stands far away', async () => {
    const media = Array.from({ length: 1500 }, (_, i) => ({ name: `ppt/media/p${i}.xml`, content: '<a/>' }));
    const types = `<Types><Override ContentType="${OOXML}.presentationml.presentation.main+xml"/></Types>`;
    expect(await seen(await zip([...media, { name: '[Content_Types].xml', content: types }]), 'groot.pptx')).toMatchObject({ kind: 'presentation' });
  });

  it.each([
    ['<!doctype html><p>hoi', 'les.html', 'text/html', 'page', 'html'],
    ['<p>zonder kop</p>', 'les.htm', 'text/html', 'page', 'htm'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nhoi', 'les.vtt', 'text/vtt', 'captions', 'vtt'],
    ['1\n00:00:01,000 --> 00:00:02,000\nhoi\n', 'les.srt', 'application/x-subrip', 'captions', 'srt'],
    ['<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'plaat.svg', 'image/svg+xml', 'image', 'svg'],
    ['BMW is een auto; MZ is een tractor', 'auto.txt', 'text/plain', 'document', 'txt'],
    ['naam;cijfer\nAnn\u00e9;8\n', 'cijfers.csv', 'text/csv', 'document', 'csv'],
    ['<!doctype html><p>als voorbeeld', 'voorbeeld.txt', 'text/plain', 'document', 'txt'],
    ['print("hoi")', 'les.py', 'text/plain', 'document', 'py'],
    ['gewoon een notitie', 'notitie', 'text/plain', 'document', 'txt'],
    [`een \u0000 in ${'een lange tekst '.repeat(20)}`, 'nul.txt', 'text/plain', 'document', 'txt'],
    ['%%%\n%PDF-1.4\n', 'rommel-vooraf.pdf', 'application/pdf', 'document', 'pdf'],
  ])('%j as %s', async (content, name, mediaType, kind, extension) => {
    expect(await seen(content, name)).toEqual({ mediaType, kind, extension });
  });

  it('takes text of older programs', async () => {
    expect(await seen(Buffer.from('caf\u00e9 \u0096 na\u00efef', 'latin1'), 'oud.txt')).toMatchObject({ mediaType: 'text/plain' });
    expect(await seen(Buffer.from('\uFEFFéén;twee', 'utf16le'), 'excel.csv')).toMatchObject({ mediaType: 'text/csv' });
  });

  it('corrects a harmless mistake in the name', async () => {
    expect(await seen(await picture(8, 8, 'webp'), 'foto.jpg')).toEqual({ mediaType: 'image/webp', kind: 'image', extension: 'webp' });
  });

  it('leaves unknown things unknown, and zips with a purpose what they are', async () => {
    expect(await seen(Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), 'meting.xyz')).toEqual({
      mediaType: 'application/octet-stream',
      kind: 'other',
      extension: 'xyz',
    });
    expect(await seen(await zip([{ name: 'h5p.json', content: '{}' }]), 'quiz.h5p')).toEqual({ mediaType: 'application/zip', kind: 'other', extension: 'h5p' });
  });
});

describe('what is refused', () => {
  it('a program under another name', async () => {
    expect(await refused(EXE, 'les.pdf')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused(ELF, 'les.docx')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
  });

  it.each(['setup.exe', 'setup', 'SETUP.EXE ', 'setup.onbekend'])('a program called %j', async (name) => {
    expect(await refused(EXE, name)).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
  });

  it('what starts something whatever is inside', async () => {
    for (const name of ['les.pdf.exe', 'start.bat', 'macro.docm', 'x.js', 'x.lnk', 'x.msi', 'x.ps1'])
      expect(await refused('hallo', name)).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
    expect(await refused('#!/bin/sh\nrm -rf /', 'start')).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
    expect(await refused(compoundFile(['x'], Buffer.from('84100c0000000000c000000000000046', 'hex')), 'map')).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
  });

  it('macros, in new files and old', async () => {
    const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    expect(await refused(await zip([{ name: '[Content_Types].xml', content: types }]), 'les.docx')).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
    expect(await refused(compoundFile(['WordDocument', '_VBA_PROJECT']), 'les.doc')).toEqual(['INVALID', 'FILE_TYPE_REFUSED']);
  });

  it('an empty file', async () => {
    expect(await refused('', 'leeg.pdf')).toEqual(['INVALID', 'FILE_EMPTY']);
  });

  it('what needs a password to open, but not what only forbids printing', async () => {
    expect(await refused(lockedPdf('geheim'), 'toets.pdf')).toEqual(['INVALID', 'FILE_ENCRYPTED']);
    expect(await refused(compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'toets.docx')).toEqual(['INVALID', 'FILE_ENCRYPTED']);
    expect(await seen(lockedPdf(''), 'open.pdf')).toMatchObject({ mediaType: 'application/pdf' });
  });

  it('content of another kind than the name says', async () => {
    expect(await refused('zomaar tekst', 'les.pdf')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused('zomaar tekst', 'les.vtt')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused('<!doctype html><script>1</script>', 'plaat.svg')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused('<svg onload="x"/>', 'foto.png')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused(await zip([{ name: 'a', content: 'a' }]), 'les.docx')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused(await pdf(['a']), 'foto.jpg')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
    expect(await refused(Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), 'les.pdf')).toEqual(['INVALID', 'FILE_TYPE_MISMATCH']);
  });
});

import { toWebVtt } from './captions.ts';
import { officeHtml, extractText } from './extract.ts';
import { docx, picture, pptx, scratch, zip } from './fixtures.ts';

let files: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

const OOXML = 'application/vnd.openxmlformats-officedocument';
const DOCX = `${OOXML}.wordprocessingml.document`;
const PPTX = `${OOXML}.presentationml.presentation`;
const XLSX = `${OOXML}.spreadsheetml.sheet`;

let counter = 0;
const put = (content: Buffer) => files.put(`o${(counter += 1)}`, content);
const show = async (content: Buffer, mediaType: string) => officeHtml(await put(content), mediaType);

const rels = (...targets: [id: string, type: string, target: string][]) =>
  `<Relationships>${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const workbook = () =>
  zip([
    { name: '_rels/.rels', content: rels(['r1', 'officeDocument', 'xl/workbook.xml']) },
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Rooster &amp; meer" r:id="r1"/><sheet name="Leeg" r:id="r2"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', content: rels(['r1', 'worksheet', 'a.xml'], ['r2', 'worksheet', 'b.xml'], ['r3', 'sharedStrings', 's.xml']) },
    { name: 'xl/s.xml', content: '<sst><si><t>week</t></si><si><r><t>lok</t></r><r><t>aal</t></r></si></sst>' },
    {
      name: 'xl/a.xml',
      content:
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row/><row><c><v>12</v></c><c t="inlineStr"><is><t>B &lt; 2</t></is></c></row></sheetData></worksheet>',
    },
    { name: 'xl/b.xml', content: '<worksheet><sheetData/></worksheet>' },
  ]);

describe('an office file as text and pictures', () => {
  it('shows slides by number and title, with their words and pictures', async () => {
    const html = await show(
      await pptx(
        [
          { title: 'Wachten', body: 'Zes <tellen>' },
          { title: 'Vragen', body: 'Eén tegelijk' },
        ],
        await picture(60, 40),
      ),
      PPTX,
    );
    expect(html).toMatch(/<h2>1\. Wachten<\/h2>.*<p>Zes &lt;tellen&gt;<\/p>.*<img alt="" src="data:image\/webp;base64,[^"]+">.*<h2>2\. Vragen<\/h2>/s);
  });

  it('shows a document with its headings, tables and pictures in their place', async () => {
    const html = await show(await docx({ image: await picture(60, 40) }), DOCX);
    expect(html).toMatch(/<h2>Differentiëren<\/h2>.*een eigen route.*<td>stap een<\/td><td>stap twee<\/td>.*<img [^>]+>.*<p>Slotwoord/s);
    expect(html).not.toMatch(/<script|http:|https:/);
  });

  it('shows sheets as tables, and their words can be found', async () => {
    const file = await workbook();
    expect(await show(file, XLSX)).toMatch(
      /<h2>Rooster &amp; meer<\/h2><table><tr><td>week<\/td><td>lokaal<\/td><\/tr><tr><td>12<\/td><td>B &lt; 2<\/td><\/tr><\/table>/,
    );
    expect((await extractText(await put(file), XLSX)).parts).toEqual([
      { place: { kind: 'section', number: 1, label: 'Rooster & meer' }, text: 'week lokaal\n12 B < 2' },
    ]);
  });

  it('refuses what is no office file', async () => {
    await expect(show(Buffer.from('nee'), DOCX)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

it('SubRip becomes WebVTT', () => {
  expect(toWebVtt('1\r\n00:00:01,500 --> 00:00:03,000\r\nWacht, zes tellen\r\n')).toBe('WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\nWacht, zes tellen\n');
});

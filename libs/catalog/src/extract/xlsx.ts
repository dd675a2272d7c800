import type { Xml } from './office-file.ts';
import { attribute, childrenOf, find, nameOf, OfficeFile, relationshipOf, words } from './office-file.ts';
import { TextParts } from './text-parts.ts';
import type { Extracted } from './types.ts';

/** What is read of one sheet; course files are plans and lists, not data sets. */
const MAX = { sheets: 50, rows: 1_000, columns: 50 } as const;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The words of a cell: of the shared table, in the cell itself, or a value as it was stored. */
function cellText(cell: Xml, shared: readonly string[]): string {
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return words(find([cell], 'is')).trim();
  const value = find([cell], 'v')
    .flatMap(childrenOf)
    .map((node) => String(node['#text'] ?? ''))
    .join('');
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

/** The sheets of a workbook in their order, with the cells that hold something. */
export async function readSheets(file: OfficeFile): Promise<Sheet[]> {
  const main = await file.mainPart();
  const related = await file.relationships(main);
  const strings = related.find(({ type }) => type === 'sharedStrings')?.target;
  const shared = strings ? find(await file.xml(strings), 'si').map((item) => words([item]).trim()) : [];
  const sheets: Sheet[] = [];
  for (const node of find(await file.xml(main), 'sheet').slice(0, MAX.sheets)) {
    const target = related.find(({ id }) => id === relationshipOf(node))?.target;
    if (!target) continue;
    const rows = find(await file.xml(target), 'row')
      .slice(0, MAX.rows)
      .map((row) =>
        childrenOf(row)
          .filter((cell) => nameOf(cell) === 'c')
          .slice(0, MAX.columns)
          .map((cell) => cellText(cell, shared)),
      );
    sheets.push({ name: attribute(node, 'name') ?? '', rows: rows.filter((row) => row.some((cell) => cell !== '')) });
  }
  return sheets;
}

/** Words of a workbook (ISO/IEC 29500), a part per sheet. */
export async function xlsxText(path: string): Promise<Extracted> {
  const file = await OfficeFile.open(path);
  try {
    const found = new TextParts();
    for (const [at, { name, rows }] of (await readSheets(file)).entries())
      if (!found.add({ kind: 'section', number: at + 1, label: name }, rows.map((row) => row.filter(Boolean).join(' ')).join('\n'))) break;
    return found.result({});
  } finally {
    file.close();
  }
}

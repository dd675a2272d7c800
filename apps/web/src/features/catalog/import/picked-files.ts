/** A file and where it stood in the folder that was chosen: `zorg/toets.pdf`. */
export interface PickedFile {
  readonly file: File;
  readonly name: string;
}

/** What systems leave behind in folders, and hidden files. Nobody means these. */
const LITTER = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|__MACOSX\/.*)$/i;

const isMeant = ({ name }: PickedFile) => !LITTER.test(name);

/** Of an input: with `webkitdirectory` each file knows its path. Names in NFC, as the server compares them. */
export const fromInput = (files: FileList | null): PickedFile[] =>
  [...(files ?? [])].map((file) => ({ file, name: (file.webkitRelativePath || file.name).normalize('NFC') })).filter(isMeant);

const filesOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  // A reader gives a part at a time, and nothing when it is done.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return;
    yield* part;
  }
}

async function walk(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  if (entry.isFile) found.push({ file: await filesOf(entry as FileSystemFileEntry), name: entry.fullPath.replace(/^\//, '').normalize('NFC') });
  if (entry.isDirectory) for await (const inner of entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, found);
}

/** Of a drop: files and whole folders. Must be called in the drop itself, or the browser has forgotten them. */
export async function fromDrop(data: DataTransfer): Promise<PickedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return fromInput(data.files);
  const found: PickedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return found.filter(isMeant);
}

/** Whether a CSV is the list of titles and makers: its first line then names the column of files. */
export async function looksLikeList({ file, name }: PickedFile): Promise<boolean> {
  if (!/\.csv$/i.test(name)) return false;
  const [head = ''] = (await file.slice(0, 4096).text()).split(/\r?\n/);
  return head.split(/[;,\t]/).some((cell) => /^(bestand(snaam)?|file ?(name)?|pad|path)$/i.test(cell.replace(/["\uFEFF]/g, '').trim()));
}

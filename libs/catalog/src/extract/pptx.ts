import { OfficeFile, attribute, find, placeholder, relationshipOf, words } from './office-file.ts';
import { TextParts, primaryLanguage } from './text-parts.ts';
import type { Extracted } from './types.ts';
import { READING } from './types.ts';

/** Names of the slide parts in the order in which they are shown. */
export async function slideNames(file: OfficeFile): Promise<string[]> {
  const main = await file.mainPart();
  const targets = new Map((await file.relationships(main)).filter((one) => one.type === 'slide').map((one) => [one.id, one.target]));
  return find(find(await file.xml(main), 'sldIdLst'), 'sldId').flatMap((node) => targets.get(relationshipOf(node) ?? '') ?? []);
}

/** Words of one slide with its speaker notes and diagrams. */
async function slideText(file: OfficeFile, name: string): Promise<{ title?: string; text: string; languages: string[] }> {
  const slide = await file.xml(name);
  const title = find(slide, 'sp').find((shape) => /title/i.test(placeholder(shape) ?? ''));
  let text = words(slide);
  for (const { type, target } of await file.relationships(name)) {
    if (type === 'diagramData') text += `\n${words(await file.xml(target))}`;
    // a notes page repeats page numbers, dates and a picture of the slide; the notes are its body
    if (type === 'notesSlide') text += `\n${words(find(await file.xml(target), 'sp').filter((shape) => placeholder(shape) === 'body'))}`;
  }
  const languages = find(slide, 'rPr').flatMap((node) => primaryLanguage(attribute(node, 'lang')) ?? []);
  return { ...(title && { title: words([title]) }), text, languages };
}

/** Words of a presentation (ISO/IEC 29500), a part per slide, notes included. */
export async function pptxText(path: string): Promise<Extracted> {
  const file = await OfficeFile.open(path);
  try {
    const names = await slideNames(file);
    const found = new TextParts();
    const languages = new Map<string, number>();
    for (const [index, name] of names.slice(0, READING.maxPages).entries()) {
      const slide = await slideText(file, name);
      for (const lang of slide.languages) languages.set(lang, (languages.get(lang) ?? 0) + 1);
      if (!found.add({ kind: 'slide', number: index + 1, ...(slide.title && { label: slide.title }) }, slide.text)) break;
    }
    if (names.length > READING.maxPages) found.truncated = true;
    const lang = [...languages].sort((a, b) => b[1] - a[1])[0]?.[0];
    return found.result({ slides: names.length, ...(lang && { lang }) });
  } finally {
    file.close();
  }
}

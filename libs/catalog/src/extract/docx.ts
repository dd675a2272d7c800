import type { Xml } from './office-file.ts';
import { OfficeFile, attribute, childrenOf, find, nameOf, words } from './office-file.ts';
import { TextParts, primaryLanguage } from './text-parts.ts';
import type { Extracted } from './types.ts';

/** Style ids that start a section. Word keeps the English names of its own styles whatever its language. */
function headingStyles(styles: Xml[]): Set<string> {
  const isHeading = (style: Xml): boolean => find(childrenOf(style), 'name').some((name) => /^(?:title|heading [1-3])$/i.test(attribute(name, 'val') ?? ''));
  return new Set(
    find(styles, 'style')
      .filter(isHeading)
      .map((style) => attribute(style, 'styleId') ?? ''),
  );
}

/** Words of a Word document (ISO/IEC 29500), a part per heading of level 1 to 3, notes at the end. */
export async function docxText(path: string): Promise<Extracted> {
  const file = await OfficeFile.open(path);
  try {
    const main = await file.mainPart();
    const related = await file.relationships(main);
    const partOf = async (type: string): Promise<Xml[]> => {
      const target = related.find((one) => one.type === type)?.target;
      return target === undefined ? [] : file.xml(target);
    };
    const styles = await partOf('styles');
    const headings = headingStyles(styles);
    const found = new TextParts();
    let section: { label?: string; text: string } = { text: '' };
    let number = 0;
    const close = (): boolean =>
      section.text.trim() === '' || found.add({ kind: 'section', number: (number += 1), ...(section.label && { label: section.label }) }, section.text);

    for (const block of find(await file.xml(main), 'body').flatMap(childrenOf)) {
      const text = words([block]);
      const style = nameOf(block) === 'p' ? find(childrenOf(block), 'pStyle')[0] : undefined;
      if (style && headings.has(attribute(style, 'val') ?? '') && text.trim() !== '') {
        if (!close()) break;
        section = { label: text, text };
      } else section.text += text;
    }
    close();
    for (const notes of ['footnotes', 'endnotes']) {
      section = { text: words(await partOf(notes)) };
      if (!found.truncated) close();
    }
    const lang = primaryLanguage(find(find(styles, 'docDefaults'), 'lang').map((node) => attribute(node, 'val'))[0]);
    return found.result(lang ? { lang } : {});
  } finally {
    file.close();
  }
}

import { FileFault } from '../fault.ts';

/** What is beside the drawing: notes of whoever made it, and words that only a pointer above it shows. */
const BESIDE = [
  /<!--[\s\S]*?-->/g,
  /<((?:[\w-]+:)?(?:metadata|title|desc|namedview|pgf|xmpmeta))\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)/gi,
  /<\?(?!xml\s)[\s\S]*?\?>/g,
  /\s(?:(?:inkscape|sodipodi|serif|sketch|i|x|graph):[\w-]+|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g,
];

/**
 * A drawing in SVG without what editors keep of its maker.
 * @throws FileFault FILE_UNREADABLE when it could hold a name where this does not look: in entities, in pictures inside, in another encoding
 */
export function namelessSvg(bytes: Buffer): Buffer {
  // As latin1, so that every byte comes out as it went in: the words that are looked for are ASCII.
  const text = bytes.toString('latin1');
  if (text.includes('\0') || /<!ENTITY|<!DOCTYPE[^>]*\[|data:(?:image|application)|encoding\s*=\s*["']utf-?(?:7|16|32)/i.test(text))
    throw new FileFault('FILE_UNREADABLE');
  return Buffer.from(
    BESIDE.reduce((rest, what) => rest.replaceAll(what, ''), text),
    'latin1',
  );
}

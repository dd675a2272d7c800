import sanitizeHtml from 'sanitize-html';
import { decodeText, encodingOf, readHead } from './decode.ts';
import { TextParts, primaryLanguage, tidy } from './text-parts.ts';
import type { Extracted } from './types.ts';

const MAX_BYTES = 16 * 1024 ** 2;
const HEADINGS = ['title', 'h1', 'h2', 'h3'];
const BLOCKS = [
  'h4',
  'h5',
  'h6',
  'p',
  'div',
  'br',
  'hr',
  'li',
  'dt',
  'dd',
  'tr',
  'blockquote',
  'pre',
  'section',
  'article',
  'header',
  'footer',
  'figcaption',
  'caption',
  'summary',
];
const CELLS = ['td', 'th'];
/** Elements whose inside nobody reads as text. */
const UNSEEN = ['script', 'style', 'noscript', 'template', 'textarea', 'option', 'svg', 'math', 'iframe', 'object'];
/** Deeper nesting is no page but an attempt to keep the reader busy. */
const MAX_DEPTH = 200;

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Words of a web page, a part per heading of level 1 to 3; its title counts as the first heading. */
export async function htmlText(path: string): Promise<Extracted> {
  const { head, size } = await readHead(path, MAX_BYTES);
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*(?:iso-8859-1|windows-1252|latin1)/i.test(head.subarray(0, 2048).toString('latin1'));
  const html = decodeText(head, declared && encodingOf(head) !== 'utf-8' ? 'windows-1252' : undefined);
  // what is left has no attributes and no stray angle brackets, so splitting on tags is safe
  const skeleton = sanitizeHtml(html, { allowedTags: [...HEADINGS, ...BLOCKS, ...CELLS], allowedAttributes: {}, nonTextTags: UNSEEN, nestingLimit: MAX_DEPTH });
  const found = new TextParts();
  let number = 0;
  let section: { label?: string; text: string } = { text: '' };
  let inHeading = false;
  const close = (): boolean =>
    tidy(section.text) === '' || found.add({ kind: 'section', number: (number += 1), ...(section.label && { label: section.label }) }, section.text);

  for (const [, slash, tag, text = ''] of skeleton.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    if (tag === undefined) {
      const said = text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? '').replace(/\s+/g, ' ');
      section.text += said;
      if (inHeading) section.label = `${section.label ?? ''}${said}`;
    } else if (CELLS.includes(tag)) section.text += ' ';
    else {
      section.text += '\n';
      inHeading = HEADINGS.includes(tag) && slash === '';
      if (inHeading) {
        if (!close()) break;
        section = { text: '' };
      }
    }
  }
  if (!found.truncated) close();
  if (size > MAX_BYTES) found.truncated = true;
  const lang = primaryLanguage(/<html[^>]*\slang\s*=\s*["']?([\w-]+)/i.exec(html.slice(0, 10_000))?.[1]);
  return found.result(lang ? { lang } : {});
}

const LINK_SCHEMES = ['http', 'https', 'mailto'];
const STRUCTURE = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'blockquote',
  'pre',
  'code',
  'hr',
  'br',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'img',
  'details',
  'summary',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'mark',
  'small',
  'sub',
  'sup',
  'q',
  'cite',
  'abbr',
  'kbd',
  'samp',
  'var',
  'span',
  'time',
  'bdi',
  'bdo',
  'ruby',
  'rt',
  'rp',
];

/** A page as it may be shown: see `sanitiseHtml` in index.ts. */
export const safeHtml = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: STRUCTURE,
    allowedAttributes: {
      '*': ['lang', 'dir', 'title'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan', 'headers'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start', 'type', 'reversed'],
      time: ['datetime'],
    },
    nonTextTags: [...UNSEEN, 'title', 'head'],
    allowedSchemes: LINK_SCHEMES,
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: MAX_DEPTH,
    transformTags: {
      a: (tagName, { href = '', ...rest }) => ({
        tagName,
        // a relative address would point into our own site
        attribs: /^\s*(?:https?|mailto):/i.test(href)
          ? { ...rest, href, rel: 'noopener noreferrer nofollow', target: '_blank' }
          : { ...(rest.title && { title: rest.title }) },
      }),
    },
    // only pictures that travel inside the page; anything else would be fetched from somewhere
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i.test(attribs.src ?? ''),
  });

import { piecesOf, type Article } from './article.ts';
import * as accessibility from './texts/accessibility.ts';
import * as contact from './texts/contact.ts';
import * as cookies from './texts/cookies.ts';
import * as help from './texts/help.ts';
import * as moderation from './texts/moderation.ts';
import * as privacy from './texts/privacy.ts';
import * as rules from './texts/rules.ts';

const TEXTS: Readonly<Record<string, { readonly nl: Article; readonly en: Article }>> = { accessibility, contact, cookies, help, moderation, privacy, rules };

describe('paragraphs with links', () => {
  it('are cut into words and links', () => {
    expect(piecesOf('Lees [onze regels](/huisregels) eerst.')).toEqual([
      { text: 'Lees ', to: null },
      { text: 'onze regels', to: '/huisregels' },
      { text: ' eerst.', to: null },
    ]);
    expect(piecesOf('Niets.')).toEqual([{ text: 'Niets.', to: null }]);
  });
});

describe('the pages about this platform', () => {
  it.each(Object.entries(TEXTS))('%s says the same in both languages', (_, { nl, en }) => {
    const shape = (article: Article) => article.parts.map(({ text }) => text.map((block) => (typeof block === 'string' ? 'text' : block.length)));
    const links = (article: Article) => article.parts.flatMap(({ text }) => text.flat().flatMap((line) => piecesOf(line).flatMap(({ to }) => to ?? [])));
    expect(shape(en)).toEqual(shape(nl));
    expect(links(en)).toEqual(links(nl));
  });
});

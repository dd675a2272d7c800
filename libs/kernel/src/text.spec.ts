import { clean, cleanName, requireName, requireText } from './text.ts';

describe('text from outside', () => {
  it('drops NUL and controls, keeps line ends, emoji and right-to-left text', () => expect(clean(' a\u0000b\u0007\n\tשלום 🙂 ')).toBe('ab\n\tשלום 🙂'));
  it('has no halves of characters', () => expect(clean('a\uD800b')).toBe('a\uFFFDb'));
  it('joins accents', () => expect(clean('e\u0301')).toBe('\u00e9'));
  it('is on one line and turns nothing around when it is a name, from right to left too', () => {
    expect(cleanName(' Jan\u202E\u2066\n\u0000 van  Dam\u2069 ')).toBe('Jan van Dam');
    expect(requireName('שלום כהן')).toBe('שלום כהן');
    expect(() => requireName('\u202E')).toThrow('TEXT_EMPTY');
    expect(() => requireName('x'.repeat(121))).toThrow('TEXT_TOO_LONG');
  });
  it.each([
    ['', 'TEXT_EMPTY'],
    ['  \u0000 ', 'TEXT_EMPTY'],
    ['\u200B\u200F\u00A0', 'TEXT_EMPTY'],
    ['x'.repeat(11), 'TEXT_TOO_LONG'],
  ])('refuses %j', (text, code) => expect(() => requireText(text, 'title', 10)).toThrow(code));
});

import { clean, requireText } from './text.ts';

describe('text from outside', () => {
  it('drops NUL and controls, keeps line ends, emoji and right-to-left text', () => expect(clean(' a\u0000b\u0007\n\tשלום 🙂 ')).toBe('ab\n\tשלום 🙂'));
  it('has no halves of characters', () => expect(clean('a\uD800b')).toBe('a\uFFFDb'));
  it('joins accents', () => expect(clean('e\u0301')).toBe('\u00e9'));
  it.each([
    ['', 'TEXT_EMPTY'],
    ['  \u0000 ', 'TEXT_EMPTY'],
    ['\u200B\u200F\u00A0', 'TEXT_EMPTY'],
    ['x'.repeat(11), 'TEXT_TOO_LONG'],
  ])('refuses %j', (text, code) => expect(() => requireText(text, 'title', 10)).toThrow(code));
});

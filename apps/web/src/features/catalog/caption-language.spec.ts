import { captionLanguage } from './caption-language.ts';

describe('the language of subtitles', () => {
  it.each([
    ['lassen.en.vtt', 'en'],
    ['Lassen_NL.srt', 'nl'],
    ['lassen-nl-BE.vtt', 'nl'],
    ['lassen.uk.vtt', 'uk'],
    ['lassen.vtt', null],
    ['lassen les 2.vtt', null],
    ['lassen.qq.vtt', null],
    ['en.vtt', null],
  ])('is told by the name %s: %s', (name, language) => {
    expect(captionLanguage(name)).toBe(language);
  });
});

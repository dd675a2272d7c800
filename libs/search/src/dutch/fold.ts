/** Letters that NFD does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ĳ: 'ij', đ: 'd', ł: 'l', ı: 'i' };

/** A word as it is compared: lower case, without accents. "Coördinatie" and "coordinatie" are one. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøĳđłı]/g, (letter) => LETTERS[letter] ?? letter);

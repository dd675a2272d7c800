/** What in a text others could recognise someone by. It only warns: nothing is blocked, kept or counted. */
export type PersonalData = 'phone' | 'email' | 'bsn' | 'grade';

const PHONE = /(?<![\d.,])(?:\+31|0031|0)[\s-]?(?:\(0\))?[1-9](?:[\s-]?\d){8}(?!\d)/u;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const NINE = /(?<!\d)\d{8,9}(?!\d)/gu;
const BSN_WORDS = /\b(?:bsn|burgerservicenummer|sofi|sofinummer|persoonsgebonden|pgn|onderwijsnummer)\b/iu;
/** "Piet had een 3", "Fatima (4,5)", "cijfer van Kees: 6" */
const GRADE =
  /\b\p{Lu}\p{Ll}+(?:\s\p{Lu})?\s(?:had|heeft|kreeg|krijgt|haalde|scoorde|got|scored)\s(?:een|'n|maar|only|an?|\s)*\s?(?:10|[1-9](?:[.,]\d)?)\b(?!\s?(?:%|minuten|uur|jaar|keer|weken|dagen|lessen|studenten))/u;

/** The eleven test of a burgerservicenummer: nine weights, 9 to 2 and -1, over its digits. */
export function isBsn(digits: string): boolean {
  const all = digits.padStart(9, '0');
  const sum = [...all].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return all !== '000000000' && sum % 11 === 0;
}

/** A number of nine digits is only a BSN where the words say so; course codes and amounts pass the test by chance. */
const hasBsn = (text: string) => BSN_WORDS.test(text) && (text.match(NINE) ?? []).some(isBsn);

/** What the text seems to hold, each once, what harms most first. */
export function personalDataIn(text: string): PersonalData[] {
  return [
    ...(hasBsn(text) ? ['bsn' as const] : []),
    ...(GRADE.test(text) ? ['grade' as const] : []),
    ...(PHONE.test(text) ? ['phone' as const] : []),
    ...(EMAIL.test(text) ? ['email' as const] : []),
  ];
}

import type { ConsentTermsFragment } from '../../../gql/consent.ts';
import { useTermsWords } from '../terms/terms-words.ts';

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "alle scholen, ook die later komen · gebruiken en aanpassen · met naam · tot je stopt"; `given`: agreed to before now. */
export function useTermsLine(given = false): (terms: ConsentTermsFragment) => string {
  const words = useTermsWords();
  return (terms) => [words.scope(terms, given), words.licence(terms), words.attribution(terms), words.until(terms)].join(' · ');
}

import { createContext, use } from 'react';

/** The languages the interface speaks. Dutch is the first and the fallback. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'deelgenoot:language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((l) => l === value);

/**
 * The language before we know the person: what was chosen on this device, else the first language of the browser
 * that we speak, else Dutch.
 */
export function deviceLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (isLanguage(stored)) return stored;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? 'nl';
}

/** Remembers the choice on this device; the person's own setting is saved by the caller. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

/** The two tongues of one feature: `{ nl, en }` from `messages.nl.ts` and `messages.en.ts`. */
export type Messages<M> = Readonly<Record<Language, M>>;

export interface LanguageState {
  readonly language: Language;
  setLanguage(language: Language): void;
}

export const LanguageContext = createContext<LanguageState>({ language: 'nl', setLanguage: () => {} });

export const useLanguage = (): LanguageState => use(LanguageContext);

/** The messages of a feature in the language of the reader. */
export function useT<M>(messages: Messages<M>): M {
  return messages[use(LanguageContext).language];
}

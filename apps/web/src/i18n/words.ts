import { createElement, Fragment, type ReactNode } from 'react';
import type { Language } from './language.ts';

/** The forms of a counted phrase; `#` stands for the number. */
export interface Forms {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
}

/**
 * Counted phrases for one language: `const plural = pluralFor('nl'); plural(3, { one: '# school', other: '# scholen' })`.
 * `zero` is used for exactly 0 when given, because "nog geen antwoorden" reads better than "0 antwoorden".
 */
export function pluralFor(language: Language): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (n, forms) => {
    const form = n === 0 && forms.zero !== undefined ? forms.zero : rules.select(n) === 'one' ? forms.one : forms.other;
    return form.replace('#', numbers.format(n));
  };
}

/** A sentence with something in it that is not text, for messages files that hold no JSX: `rich('Er wachten ', link('drie dingen'))`. */
export const rich = (...parts: ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../i18n/language.ts';

// The widget library adds one inline style sheet unless an element with its id is there already; the content security
// policy refuses inline styles, so the rule lives in widgets.css and this keeps the library from trying.
const ID = 'react-aria-pressable-style';

if (!document.getElementById(ID)) {
  const mark = document.createElement('meta');
  mark.id = ID;
  document.head.append(mark);
}

/** Around every widget: what it says by itself ("3 opties") is in the language of the page, not of the browser. */
export function Widget({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>;
}

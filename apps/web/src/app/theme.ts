import { useState } from 'react';

export type Theme = 'auto' | 'light' | 'dark';
const KEY = 'deelgenoot:theme'; // read before the first paint by public/theme.js

const stored = (): Theme => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'auto';
};

/** Light or dark: the device's, unless the reader chose. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'auto') {
      localStorage.removeItem(KEY);
      delete document.documentElement.dataset['theme'];
    } else {
      localStorage.setItem(KEY, next);
      document.documentElement.dataset['theme'] = next;
    }
  };
  return [theme, choose];
}

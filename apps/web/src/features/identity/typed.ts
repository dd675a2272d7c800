import { useState } from 'react';

const keyOf = (name: string) => `deelgenoot:typed:${name}`;

function stored(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

/** Forgets what was typed at the door, once someone is in. */
export function forgetTyped(): void {
  for (const name of ['email', 'name']) sessionStorage.removeItem(keyOf(name));
}

/**
 * A name or address typed at the door, kept for the other pages there and over a reload; never a password. Kept in this
 * tab only and not as a draft: the next visitor at this computer must not find it.
 */
export function useTyped(name: 'email' | 'name'): [string, (value: string) => void] {
  const [value, setValue] = useState(() => stored(name));
  const type = (next: string) => {
    setValue(next);
    try {
      sessionStorage.setItem(keyOf(name), next);
    } catch {
      // storage is off: the words still stand in the field
    }
  };
  return [value, type];
}

import type { Locale } from '@deelgenoot/platform';

/** What stands where the name of someone stood who erased their account. */
export const LEFT: Record<Locale, string> = { nl: 'Iemand die weg is', en: 'Someone who left' };

/** A row with a name, as this reader reads it. */
export const readName = <Row extends { readonly name: string; readonly left: boolean }>(row: Row, locale: Locale): Row =>
  row.left ? { ...row, name: LEFT[locale] } : row;

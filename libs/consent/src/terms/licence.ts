import type { Licence } from '@deelgenoot/kernel';

/** Creative Commons cannot be called back and lets anyone pass the work on, so it goes with scope `public` only. */
export const isCreativeCommons = (licence: Licence): boolean => licence.startsWith('cc-');

/** Whether others may change the work and use the result; every `nd` variant says no. */
export const allowsAdapting = (licence: Licence): boolean => licence === 'adapt' || (isCreativeCommons(licence) && !licence.endsWith('-nd'));

/**
 * The licence under which a work goes out when all of these must hold at once: one Creative Commons variant only if
 * everyone chose it and the work is public in the end; otherwise the platform's own.
 */
export function narrowestLicence(licences: readonly Licence[], isPublic: boolean): Licence {
  const [first] = licences;
  if (first !== undefined && isPublic && isCreativeCommons(first) && licences.every((licence) => licence === first)) return first;
  return licences.length > 0 && licences.every(allowsAdapting) ? 'adapt' : 'use';
}

/** Whether everything the first allows is also allowed by the second. */
export const licenceWithin = (narrow: Licence, wide: Licence): boolean => narrow === wide || narrow === 'use' || (narrow === 'adapt' && allowsAdapting(wide));

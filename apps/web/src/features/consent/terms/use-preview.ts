import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ConsentTermsFragment, PreviewFragment, TermsInput } from '../../../gql/consent.ts';
import { useDoor } from '../door.ts';
import { choiceFrom, termsInput } from './choice.ts';

export type Preview = PreviewFragment;

/** Long enough that ticking three schools in a row asks once, in ms. */
const PAUSE = 250;

/** The value as it was when it last stood still. Compared by content. */
function useSettled<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as T;
}

/** Which schools would see these works on these terms; null while the terms are not complete. */
export function usePreview(materialIds: readonly string[], terms: TermsInput | null) {
  const settled = useSettled(terms);
  const door = useDoor();
  return useQuery({
    ...door.preview(materialIds, settled as TermsInput),
    enabled: settled !== null && materialIds.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Terms that stand, as the preview takes them. */
export const inputOf = (terms: ConsentTermsFragment, today: string): TermsInput => termsInput(choiceFrom(terms, today), today);

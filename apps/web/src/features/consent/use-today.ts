import { useState } from 'react';
import { dayOf } from './day.ts';

/** Today in the Netherlands, `2026-11-22`, as it was when this part of the page opened. */
export function useToday(): string {
  const [today] = useState(() => dayOf(Date.now()));
  return today;
}

import type { ConsentState } from '../../gql/consent.ts';
import { useT } from '../../i18n/language.ts';
import { ConsentBadge, type ConsentState as BadgeState } from '../../ui/badge.tsx';
import { messages } from './author/messages.ts';
import { stopsInDays } from './day.ts';

/** How things stand with one maker; a yes that ends within a month says when. No state: nobody asked. */
export function StateBadge({ state, until = null }: { state: ConsentState | null; until?: string | null }) {
  const t = useT(messages);
  const days = state === 'GRANTED' ? stopsInDays(until) : null;
  if (days !== null) return <ConsentBadge state="ending">{t.stopsIn(days)}</ConsentBadge>;
  return <ConsentBadge state={(state?.toLowerCase() ?? 'none') as BadgeState} />;
}
